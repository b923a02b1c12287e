#include "package.h"

#include <cstddef>
#include <cstdint>
#include <string>

/// A dump, or separated values where the first byte is odd; archives and old Office files are for the other targets.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = std::string_view{reinterpret_cast<const char*>(data), size};
    if (input.empty()) return 0;
    const auto content = input.substr(1);
    if (content.starts_with("PK") || content.starts_with("{\\rtf") || content.starts_with("\xD0\xCF")) return 0;
    vekha::fuzz::open_and_check(content, (data[0] & 1) != 0 ? "a.csv" : "a.txt");
    return 0;
}
