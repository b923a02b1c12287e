#include "package.h"

#include <cstddef>
#include <cstdint>
#include <string>

/// An archive as it is, or a sheet, the styles, the shared strings and workbook.xml parted by "====".
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = std::string_view{reinterpret_cast<const char*>(data), size};
    if (input.starts_with("PK")) {
        vekha::fuzz::open_and_check(input, "a.xlsx");
        return 0;
    }
    constexpr auto relationships =
        R"(<r><Relationship Id="rId1" Type="x/worksheet" Target="sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/><Relationship Id="rId3" Type="x/sharedStrings" Target="strings.xml"/></r>)";
    auto parts = vekha::fuzz::parts_of(input, 4);
    if (parts[3].empty()) parts[3] = R"(<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>)";
    vekha::fuzz::open_and_check(vekha::fuzz::archive_of({{"xl/workbook.xml", parts[3]},
                                                         {"xl/_rels/workbook.xml.rels", relationships},
                                                         {"xl/sheet1.xml", parts[0]},
                                                         {"xl/styles.xml", parts[1]},
                                                         {"xl/strings.xml", parts[2]}}),
                                "a.xlsx");
    return 0;
}
