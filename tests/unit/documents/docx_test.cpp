#include "made_documents.h"

#include <doctest/doctest.h>

#include <string>

using namespace vekha::documents;

namespace
{

std::string level(int at, std::string_view format, std::string_view text, std::string_view more = "")
{
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
           std::string{format} + "\"/>" + std::string{more} + "<w:lvlText w:val=\"" + std::string{text} +
           "\"/></w:lvl>";
}

std::string in_list(int list, int at)
{
    return "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" + std::to_string(list) +
           "\"/></w:numPr>";
}

std::string numbering()
{
    return "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"1\">" + level(0, "upperRoman", "%1.") +
           level(1, "decimal", "%1.%2.", "<w:isLgl/>") + level(2, "russianLower", "%3)") +
           "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">" + level(0, "bullet", "\xEF\x82\xB7") +
           level(1, "decimal", "№ %2", "<w:suff w:val=\"nothing\"/><w:pStyle w:val=\"Item\"/>") +
           "</w:abstractNum>"
           "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
           "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
           "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/>"
           "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
}

std::string run(std::string_view inside)
{
    return "<w:r>" + std::string{inside} + "</w:r>";
}

std::string row(std::string_view cells, std::string_view properties = "")
{
    return "<w:tr><w:trPr>" + std::string{properties} + "</w:trPr>" + std::string{cells} + "</w:tr>";
}

} // namespace

TEST_CASE("automatic numbers of Word lists count as text at every level and restart where Word restarts them")
{
    const auto styles = std::string{
        R"(<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>)"};
    const auto body = word_paragraph("Кадры", in_list(1, 0)) + word_paragraph("Подбор", in_list(1, 1)) +
                      word_paragraph("молодых", in_list(1, 2)) + word_paragraph("опытных", in_list(1, 2)) +
                      word_paragraph("Обучение", in_list(1, 1)) + word_paragraph("курсы", in_list(1, 2)) +
                      word_paragraph("Итоги", in_list(1, 0)) + word_paragraph("Отчёт", in_list(1, 1)) +
                      word_paragraph("Заново", in_list(3, 0)) + word_paragraph("Дальше", in_list(3, 0)) +
                      word_paragraph("знак", in_list(2, 0)) + word_paragraph("по стилю", "<w:pStyle w:val=\"Item\"/>") +
                      word_paragraph("вне списка", in_list(0, 0));
    CHECK(shown(open(docx_of(body, {{"word/numbering.xml", numbering()}, {"word/styles.xml", styles}}), "a.docx")) ==
          "I. Кадры\n1.1. Подбор\nа) молодых\nб) опытных\n1.2. Обучение\nа) курсы\nII. Итоги\n2.1. Отчёт\nI. Заново\n"
          "II. Дальше\n• знак\n№ 1по стилю\nвне списка\n");
}

TEST_CASE("a cell with nothing but its automatic number has that number")
{
    const auto numbered = "<w:tc><w:p><w:pPr>" + in_list(1, 0) + "</w:pPr></w:p></w:tc>";
    const auto body = "<w:tbl>" + row(numbered + word_cell("Сбор")) + row(numbered + word_cell("Отчёт")) + "</w:tbl>";
    CHECK(shown(open(docx_of(body, {{"word/numbering.xml", numbering()}}), "a.docx")) == "I. | Сбор\nII. | Отчёт\n");
}

TEST_CASE("merged cells of Word lie on one grid: spans, gaps before and after, continuations empty and covered")
{
    const auto body = "<w:tbl>" +
                      row(word_cell("№") + word_cell("Срок", R"(<w:gridSpan w:val="2"/>)"), "<w:tblHeader/>") +
                      row(word_cell("1", R"(<w:vMerge w:val="restart"/>)") + word_cell("май") + word_cell("июнь")) +
                      row(word_cell("скрыто", "<w:vMerge/>") + word_cell("июль") + word_cell("август")) +
                      row(word_cell("сдвинут"), R"(<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>)") + "</w:tbl>";
    const auto document = open(docx_of(body), "a.docx");
    CHECK(shown(document) == "# № | 1x2:Срок | ^\n2x1:1 | май | июнь\n^ | июль | август\n | сдвинут | \n");
    CHECK(tables_of(document)[0].rows[2].cells[2].place == Place{0, 1, 3, 3, 0});
}

TEST_CASE("grid columns in which no cell begins are the typesetter's and not the table's")
{
    const auto wide = R"(<w:gridSpan w:val="2"/>)";
    const auto body = "<w:tbl>" + row(word_cell("а", wide) + word_cell("б")) +
                      row(word_cell("в", wide) + word_cell("г")) + row(word_cell("вся", R"(<w:gridSpan w:val="3"/>)")) +
                      "</w:tbl>";
    CHECK(shown(open(docx_of(body), "a.docx")) == "а | б\nв | г\n1x2:вся | ^\n");
}

TEST_CASE("column lines that nearly meet are one line")
{
    const auto grid =
        R"(<w:tblGrid><w:gridCol w:w="500"/><w:gridCol w:w="60"/><w:gridCol w:w="3000"/><w:gridCol w:w="40"/><w:gridCol w:w="2000"/></w:tblGrid>)";
    const auto two = R"(<w:gridSpan w:val="2"/>)";
    const auto body = std::string{"<w:tbl>"} + grid +
                      row(word_cell("№") + word_cell("Что", two) + word_cell("Когда", two)) +
                      row(word_cell("1", two) + word_cell("Сбор", two) + word_cell("май")) +
                      row(word_cell("2", two) + word_cell("Отчёт") + word_cell("июнь", two)) + "</w:tbl>";
    CHECK(shown(open(docx_of(body), "a.docx")) == "№ | Что | Когда\n1 | Сбор | май\n2 | Отчёт | июнь\n");
}

TEST_CASE("a Word document may call its namespace by another name")
{
    const auto document = std::string{
        R"(<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>план</x:t></x:r></x:p></x:tc></x:tr><x:tr><x:tc/><x:tc/></x:tr></x:tbl></x:body></x:document>)"};
    CHECK(shown(open(archive_of({{"word/document.xml", document}}), "a.docx")) == "1x2:план | ^\n | \n");
}

TEST_CASE("tables inside cells are kept apart and have the place of their cell")
{
    const auto inner = "<w:tbl>" + row(word_cell("x") + word_cell("y")) + row(word_cell("z")) + "</w:tbl>";
    const auto body =
        "<w:tbl>" +
        row(word_cell("1") + "<w:tc>" + word_paragraph("до") + inner + word_paragraph("после") + "</w:tc>") +
        "</w:tbl>";
    const auto document = open(docx_of(body), "a.docx");
    CHECK(shown(document) == "1 | до/после[[x | y;z | ;]]\n");
    CHECK(tables_of(document)[0].rows[0].cells[1].nested[0].rows[1].cells[0].place == Place{0, 1, 1, 2, 0});
}

TEST_CASE("only the accepted text of tracked changes is read")
{
    const auto body = "<w:p>" + run("<w:t xml:space=\"preserve\">до 1 </w:t>") + "<w:del>" +
                      run("<w:delText>мая</w:delText>") + "</w:del><w:ins>" + run("<w:t>июня</w:t>") +
                      "</w:ins><w:moveFrom>" + run("<w:t>ушло</w:t>") + "</w:moveFrom><w:moveTo>" +
                      run("<w:t>, пришло</w:t>") + "</w:moveTo></w:p>" + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" +
                      run("<w:t>две </w:t>") + "</w:p>" + word_paragraph("части") + "<w:tbl>" + row(word_cell("есть")) +
                      row(word_cell("удалена"), "<w:del/>") + row(word_cell("новая"), "<w:ins/>") + "</w:tbl>";
    CHECK(shown(open(docx_of(body), "a.docx")) == "до 1 июня, пришло\nдве части\nесть\nновая\n");
}

TEST_CASE("fields show their result, breaks and tabs stay, hidden text and notes' marks go")
{
    const auto body =
        "<w:p>" + run(R"(<w:fldChar w:fldCharType="begin"/>)") +
        run("<w:instrText>HYPERLINK \"https://example.org/a\"</w:instrText>") +
        run(R"(<w:fldChar w:fldCharType="separate"/>)") + run("<w:t>сайт</w:t>") +
        run(R"(<w:fldChar w:fldCharType="end"/>)") +
        run("<w:br/><w:t>строка</w:t><w:tab/><w:t>2</w:t><w:noBreakHyphen/><w:t>я</w:t>") +
        run("<w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t>") + run(R"(<w:footnoteReference w:id="2"/>)") +
        R"(<w:smartTag><w:r><w:t> тег</w:t></w:r></w:smartTag><w:hyperlink r:id="rId2"><w:r><w:t>, план</w:t></w:r></w:hyperlink>)" +
        run(R"(<w:sym w:font="Wingdings" w:char="F0FC"/>)") + "</w:p>";
    const auto notes = std::string{
        R"(<w:footnotes xmlns:w="w"><w:footnote w:id="1"><w:p><w:r><w:t>чужая</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>Сноска.</w:t></w:r></w:p></w:footnote></w:footnotes>)"};
    const auto document = open(docx_of(body, {{"word/footnotes.xml", notes}}), "a.docx");
    CHECK(shown(document) == "сайт/строка\t2-я тег, план✓\nСноска.\n");
    CHECK(std::get<Paragraph>(document->blocks[0]).links ==
          std::vector<std::string>{"https://example.org/a", "https://example.org/plan"});
    CHECK(findings_of(document) == "footnotes-at-end");
}

TEST_CASE("content controls and text boxes are read once, in the newer of two forms")
{
    const auto body =
        "<w:sdt><w:sdtPr/><w:sdtContent>" + word_paragraph("в поле") + "</w:sdtContent></w:sdt>" +
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + word_paragraph("Место для ввода") +
        "</w:sdtContent></w:sdt><w:p>" + run("<w:t>якорь</w:t>") +
        run("<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>" + word_paragraph("в рамке") +
            "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
            word_paragraph("второй раз") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>") +
        "</w:p><w:tbl><w:sdt><w:sdtContent>" +
        row("<w:sdt><w:sdtContent>" + word_cell("ячейка") + "</w:sdtContent></w:sdt>") +
        "</w:sdtContent></w:sdt></w:tbl>";
    CHECK(shown(open(docx_of(body), "a.docx")) == "в поле\nякорь\nв рамке\nячейка\n");
}

TEST_CASE("headings, bold and centred paragraphs are told from styles and from the text itself")
{
    const auto styles = std::string{
        R"(<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>)"};
    const auto body = word_paragraph("Раздел", R"(<w:pStyle w:val="Head"/>)") + "<w:p>" +
                      run("<w:rPr><w:b/></w:rPr><w:t>весь</w:t>") + run("<w:t xml:space=\"preserve\"> </w:t>") +
                      "</w:p>" + "<w:p>" + run("<w:rPr><w:b/></w:rPr><w:t>часть</w:t>") + run("<w:t>нет</w:t>") +
                      "</w:p>";
    const auto document = open(docx_of(body, {{"word/styles.xml", styles}}), "a.docx");
    REQUIRE(document);
    const auto& heading = std::get<Paragraph>(document->blocks[0]);
    CHECK(heading.heading == 2);
    CHECK(heading.bold);
    CHECK(heading.centred);
    CHECK(std::get<Paragraph>(document->blocks[1]).bold);
    CHECK_FALSE(std::get<Paragraph>(document->blocks[2]).bold);
}

TEST_CASE("pages are counted by Word's own marks, a row torn by a page end once")
{
    const auto torn = "<w:tc><w:p>" + run("<w:t>а</w:t><w:lastRenderedPageBreak/><w:t>б</w:t>") + "</w:p></w:tc>";
    const auto body = word_paragraph("первая") + "<w:p>" + run("<w:br w:type=\"page\"/>") + "</w:p><w:p>" +
                      run("<w:lastRenderedPageBreak/><w:t>вторая</w:t>") + "</w:p><w:tbl>" + row(torn + torn) +
                      row(word_cell("в") + word_cell("г")) + "</w:tbl>";
    const auto document = open(docx_of(body), "a.docx");
    REQUIRE(document);
    CHECK(std::get<Paragraph>(document->blocks[0]).place == Place{1, 0, 0, 0, 1});
    CHECK(std::get<Paragraph>(document->blocks[1]).place == Place{2, 0, 0, 0, 3});
    const auto rows = tables_of(document)[0].rows;
    CHECK(rows[0].place.page == 2);
    CHECK(rows[1].place.page == 3);
}
