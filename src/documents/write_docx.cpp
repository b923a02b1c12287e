#include "documents/write_docx.h"

#include "documents/xml_text.h"
#include "documents/zip_writer.h"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace vekha::documents
{

namespace
{

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
                                         "\n";

constexpr std::string_view content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>)"
    R"(<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>)"
    R"(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)"
    R"(<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>)"
    R"(</Types>)";

constexpr std::string_view package_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
    R"(</Relationships>)";

constexpr std::string_view document_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>)"
    R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>)"
    R"(</Relationships>)";

/// A4 lying, in twentieths of a point: 2 cm margins, 3 cm on the side that is bound.
constexpr int page_width = 16838;
constexpr int page_height = 11906;
constexpr int margin = 1134;
constexpr int bound_margin = 1701;
constexpr int text_width = page_width - margin - bound_margin;
/// The approval stamp takes the right part of the page.
constexpr int stamp_indent = text_width * 6 / 10;

constexpr std::string_view word_namespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

std::string heading_style(int level)
{
    const auto number = std::to_string(level);
    return R"(<w:style w:type="paragraph" w:styleId="Heading)" + number + R"("><w:name w:val="heading )" + number +
           R"("/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="120"/>)"
           R"(<w:outlineLvl w:val=")" +
           std::to_string(level - 1) + R"("/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)";
}

std::string styles(const PrintedForm& form)
{
    std::string out{declaration};
    out += "<w:styles";
    out += word_namespaces;
    out +=
        R"(><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman")"
        R"( w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val=")";
    out += xml_text(form.language);
    out +=
        R"("/></w:rPr></w:rPrDefault></w:docDefaults>)"
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/>)"
        R"(<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>)";
    for (int level = 1; level <= 3; ++level)
        out += heading_style(level);
    return out + "</w:styles>";
}

std::string core_properties(const PrintedForm& form)
{
    return std::string{declaration} +
           R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
           xml_text(form.title) + "</dc:title><dc:language>" + xml_text(form.language) +
           "</dc:language></cp:coreProperties>";
}

std::string run_of(std::string_view text, bool bold)
{
    std::string out = bold ? "<w:r><w:rPr><w:b/></w:rPr>" : "<w:r>";
    std::size_t start = 0;
    while (true) {
        const auto end = text.find('\n', start);
        out += R"(<w:t xml:space="preserve">)" + xml_text(text.substr(start, end - start)) + "</w:t>";
        if (end == std::string_view::npos) return out + "</w:r>";
        out += "<w:br/>";
        start = end + 1;
    }
}

std::string_view justification(Align align)
{
    switch (align) {
    case Align::Left:
        return "left";
    case Align::Centre:
        return "center";
    case Align::Right:
        return "right";
    }
    return "left";
}

std::string aligned(Align align)
{
    if (align == Align::Left) return "";
    return R"(<w:jc w:val=")" + std::string{justification(align)} + R"("/>)";
}

std::string paragraph(std::string_view properties, std::string_view text, bool bold)
{
    std::string out = "<w:p>";
    if (!properties.empty()) out += "<w:pPr>" + std::string{properties} + "</w:pPr>";
    if (!text.empty()) out += run_of(text, bold);
    return out + "</w:p>";
}

std::string line_xml(const PrintedLine& line)
{
    std::string properties;
    if (line.heading > 0)
        properties += R"(<w:pStyle w:val="Heading)" + std::to_string(std::min(line.heading, 3)) + R"("/>)";
    return paragraph(properties + aligned(line.align), line.text, line.bold || line.heading > 0);
}

std::string stamp_xml(const std::vector<std::string>& stamp)
{
    const auto properties = R"(<w:ind w:left=")" + std::to_string(stamp_indent) + R"("/>)";
    std::string out;
    for (const auto& line : stamp)
        out += paragraph(properties, line, false);
    return out;
}

std::string cell_xml(int width, std::size_t span, Align align, bool bold, std::string_view text)
{
    std::string out = R"(<w:tc><w:tcPr><w:tcW w:w=")" + std::to_string(width) + R"(" w:type="dxa"/>)";
    if (span > 1) out += R"(<w:gridSpan w:val=")" + std::to_string(span) + R"("/>)";
    out += "</w:tcPr>";
    const auto properties = R"(<w:pStyle w:val="Cell"/>)" + aligned(align);
    std::size_t start = 0;
    while (true) {
        const auto end = text.find('\n', start);
        out += paragraph(properties, text.substr(start, end - start), bold);
        if (end == std::string_view::npos) return out + "</w:tc>";
        start = end + 1;
    }
}

/// Widths in twentieths of a point that fill the page.
std::vector<int> widths_of(const PrintedTable& table)
{
    const int all =
        std::max(1, std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                    [](int sum, const PrintedColumn& column) { return sum + column.width; }));
    std::vector<int> widths;
    widths.reserve(table.columns.size());
    for (const auto& column : table.columns)
        widths.push_back(text_width * column.width / all);
    return widths;
}

std::string heading_row(const PrintedTable& table, const std::vector<int>& widths)
{
    std::string out = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < widths.size(); ++i)
        out += cell_xml(widths[i], 1, Align::Centre, true, table.columns[i].heading);
    return out + "</w:tr>";
}

std::string row_xml(const PrintedTable& table, const std::vector<int>& widths, const PrintedRow& row)
{
    const std::string empty;
    const auto text = [&](std::size_t i) -> const std::string& { return i < row.cells.size() ? row.cells[i] : empty; };
    if (row.section)
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>" +
               cell_xml(std::accumulate(widths.begin(), widths.end(), 0), widths.size(), Align::Left, row.bold,
                        text(0)) +
               "</w:tr>";
    std::string out = "<w:tr>";
    for (std::size_t i = 0; i < widths.size(); ++i)
        out += cell_xml(widths[i], 1, table.columns[i].align, row.bold, text(i));
    return out + "</w:tr>";
}

std::string table_xml(const PrintedTable& table)
{
    const auto widths = widths_of(table);
    std::string out =
        R"(<w:tbl><w:tblPr><w:tblW w:w=")" + std::to_string(text_width) + R"(" w:type="dxa"/><w:tblBorders>)";
    for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        out += "<w:" + std::string{side} + R"( w:val="single" w:sz="4" w:space="0" w:color="000000"/>)";
    out += R"(</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>)";
    for (const int width : widths)
        out += R"(<w:gridCol w:w=")" + std::to_string(width) + R"("/>)";
    out += "</w:tblGrid>" + heading_row(table, widths);
    for (const auto& row : table.rows)
        out += row_xml(table, widths, row);
    // Word joins two tables that follow each other unless a paragraph stands between them.
    return out + "</w:tbl><w:p/>";
}

std::string document(const PrintedForm& form)
{
    std::string out{declaration};
    out += "<w:document";
    out += word_namespaces;
    out += "><w:body>" + stamp_xml(form.stamp);
    for (const auto& block : form.blocks) {
        if (const auto* line = std::get_if<PrintedLine>(&block)) out += line_xml(*line);
        if (const auto* table = std::get_if<PrintedTable>(&block); table != nullptr && !table->columns.empty())
            out += table_xml(*table);
    }
    out += R"(<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w=")" + std::to_string(page_width) +
           R"(" w:h=")" + std::to_string(page_height) + R"(" w:orient="landscape"/><w:pgMar w:top=")" +
           std::to_string(bound_margin) + R"(" w:right=")" + std::to_string(margin) + R"(" w:bottom=")" +
           std::to_string(margin) + R"(" w:left=")" + std::to_string(bound_margin) +
           R"(" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>)";
    return out;
}

std::string field(std::string_view name)
{
    return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> )" +
           std::string{name} +
           R"( </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>)"
           R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
}

/// "Страница %1 из %2" with the fields in place of the marks.
std::string footer(const PrintedForm& form)
{
    std::string out{declaration};
    out += "<w:ftr";
    out += word_namespaces;
    out += R"(><w:p><w:pPr><w:jc w:val="right"/></w:pPr>)";
    std::string_view rest = form.page_of;
    while (!rest.empty()) {
        const auto mark = rest.find('%');
        if (mark != 0) out += run_of(rest.substr(0, mark), false);
        if (mark == std::string_view::npos) break;
        const auto which = rest.substr(mark, 2);
        if (which == "%1") out += field("PAGE");
        if (which == "%2") out += field("NUMPAGES");
        rest.remove_prefix(std::min(rest.size(), mark + 2));
    }
    return out + "</w:p></w:ftr>";
}

} // namespace

tl::expected<std::string, WriteError> write_docx(const PrintedForm& form)
{
    auto bytes =
        zip_archive({{"[Content_Types].xml", std::string{declaration} + std::string{content_types}},
                     {"_rels/.rels", std::string{declaration} + std::string{package_relationships}},
                     {"docProps/core.xml", core_properties(form)},
                     {"word/_rels/document.xml.rels", std::string{declaration} + std::string{document_relationships}},
                     {"word/document.xml", document(form)},
                     {"word/footer1.xml", footer(form)},
                     {"word/styles.xml", styles(form)}});
    if (!bytes) return tl::unexpected{WriteError{"form-not-written", "docx"}};
    return *std::move(bytes);
}

} // namespace vekha::documents
