#include "language/deadlines/read_deadline.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes are a wording: no crash, every note inside it, every window in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view wording(reinterpret_cast<const char*>(data), size);
    const auto period = vekha::domain::period_from_iso("2021-09-01..2023-08-31").value();
    const auto reading = vekha::language::read_deadline(wording, period);
    for (const auto& note : reading.notes)
        if (note.offset + note.length > size) std::abort();
    for (const auto& window : reading.value.windows)
        if (window.from && window.to && *window.to < *window.from) std::abort();
    return 0;
}
