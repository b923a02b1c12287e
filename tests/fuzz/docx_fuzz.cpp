#include "package.h"

#include <cstddef>
#include <cstdint>
#include <string>

/// An archive as it is, or document.xml, numbering.xml, styles.xml and footnotes.xml parted by "====".
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = std::string_view{reinterpret_cast<const char*>(data), size};
    if (input.starts_with("PK")) {
        vekha::fuzz::open_and_check(input, "a.docx");
        return 0;
    }
    constexpr auto relationships =
        R"(<r><Relationship Id="rId1" Type="x/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/><Relationship Id="rId3" Type="x/footnotes" Target="footnotes.xml"/></r>)";
    const auto parts = vekha::fuzz::parts_of(input, 4);
    vekha::fuzz::open_and_check(vekha::fuzz::archive_of({{"word/document.xml", parts[0]},
                                                         {"word/_rels/document.xml.rels", relationships},
                                                         {"word/numbering.xml", parts[1]},
                                                         {"word/styles.xml", parts[2]},
                                                         {"word/footnotes.xml", parts[3]}}),
                                "a.docx");
    return 0;
}
