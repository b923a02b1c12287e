#include "package.h"

#include <cstddef>
#include <cstdint>
#include <string>

/// A dump, or separated values where the first byte is odd; archives and old Office files are for the other targets.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = std::string_view{reinterpret_cast<const char*>(data), size};
    if (input.empty() || input.starts_with("PK") || input.starts_with("{\\rtf") || input.starts_with("\xD0\xCF"))
        return 0;
    vekha::fuzz::open_and_check(input.substr(1), (data[0] & 1) != 0 ? "a.csv" : "a.txt");
    return 0;
}
