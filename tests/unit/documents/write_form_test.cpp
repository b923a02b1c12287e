#include "documents/open.h"
#include "documents/write_docx.h"
#include "documents/write_xlsx.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace vekha::documents;

namespace
{

PrintedTable table_of(std::vector<PrintedRow> rows)
{
    PrintedTable table;
    table.columns = {{"№ п/п", 1, Align::Centre}, {"Мероприятие", 5, Align::Left}, {"Срок", 2, Align::Left}};
    table.rows = std::move(rows);
    return table;
}

PrintedForm form()
{
    PrintedForm made;
    made.title = "План & <график>";
    made.stamp = {"УТВЕРЖДАЮ", "Директор"};
    made.blocks.emplace_back(PrintedLine{"ПЛАН & <ГРАФИК>", Align::Centre, true, 0});
    made.blocks.emplace_back(table_of({{{"1. Кадры"}, true, true},
                                       {{"1.10", "Семинар\nвторая строка", "до 1 марта"}, false, false},
                                       {{"1.2", "Только текст", ""}, false, false}}));
    made.blocks.emplace_back(PrintedLine{"Принятые сокращения", Align::Left, false, 2});
    return made;
}

Document reopened(const std::string& bytes, const std::string& name)
{
    const auto document = open(bytes, name);
    REQUIRE(document.has_value());
    return *document;
}

std::vector<Table> tables_in(const Document& document)
{
    std::vector<Table> tables;
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(*table);
    return tables;
}

std::vector<std::string> texts_of(const Row& row)
{
    std::vector<std::string> texts;
    for (const auto& cell : row.cells)
        texts.push_back(cell.text);
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a form written as a Word document reads back with its lines, headings and merged rows")
{
    const auto bytes = write_docx(form());
    REQUIRE(bytes.has_value());
    const auto document = reopened(*bytes, "form.docx");
    CHECK(document.findings.empty());

    std::vector<Paragraph> lines;
    for (const auto& block : document.blocks)
        if (const auto* line = std::get_if<Paragraph>(&block); line != nullptr && !line->text.empty())
            lines.push_back(*line);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].text == "УТВЕРЖДАЮ");
    CHECK(lines[2].text == "ПЛАН & <ГРАФИК>");
    CHECK(lines[2].centred);
    CHECK(lines[2].bold);
    CHECK(lines[3].heading == 2);

    const auto tables = tables_in(document);
    REQUIRE(tables.size() == 1);
    const auto& rows = tables[0].rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].header);
    CHECK(texts_of(rows[0]) == Texts{"№ п/п", "Мероприятие", "Срок"});
    CHECK(rows[1].cells[0].text == "1. Кадры");
    CHECK(rows[1].cells[0].column_span == 3);
    CHECK(rows[1].cells[0].bold);
    CHECK(texts_of(rows[2]) == Texts{"1.10", "Семинар\nвторая строка", "до 1 марта"});
    CHECK(texts_of(rows[3]) == Texts{"1.2", "Только текст", ""});
}

TEST_CASE("a form written as a workbook reads back with text in every cell, notes on a sheet of their own")
{
    const auto bytes = write_xlsx(form());
    REQUIRE(bytes.has_value());
    const auto tables = tables_in(reopened(*bytes, "form.xlsx"));
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].name == "Дорожная карта");
    CHECK(tables[1].name == "Примечания");
    const auto& rows = tables[0].rows;
    REQUIRE(rows.size() == 7);
    CHECK(rows[0].cells[1].text == "УТВЕРЖДАЮ");
    CHECK(rows[2].cells[0].text == "ПЛАН & <ГРАФИК>");
    CHECK(texts_of(rows[3]) == Texts{"№ п/п", "Мероприятие", "Срок"});
    CHECK(rows[4].cells[0].column_span == 3);
    CHECK(texts_of(rows[5]) == Texts{"1.10", "Семинар\nвторая строка", "до 1 марта"});
}

TEST_CASE("every table of a form has a numbered sheet with the lines before it")
{
    auto two = form();
    two.blocks.emplace_back(table_of({{{"1", "Второй план", ""}, false, false}}));
    const auto bytes = write_xlsx(two);
    REQUIRE(bytes.has_value());
    const auto tables = tables_in(reopened(*bytes, "form.xlsx"));
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].name == "Дорожная карта 1");
    CHECK(tables[1].name == "Дорожная карта 2");
    CHECK(tables[1].rows[0].cells[0].text == "Принятые сокращения");
}

TEST_CASE("the same form always gives the same Word document")
{
    CHECK(*write_docx(form()) == *write_docx(form()));
}

TEST_CASE("what no cell of a workbook can hold is refused with the beginning of the text")
{
    auto too_long = form();
    too_long.blocks.emplace_back(table_of({{{std::string(32768, 'x')}, false, false}}));
    const auto bytes = write_xlsx(too_long);
    REQUIRE_FALSE(bytes.has_value());
    CHECK(bytes.error() == WriteError{"form-cell-too-long", std::string(60, 'x')});
    CHECK(write_docx(too_long).has_value());
}

TEST_CASE("characters that no XML can hold are left out of a form")
{
    PrintedForm odd;
    odd.blocks.emplace_back(PrintedLine{std::string{"а\x01\x0B"} + "б", Align::Left, false, 0});
    const auto bytes = write_docx(odd);
    REQUIRE(bytes.has_value());
    const auto document = reopened(*bytes, "odd.docx");
    REQUIRE_FALSE(document.blocks.empty());
    CHECK(std::get<Paragraph>(document.blocks[0]).text == "аб");
}
