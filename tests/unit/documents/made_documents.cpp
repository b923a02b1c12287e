#include "made_documents.h"

#include <zip.h>

#include <algorithm>
#include <stdexcept>

namespace vekha::documents
{
namespace
{

constexpr std::string_view xml_start = R"(<?xml version="1.0" encoding="UTF-8"?>)";

std::string relationships(const std::vector<std::pair<std::string, std::string>>& kind_and_target)
{
    auto xml = std::string{xml_start} +
               R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    auto number = 0;
    for (const auto& [kind, target] : kind_and_target) {
        const auto external = kind == "hyperlink" ? R"( TargetMode="External")" : "";
        xml += "<Relationship Id=\"rId" + std::to_string(++number) +
               R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + kind +
               "\" Target=\"" + target + "\"" + external + "/>";
    }
    return xml + "</Relationships>";
}

bool contains(const Parts& parts, std::string_view name)
{
    return std::ranges::any_of(parts, [&](const auto& part) { return part.first == name; });
}

std::string row_text(const Row& row);

std::string cell_shown(const Cell& cell)
{
    if (cell.covered) return "^" + cell.text;
    auto text = cell.row_span > 1 || cell.column_span > 1
                    ? std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ":"
                    : std::string{};
    text += cell.text;
    std::ranges::replace(text, '\n', '/');
    for (const auto& table : cell.nested) {
        text += "[[";
        for (const auto& row : table.rows)
            text += row_text(row) + ";";
        text += "]]";
    }
    return text;
}

std::string row_text(const Row& row)
{
    auto text = std::string{row.header ? "# " : ""};
    for (const auto& cell : row.cells) {
        if (&cell != &row.cells.front()) text += " | ";
        text += cell_shown(cell);
    }
    return text;
}

} // namespace

std::string archive_of(const Parts& parts)
{
    auto* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    auto* zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : parts) {
        auto* part = zip_source_buffer(zip, content.data(), content.size(), 0);
        if (zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error{"archive part " + name};
    }
    if (zip_close(zip) != 0) throw std::runtime_error{"archive"};
    auto stat = zip_stat_t{};
    zip_source_stat(source, &stat);
    auto bytes = std::string(stat.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

std::string docx_of(std::string_view body, Parts more)
{
    auto related = std::vector<std::pair<std::string, std::string>>{};
    for (const auto& name : {"styles", "numbering", "footnotes", "endnotes"}) {
        if (contains(more, std::string{"word/"} + name + ".xml"))
            related.emplace_back(name, std::string{name} + ".xml");
    }
    related.emplace_back("hyperlink", "https://example.org/plan");
    auto parts =
        Parts{{"[Content_Types].xml", std::string{xml_start} + "<Types/>"},
              {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})},
              {"word/_rels/document.xml.rels", relationships(related)},
              {"word/document.xml", std::string{xml_start} + R"(<w:document xmlns:w="w" xmlns:r="r"><w:body>)" +
                                        std::string{body} + "</w:body></w:document>"}};
    std::ranges::move(more, std::back_inserter(parts));
    return archive_of(parts);
}

std::string word_paragraph(std::string_view text, std::string_view properties)
{
    return "<w:p><w:pPr>" + std::string{properties} + "</w:pPr><w:r><w:t>" + std::string{text} + "</w:t></w:r></w:p>";
}

std::string word_cell(std::string_view text, std::string_view properties)
{
    return "<w:tc><w:tcPr>" + std::string{properties} + "</w:tcPr>" + word_paragraph(text) + "</w:tc>";
}

std::string odt_of(std::string_view text, std::string_view automatic_styles, std::string_view common_styles)
{
    const auto content = std::string{xml_start} + "<office:document-content><office:automatic-styles>" +
                         std::string{automatic_styles} + "</office:automatic-styles><office:body><office:text>" +
                         std::string{text} + "</office:text></office:body></office:document-content>";
    const auto styles = std::string{xml_start} + "<office:document-styles><office:styles>" +
                        std::string{common_styles} + "</office:styles></office:document-styles>";
    return archive_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                       {"content.xml", content},
                       {"styles.xml", styles},
                       {"META-INF/manifest.xml", "<manifest:manifest/>"}});
}

std::string xlsx_of(std::string_view sheet, Parts more)
{
    auto parts = Parts{};
    const auto add = [&](const std::string& name, const std::string& content) {
        if (!contains(more, name)) parts.emplace_back(name, content);
    };
    add("[Content_Types].xml", std::string{xml_start} + "<Types/>");
    add("_rels/.rels", relationships({{"officeDocument", "/xl/workbook.xml"}}));
    add("xl/workbook.xml", std::string{xml_start} +
                               R"(<workbook><sheets><sheet name="План" sheetId="1" r:id="rId1"/></sheets></workbook>)");
    add("xl/_rels/workbook.xml.rels", relationships({{"worksheet", "/xl/worksheets/sheet1.xml"},
                                                     {"styles", "styles.xml"},
                                                     {"sharedStrings", "sharedStrings.xml"},
                                                     {"worksheet", "worksheets/sheet2.xml"}}));
    add("xl/worksheets/_rels/sheet1.xml.rels", relationships({{"hyperlink", "https://example.org/plan"}}));
    add("xl/worksheets/sheet1.xml", std::string{xml_start} + "<worksheet>" + std::string{sheet} + "</worksheet>");
    std::ranges::move(more, std::back_inserter(parts));
    return archive_of(parts);
}

std::string ods_of(std::string_view sheets, std::string_view automatic_styles)
{
    const auto content = std::string{xml_start} + "<office:document-content><office:automatic-styles>" +
                         std::string{automatic_styles} + "</office:automatic-styles><office:body><office:spreadsheet>" +
                         std::string{sheets} + "</office:spreadsheet></office:body></office:document-content>";
    return archive_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", content}});
}

std::string shown(const tl::expected<Document, OpenError>& document)
{
    if (!document) return "!" + document.error().code;
    auto text = std::string{};
    for (const auto& block : document->blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            auto line = paragraph->text;
            std::ranges::replace(line, '\n', '/');
            text += line + "\n";
            continue;
        }
        for (const auto& row : std::get<Table>(block).rows)
            text += row_text(row) + "\n";
    }
    return text;
}

std::string findings_of(const tl::expected<Document, OpenError>& document)
{
    auto codes = std::string{};
    if (!document) return codes;
    for (const auto& finding : document->findings)
        codes += (codes.empty() ? "" : " ") + finding.code;
    return codes;
}

std::string refusal_of(const tl::expected<Document, OpenError>& document)
{
    return document ? std::string{} : document.error().code;
}

std::vector<Table> tables_of(const tl::expected<Document, OpenError>& document)
{
    auto tables = std::vector<Table>{};
    if (!document) return tables;
    for (const auto& block : document->blocks) {
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(*table);
    }
    return tables;
}

} // namespace vekha::documents
