#include "package.h"

#include <cstddef>
#include <cstdint>
#include <string>

/// An archive as it is, or content.xml and styles.xml parted by "====".
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = std::string_view{reinterpret_cast<const char*>(data), size};
    if (input.starts_with("PK")) {
        vekha::fuzz::open_and_check(input, "a.ods");
        return 0;
    }
    const auto parts = vekha::fuzz::parts_of(input, 2);
    vekha::fuzz::open_and_check(vekha::fuzz::archive_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                                         {"content.xml", parts[0]},
                                                         {"styles.xml", parts[1]}}),
                                "a.ods");
    return 0;
}
