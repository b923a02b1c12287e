#include "made_documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace vekha::documents;

namespace
{

std::string number(std::uint64_t value, std::size_t width)
{
    auto bytes = std::string{};
    for (std::size_t i = 0; i < width; ++i)
        bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
    return bytes;
}

void write(std::string& bytes, std::size_t at, const std::string& what)
{
    std::ranges::copy(what, bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

/// A compound file of one directory sector and one stream of zeros but for its first bytes.
std::string compound_with(const std::string& stream, const std::string& start)
{
    constexpr std::size_t sector = 512;
    constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;
    auto bytes = std::string(sector * 11, '\0');
    write(bytes, 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    write(bytes, 30, number(9, 2));
    write(bytes, 48, number(1, 4));
    write(bytes, 68, number(end_of_chain, 4));
    for (std::size_t i = 0; i < 109; ++i)
        write(bytes, 76 + 4 * i, number(i == 0 ? 0 : 0xFFFFFFFF, 4));
    for (std::size_t i = 0; i < 128; ++i)
        write(bytes, sector + 4 * i, number(i == 1 || i == 9 ? end_of_chain : i + 1, 4));
    const auto entry = sector * 2;
    for (std::size_t i = 0; i < stream.size(); ++i)
        bytes[entry + 2 * i] = stream[i];
    write(bytes, entry + 64, number(2 * stream.size() + 2, 2));
    bytes[entry + 66] = 2;
    write(bytes, entry + 116, number(2, 4));
    write(bytes, entry + 120, number(4096, 4));
    write(bytes, sector * 3, start);
    return bytes;
}

/// The same archive with one name put over another of the same length.
std::string renamed(std::string archive, std::string_view from, std::string_view to)
{
    for (auto at = archive.find(from); at != std::string::npos; at = archive.find(from, at + 1))
        archive.replace(at, from.size(), to);
    return archive;
}

std::string many(std::string_view what, std::size_t times)
{
    auto out = std::string{};
    for (std::size_t i = 0; i < times; ++i)
        out += what;
    return out;
}

Limits small_limits()
{
    auto limits = Limits{};
    limits.file_bytes = 1u << 20;
    limits.unpacked_bytes = 4u << 20;
    limits.archive_entries = 20;
    limits.cells = 10'000;
    limits.text_bytes = 100'000;
    return limits;
}

std::string ods_cells(std::string_view row, std::string_view cell)
{
    return ods_of("<table:table><table:table-row " + std::string{row} + "><table:table-cell " + std::string{cell} +
                  "><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
}

} // namespace

TEST_CASE("what cannot be read is refused with its own code")
{
    const auto docx = docx_of(word_paragraph("текст"));
    const auto manifest = std::string{"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"};
    struct Case {
        std::string_view what;
        std::string bytes;
        std::string code;
    };
    const auto cases = std::vector<Case>{
        {"nothing", "", "document-empty"},
        {"blanks", " \n\t\r\n", "document-empty"},
        {"a document without a word", docx_of("<w:p/>"), "document-without-text"},
        {"a picture", std::string{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\1\2\3", 20}, "document-type-unknown"},
        {"a PDF", "%PDF-1.7\n", "document-type-unknown"},
        {"a page of a site", "<!DOCTYPE html><html></html>", "document-type-unknown"},
        {"another archive", archive_of({{"readme.txt", "привет"}}), "document-type-unknown"},
        {"half an archive", docx.substr(0, docx.size() / 2), "document-damaged"},
        {"a document without its text",
         archive_of({{"word/document.xml.bak", ""}, {"[Content_Types].xml", "wordprocessingml.document.main"}}),
         "document-damaged"},
        {"XML that breaks off", docx_of("<w:p>"), "document-damaged"},
        {"bytes flipped inside a part", renamed(docx, "PK\x01\x02", "PK\x01\x03"), "document-damaged"},
        {"a locked OpenDocument",
         archive_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                     {"content.xml", "x"},
                     {"META-INF/manifest.xml", manifest}}),
         "document-encrypted"},
        {"a locked workbook", compound_with("EncryptedPackage", ""), "document-encrypted"},
        {"a locked DOC", compound_with("WordDocument", std::string("\xEC\xA5\xC1\0\0\0\0\0\0\0\0\1", 12)),
         "document-encrypted"},
        {"an old workbook", compound_with("Workbook", ""), "document-type-unknown"},
        {"a torn compound file", compound_with("WordDocument", "").substr(0, 700), "document-damaged"},
        {"a name that climbs out", archive_of({{"word/document.xml", "<w:document/>"}, {"../../etc/cron.d/x", "x"}}),
         "document-unsafe"},
        {"a name from the root", archive_of({{"word/document.xml", "<w:document/>"}, {"/etc/x", "x"}}),
         "document-unsafe"},
        {"a name from a drive", archive_of({{"word/document.xml", "<w:document/>"}, {"..\\x", "x"}}),
         "document-unsafe"},
        {"one name twice",
         renamed(docx_of(word_paragraph("а"), {{"word/document.xmk", "<w:document/>"}}), "word/document.xmk",
                 "word/document.xml"),
         "document-unsafe"},
    };
    for (const auto& [what, bytes, code] : cases) {
        CAPTURE(what);
        CHECK(refusal_of(open(bytes, "file.docx")) == code);
    }
}

TEST_CASE("entities are refused wherever XML is read, before one is expanded")
{
    const auto bomb =
        std::string{"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                    "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"};
    const auto text =
        archive_of({{"word/document.xml",
                     bomb + "<w:document><w:body><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:body></w:document>"}});
    const auto styles = docx_of(word_paragraph("а"), {{"word/styles.xml", bomb + "<w:styles/>"}});
    const auto sheet = xlsx_of("", {{"xl/worksheets/sheet1.xml", bomb + "<worksheet>&b;</worksheet>"}});
    const auto ods = archive_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                 {"content.xml", bomb + "<office:document-content/>"}});
    for (const auto& bytes : {text, styles, sheet, ods})
        CHECK(refusal_of(open(bytes, "a.docx")) == "document-unsafe");
}

TEST_CASE("what grows when it is read is refused before it has grown")
{
    const auto wide_span = word_cell("x", R"(<w:gridSpan w:val="1000000000"/>)");
    const auto overlapping = many("<mergeCell ref=\"A1:XFD1048576\"/>", 2000);
    struct Case {
        std::string_view what;
        std::string bytes;
        std::string code;
    };
    const auto cases = std::vector<Case>{
        {"a file too large", std::string(2u << 20, 'a'), "document-too-large"},
        {"a part of a thousand times its size", docx_of(word_paragraph(std::string(3u << 20, 'a'))),
         "document-too-large"},
        {"too many archive entries",
         docx_of("", {{"1", ""},
                      {"2", ""},
                      {"3", ""},
                      {"4", ""},
                      {"5", ""},
                      {"6", ""},
                      {"7", ""},
                      {"8", ""},
                      {"9", ""},
                      {"10", ""},
                      {"11", ""},
                      {"12", ""},
                      {"13", ""},
                      {"14", ""},
                      {"15", ""},
                      {"16", ""},
                      {"17", ""}}),
         "document-too-large"},
        {"deep nesting", docx_of(many("<w:sdt><w:sdtContent>", 5000) + many("</w:sdtContent></w:sdt>", 5000)),
         "document-unsafe"},
        {"spans of ten rows of a thousand columns",
         docx_of("<w:tbl>" + many("<w:tr>" + wide_span + wide_span + "</w:tr>", 10) + "</w:tbl>"),
         "document-too-large"},
        {"one wide row among many narrow",
         docx_of("<w:tbl><w:tr>" + many("<w:tc/>", 600) + "</w:tr>" + many("<w:tr><w:tc/></w:tr>", 600) + "</w:tbl>"),
         "document-too-large"},
        {"ten million cells by repeats",
         ods_cells("table:number-rows-repeated=\"10000\"", "table:number-columns-repeated=\"1000\""),
         "document-too-large"},
        {"repeats beyond any sheet",
         ods_cells("table:number-rows-repeated=\"99999999999\"", "table:number-columns-repeated=\"99999\""),
         "document-too-large"},
        {"spaces by count",
         ods_cells("", "").substr(0, 0) + ods_of("<table:table><table:table-row><table:table-cell><text:p>" +
                                                 many("<text:s text:c=\"1000\"/>", 300) +
                                                 "x</text:p></table:table-cell></table:table-row></table:table>"),
         "document-too-large"},
        {"one text in many cells",
         xlsx_of("<sheetData><row>" + many("<c t=\"s\"><v>0</v></c>", 200) + "</row></sheetData>",
                 {{"xl/sharedStrings.xml", "<sst><si><t>" + std::string(1000, 'x') + "</t></si></sst>"}}),
         "document-too-large"},
        {"merges over each other",
         xlsx_of("<sheetData>" + many("<row><c><v>1</v></c><c><v>2</v></c></row>", 1000) + "</sheetData><mergeCells>" +
                 overlapping + "</mergeCells>"),
         "document-too-large"},
        {"a cell outside any sheet", xlsx_of("<sheetData><row r=\"99999999\"><c><v>1</v></c></row></sheetData>"),
         "document-damaged"},
        {"a string that is not there", xlsx_of("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>"),
         "document-damaged"},
    };
    for (const auto& [what, bytes, code] : cases) {
        CAPTURE(what);
        CHECK(refusal_of(open(bytes, "file.docx", small_limits())) == code);
    }
}

TEST_CASE("a table inside a table costs no more than what it holds")
{
    constexpr std::size_t depth = 50; // work that doubles with each would not end
    const auto opened = open(docx_of(many("<w:tbl><w:tr><w:tc>", depth) + word_paragraph("дно") +
                                     many("<w:p/></w:tc></w:tr></w:tbl>", depth)),
                             "a.docx");
    REQUIRE(opened);
    const auto* cell = &std::get<Table>(opened->blocks.at(0)).rows.at(0).cells.at(0);
    for (std::size_t n = 1; n < depth; ++n) {
        cell = &cell->nested.at(0).rows.at(0).cells.at(0);
        CHECK(cell->place == Place{0, 1, 1, 1, 0});
    }
    CHECK(cell->text == "дно");
}

TEST_CASE("a document under another name is read by its content and the name is noted")
{
    const auto docx = docx_of(word_paragraph("текст"));
    for (const auto* name : {"a.xlsx", "a.txt", "a.doc"}) {
        const auto document = open(docx, name);
        REQUIRE(document);
        CHECK(document->format == Format::Docx);
        CHECK(findings_of(document) == "document-type-mismatch");
    }
    CHECK(open("просто текст", "a.docx")->format == Format::Text);
    for (const auto* name : {"a.docx", "A.DOCX", "a", "a.b.docm"})
        CHECK(findings_of(open(docx, name)) == "");
}

TEST_CASE("DOC and RTF ask for LibreOffice, and say so where there is none")
{
    const auto* path = std::getenv("PATH");
    const auto kept = std::string{path == nullptr ? "" : path};
    setenv("PATH", "/nonexistent", 1);
    CHECK(refusal_of(open(compound_with("WordDocument", ""), "a.doc")) == "converter-missing");
    CHECK(refusal_of(open("{\\rtf1 text}", "a.rtf")) == "converter-missing");
    setenv("PATH", kept.c_str(), 1);

    const auto document =
        open("{\\rtf1\\ansi Plan\\par\\trowd\\cellx2000\\cellx4000\\intbl 1\\cell May\\cell\\row\\pard\\par}", "a.rtf");
    if (refusal_of(document) == "converter-missing") return;
    CHECK(shown(document) == "Plan\n1 | May\n");
    CHECK(document->format == Format::Rtf);
    CHECK(findings_of(document) == "");
}
