#include "language/executors.h"
#include "language/schools.h"
#include "language/targets.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view wording{reinterpret_cast<const char*>(data), size};
    (void)vekha::language::read_targets(wording);
    (void)vekha::language::read_executors(wording);
    (void)vekha::language::read_schools(wording);
    return 0;
}
