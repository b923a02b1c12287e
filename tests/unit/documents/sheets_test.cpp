#include "documents/sheets/number_format.h"
#include "made_documents.h"

#include <doctest/doctest.h>

#include <string>

using namespace vekha::documents;

namespace
{

std::string inline_cell(std::string_view reference, std::string_view text)
{
    return "<c r=\"" + std::string{reference} + "\" t=\"inlineStr\"><is><t>" + std::string{text} + "</t></is></c>";
}

std::string in_rows(std::string_view cells)
{
    return "<sheetData><row>" + std::string{cells} + "</row></sheetData>";
}

std::string ods_cell(std::string_view text, std::string_view attributes = "")
{
    return "<table:table-cell " + std::string{attributes} + "><text:p>" + std::string{text} +
           "</text:p></table:table-cell>";
}

} // namespace

TEST_CASE("numbers are shown as a spreadsheet shows them")
{
    struct Case {
        double value;
        std::string_view code;
        std::string_view expected;
    };
    const auto cases = std::vector<Case>{
        {1.1, "General", "1.1"},
        {1.10, "0.00", "1.10"},
        {0.1 + 0.2, "General", "0.3"},
        {1234567, "#,##0", "1 234 567"},
        {0.333, "0.0%", "33.3%"},
        {7, "00", "07"},
        {5, "0\" чел.\"", "5 чел."},
        {-2.5, "0.0;(0.0)", "(2.5)"},
        {3, "№ 0", "№ 3"},
        {44440, "dd\\.mm\\.yyyy", "01.09.2021"},
        {44440, "[$-419]d\\ mmmm\\ yyyy", "01.09.2021"},
        {44440, "mmmm yyyy", "сентябрь 2021"},
        {44440, "d-mmm", "01.09"},
        {44440.5, "dd.mm.yyyy h:mm", "01.09.2021 12:00"},
        {0.5, "h:mm", "12:00"},
        {1, "dd.mm.yyyy", "01.01.1900"},
        {61, "dd.mm.yyyy", "01.03.1900"},
        {-5, "dd.mm.yyyy", "-5"},
    };
    for (const auto& [value, code, expected] : cases) {
        CAPTURE(code);
        CHECK(sheets::shown_number(value, code, false) == expected);
    }
    CHECK(sheets::shown_number(42978, "dd.mm.yyyy", true) == "01.09.2021");
    CHECK(sheets::shown_iso_date("2021-09-01T10:30:00") == "01.09.2021 10:30");
}

TEST_CASE("cells of an Excel sheet have their text, whatever way it is kept")
{
    const auto strings = std::string{
        "<sst><si><t>общая</t></si><si><r><t>две </t></r><r><t>части</t></r><rPh><t>чтение</t></rPh></si></sst>"};
    const auto styles = std::string{
        R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/></numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="9" fontId="0"/></cellXfs></styleSheet>)"};
    const auto sheet = in_rows(
        R"(<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>44440</v></c><c t="b"><v>1</v></c>)" +
        inline_cell("E1", "1.10") +
        R"(<c r="F1"><f>1+0.1</f><v>1.1</v></c><c r="G1" t="str"><f>A1</f><v>стр_x000D_ока</v></c><c r="H1" s="2"><v>0.5</v></c>)");
    const auto document =
        open(xlsx_of(sheet, {{"xl/sharedStrings.xml", strings}, {"xl/styles.xml", styles}}), "a.xlsx");
    CHECK(shown(document) == "общая | две части | 01.09.2021 | ИСТИНА | 1.10 | 1.1 | строка | 50%\n");
    const auto tables = tables_of(document);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].name == "План");
    CHECK(tables[0].rows[0].cells[2].bold);
    CHECK_FALSE(tables[0].rows[0].cells[0].bold);
}

TEST_CASE("merged cells, links and unused rows and columns of an Excel sheet")
{
    const auto sheet =
        "<sheetData><row r=\"2\">" + inline_cell("B2", "Заголовок") + inline_cell("C2", "под ним") +
        "</row><row r=\"9\">" + inline_cell("B9", "1") + inline_cell("C9", "план") + inline_cell("E9", "май") +
        "</row><row r=\"1048576\">" + inline_cell("B1048576", "конец") +
        "</row></sheetData><mergeCells><mergeCell ref=\"B2:E2\"/><mergeCell ref=\"G1:XFD1048576\"/></mergeCells>"
        "<hyperlinks><hyperlink ref=\"C9\" r:id=\"rId1\"/></hyperlinks>";
    const auto document = open(xlsx_of(sheet), "a.xlsx");
    CHECK(shown(document) == "1x3:Заголовок | ^ | ^\n1 | план | май\nконец |  | \n");
    const auto rows = tables_of(document)[0].rows;
    CHECK(rows[1].cells[1].links == std::vector<std::string>{"https://example.org/plan"});
    CHECK(rows[1].cells[2].place == Place{0, 1, 9, 5, 0});
    CHECK(rows[2].place.row == 1048576);
}

TEST_CASE("every sheet is a table, hidden ones are only noted")
{
    const auto workbook = std::string{
        R"(<workbook><workbookPr date1904="1"/><sheets><sheet name="Раз" r:id="rId1"/><sheet name="Тайный" state="hidden" r:id="rId1"/><sheet name="Два" r:id="rId4"/></sheets></workbook>)"};
    const auto second = "<worksheet>" + in_rows(inline_cell("A1", "б")) + "</worksheet>";
    const auto document = open(
        xlsx_of(in_rows(inline_cell("A1", "а")), {{"xl/workbook.xml", workbook}, {"xl/worksheets/sheet2.xml", second}}),
        "a.xlsx");
    CHECK(shown(document) == "а\nб\n");
    CHECK(tables_of(document)[1].name == "Два");
    CHECK(findings_of(document) == "sheet-hidden");
    CHECK(document->findings[0].detail == "Тайный");
}

TEST_CASE("rows of an Excel sheet may come in any order and in parts")
{
    const auto sheet = "<sheetData><row r=\"2\">" + inline_cell("A2", "в") + "</row><row r=\"1\">" +
                       inline_cell("A1", "а") + "</row><row r=\"2\">" + inline_cell("B2", "г") + "</row></sheetData>";
    CHECK(shown(open(xlsx_of(sheet), "a.xlsx")) == "а | \nв | г\n");
}

TEST_CASE("cells of an OpenDocument sheet: shown values, spans, repeats, dates in one way")
{
    const auto sheets =
        "<table:table table:name=\"План\"><table:table-column "
        "table:number-columns-repeated=\"16384\"/><table:table-header-rows><table:table-row>" +
        ods_cell("Срок", "table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>" + ods_cell("Кто") +
        "</table:table-row></table:table-header-rows><table:table-row "
        "table:number-rows-repeated=\"3\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row "
        "table:number-rows-repeated=\"2\">" +
        ods_cell("09/01/21", "office:value-type=\"date\" office:date-value=\"2021-09-01\"") +
        ods_cell("сентябрь 21", "office:value-type=\"date\" office:date-value=\"2021-09-01\"") +
        ods_cell(
            "а<text:line-break/>б</text:p><text:p>в<office:annotation><text:p>заметка</text:p></office:annotation>") +
        "</table:table-row><table:table-row "
        "table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>"
        "<table:table table:name=\"Тайный\" table:style-name=\"hidden\"><table:table-row>" +
        ods_cell("x") + "</table:table-row></table:table>";
    const auto styles = "<style:style style:name=\"hidden\" style:family=\"table\"><style:table-properties "
                        "table:display=\"false\"/></style:style>";
    const auto document = open(ods_of(sheets, styles), "a.ods");
    CHECK(shown(document) ==
          "# 1x2:Срок | ^ | Кто\n01.09.2021 | сентябрь 21 | а/б/в\n01.09.2021 | сентябрь 21 | а/б/в\n");
    CHECK(tables_of(document)[0].rows[2].place.row == 6);
    CHECK(findings_of(document) == "sheet-hidden");
}
