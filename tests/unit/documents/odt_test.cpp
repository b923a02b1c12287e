#include "made_documents.h"

#include <doctest/doctest.h>

#include <string>

using namespace vekha::documents;

namespace
{

std::string number_level(int at, std::string_view format, std::string_view suffix, int shown_levels)
{
    return "<text:list-level-style-number text:level=\"" + std::to_string(at) + "\" style:num-format=\"" +
           std::string{format} + "\" style:num-suffix=\"" + std::string{suffix} + "\" text:display-levels=\"" +
           std::to_string(shown_levels) + "\"/>";
}

std::string item(std::string_view inside)
{
    return "<text:list-item>" + std::string{inside} + "</text:list-item>";
}

std::string p(std::string_view text)
{
    return "<text:p>" + std::string{text} + "</text:p>";
}

std::string cell(std::string_view inside, std::string_view attributes = "")
{
    return "<table:table-cell " + std::string{attributes} + ">" + std::string{inside} + "</table:table-cell>";
}

std::string row(std::string_view cells)
{
    return "<table:table-row>" + std::string{cells} + "</table:table-row>";
}

constexpr auto covered = "<table:covered-table-cell/>";

} // namespace

TEST_CASE("numbers of OpenDocument lists count as text: levels, continuation, headers and set values")
{
    const auto styles =
        "<text:list-style style:name=\"L\">" + number_level(1, "I", ".", 1) + number_level(2, "1", ")", 2) +
        number_level(3, "а, б, .., аа, аб, ... (ru)", ")", 1) +
        "</text:list-style><text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" "
        "text:bullet-char=\"–\"/></text:list-style>";
    const auto text =
        "<text:list xml:id=\"one\" text:style-name=\"L\">" +
        item(p("Кадры") + p("без номера") + "<text:list>" + item(p("Подбор")) +
             item(p("Обучение") + "<text:list>" + item(p("курсы")) + item(p("стажировки")) + "</text:list>") +
             "</text:list>") +
        "</text:list>" + p("между") + "<text:list text:continue-list=\"one\" text:style-name=\"L\">" +
        item(p("Итоги")) + "<text:list-header>" + p("подпись") +
        "</text:list-header></text:list><text:list text:style-name=\"L\">" + item(p("Заново")) +
        "<text:list-item text:start-value=\"7\">" + p("Седьмой") +
        "</text:list-item></text:list><text:list text:style-name=\"B\">" + item(p("знак")) + "</text:list>";
    CHECK(shown(open(odt_of(text, styles), "a.odt")) == "I. Кадры\nбез номера\nI.1) Подбор\nI.2) Обучение\nа) "
                                                        "курсы\nб) стажировки\nмежду\nII. Итоги\nподпись\nI. Заново\n"
                                                        "VII. Седьмой\n– знак\n");
}

TEST_CASE("headings have their outline level and number")
{
    const auto outline = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" "
                         "loext:num-list-format=\"Раздел %1%.\"/></text:outline-style>";
    const auto document =
        open(odt_of("<text:h text:outline-level=\"1\">Цели</text:h><text:h text:outline-level=\"2\">Задачи</text:h>",
                    "", outline),
             "a.odt");
    CHECK(shown(document) == "Раздел 1. Цели\nЗадачи\n");
    CHECK(std::get<Paragraph>(document->blocks[1]).heading == 2);
}

TEST_CASE("tables of OpenDocument texts: header rows, spans, covered and repeated cells, tables inside")
{
    const auto text =
        "<table:table><table:table-header-rows>" +
        row(cell(p("№")) + cell(p("Срок"), "table:number-columns-spanned=\"2\"") + covered) +
        "</table:table-header-rows>" +
        row(cell(p("1"), "table:number-rows-spanned=\"2\"") + cell(p("май")) + cell(p("июнь"))) +
        row(std::string{covered} + cell(p("так"), "table:number-columns-repeated=\"2\"")) +
        row(cell("<table:table>" + row(cell(p("x"))) + "</table:table>") + cell(p("а") + p("б")) + cell("")) +
        "</table:table>";
    CHECK(shown(open(odt_of(text), "a.odt")) ==
          "# № | 1x2:Срок | ^\n2x1:1 | май | июнь\n^ | так | так\n[[x;]] | а/б | \n");
}

TEST_CASE("column lines of an OpenDocument table that nearly meet are one line")
{
    const auto column = [](std::string_view name, std::string_view width) {
        return "<style:style style:name=\"" + std::string{name} +
               "\" style:family=\"table-column\"><style:table-column-properties "
               "style:column-width=\"" +
               std::string{width} + "\"/></style:style>";
    };
    const auto two = "table:number-columns-spanned=\"2\"";
    const auto text =
        "<table:table><table:table-column table:style-name=\"wide\"/><table:table-column table:style-name=\"thin\"/>"
        "<table:table-column table:style-name=\"wide\"/>" +
        row(cell(p("№")) + cell(p("Что"), two) + covered) + row(cell(p("1"), two) + covered + cell(p("Сбор"))) +
        "</table:table>";
    CHECK(shown(open(odt_of(text, column("wide", "0.5in") + column("thin", "0.1cm")), "a.odt")) ==
          "№ | Что\n1 | Сбор\n");
}

TEST_CASE("white space, links, notes, frames and deletions of OpenDocument texts")
{
    const auto text =
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("удалено") +
        "</text:deletion></text:changed-region></text:tracked-changes>" +
        p("  до  1\n <text:span>мая</text:span><text:s text:c=\"2\"/>года<text:line-break/> и<text:tab/>далее"
          "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Сноска.</text:p></"
          "text:note-body></text:note>") +
        p("см. <text:a "
          "xlink:href=\"https://example.org/a\">план</text:a><office:annotation><text:p>заметка</text:p></"
          "office:annotation>"
          "<draw:frame><draw:text-box><text:p>в рамке</text:p></draw:text-box></draw:frame>");
    const auto document = open(odt_of(text), "a.odt");
    CHECK(shown(document) == "до 1 мая  года/и\tдалее\nсм. план\nв рамке\nСноска.\n");
    CHECK(std::get<Paragraph>(document->blocks[1]).links == std::vector<std::string>{"https://example.org/a"});
    CHECK(findings_of(document) == "footnotes-at-end");
}

TEST_CASE("bold, centred and page places follow the styles")
{
    const auto styles = "<style:style style:name=\"P\" style:family=\"paragraph\" style:parent-style-name=\"Base\">"
                        "<style:paragraph-properties fo:text-align=\"center\" fo:break-before=\"page\"/></style:style>"
                        "<style:style style:name=\"T\" style:family=\"text\"><style:text-properties "
                        "fo:font-weight=\"normal\"/></style:style>";
    const auto common = "<style:style style:name=\"Base\" style:family=\"paragraph\"><style:text-properties "
                        "fo:font-weight=\"bold\"/></style:style>";
    const auto document = open(
        odt_of(p("раз") + "<text:p text:style-name=\"P\">два</text:p><text:soft-page-break/>"
                          "<text:p text:style-name=\"Base\">три<text:span text:style-name=\"T\">!</text:span></text:p>",
               styles, common),
        "a.odt");
    REQUIRE(document);
    const auto& second = std::get<Paragraph>(document->blocks[1]);
    CHECK(second.bold);
    CHECK(second.centred);
    CHECK(second.place.page == 2);
    const auto& third = std::get<Paragraph>(document->blocks[2]);
    CHECK_FALSE(third.bold);
    CHECK(third.place.page == 3);
}
