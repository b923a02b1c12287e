#include "made_documents.h"

#include <doctest/doctest.h>

#include <string>

using namespace vekha::documents;

namespace
{

/// ASCII and Russian letters as windows-1251.
std::string windows_1251(std::string_view utf8)
{
    auto out = std::string{};
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        if (first < 0x80) {
            out += utf8[at];
            continue;
        }
        const auto second = static_cast<unsigned char>(utf8[++at]);
        out += static_cast<char>(first == 0xD0 ? second + 0x30 : second + 0x70);
    }
    return out;
}

std::string utf16_little(std::string_view ascii)
{
    auto out = std::string{"\xFF\xFE"};
    for (const auto c : ascii)
        (out += c) += '\0';
    return out;
}

} // namespace

TEST_CASE("rows parted by tabs are tables, lines without tabs paragraphs, blank lines tear no table")
{
    const auto document = open("УТВЕРЖДАЮ\r\n\r\n№\tЧто\tКогда\r\n1\tПровести сбор\tмай\r\n\r\n\tзаявок школ\t2030\r\n"
                               "Раздел 2\r\n2\tПодвести итоги\t\r\n",
                               "dump.txt");
    CHECK(shown(document) == "УТВЕРЖДАЮ\n№ | Что | Когда\n1 | Провести сбор | май\n | заявок школ | 2030\nРаздел 2\n"
                             "2 | Подвести итоги | \n");
    const auto tables = tables_of(document);
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows[2].cells[1].place == Place{0, 1, 3, 2, 0});
    CHECK(tables[1].rows[0].place == Place{0, 2, 1, 0, 0});
    CHECK(std::get<Paragraph>(document->blocks[2]).place.paragraph == 7);
}

TEST_CASE("one cell a line: a tab begins a cell, other lines go on with it, a blank line ends the row")
{
    const auto document =
        open("План школы\n\t№\n\tЧто\n\tКто\n\n\t1. Кадры\n\n\t1.1\n\tПодбор\nнаставников\n\tДиректор\n\n"
             "\t1.2\n\n\tОбучение\n\t\n\n\tИтоги года\n\n\t2.1\n\tОтчёт\n\tЗавуч\n",
             "dump.txt");
    CHECK(shown(document) == "План школы\n№ | Что | Кто\n1. Кадры |  | \n1.1 | Подбор/наставников | Директор\n"
                             "1.2 | Обучение | \nИтоги года |  | \n2.1 | Отчёт | Завуч\n");
}

TEST_CASE("leftovers of markup are taken out of a dump and noted once, other brackets stay")
{
    const auto document = open("1.1. [bookmark: _Toc12]Цели <i>проекта</i>\n"
                               "1\t<p>Сбор</p> <p>данных&nbsp;школ</p>\t<b>май</b>\n2\tпри a < b и c > d\t[см. п. 3]\n",
                               "dump.txt");
    CHECK(shown(document) == "1.1. Цели проекта\n1 | Сбор/данных школ | май\n2 | при a < b и c > d | [см. п. 3]\n");
    CHECK(findings_of(document) == "markup-leftover");
    CHECK(document->findings[0].detail == "[bookmark: _Toc12]");
}

TEST_CASE("tabs of list labels and signatures make no tables")
{
    const auto document =
        open("1.\tУтвердить план.\n2.\tНазначить куратора.\nГлава округа\t\t\tА.Б. Речной\n", "order.txt");
    CHECK(tables_of(document).empty());
    CHECK(shown(document) == "1.\tУтвердить план.\n2.\tНазначить куратора.\nГлава округа\t\t\tА.Б. Речной\n");
}

TEST_CASE("form feeds count pages")
{
    const auto document = open("Первая\fВторая\n1\tа\tб\n", "dump.txt");
    REQUIRE(document);
    CHECK(std::get<Paragraph>(document->blocks[1]).place.page == 2);
    CHECK(tables_of(document)[0].rows[0].cells[0].place.page == 2);
}

TEST_CASE("typesetting signs become what they mean")
{
    const auto document = open("10\xC2\xA0мая, со\xC2\xADгласно пункту 2\xE2\x80\x91"
                               "б\xE2\x80\x8B\n",
                               "note.txt");
    CHECK(shown(document) == "10 мая, согласно пункту 2-б\n");
}

TEST_CASE("separated values are read with their separator, quotes and encoding")
{
    struct Case {
        std::string bytes;
        std::string name;
        std::string expected;
    };
    const auto cases = std::vector<Case>{
        {"№;Что;Когда\n1;\"Сбор; анализ\";май\n", "a.csv", "№ | Что | Когда\n1 | Сбор; анализ | май\n"},
        {"a,b\n\"x \"\"y\"\"\",\"две\nстроки\"\n", "a.csv", "a | b\nx \"y\" | две/строки\n"},
        {"sep=|\na|b\n", "a.csv", "a | b\n"},
        {"a\tb\n1\t\"2\"\n", "a.tsv", "a | b\n1 | 2\n"},
        {"a;b;\nпроект \"500+\";2;\n;;\n", "a.csv", "a | b\nпроект \"500+\" | 2\n"},
        {"\xEF\xBB\xBFшкола;код\n", "a.csv", "школа | код\n"},
        {windows_1251("Школа;Адрес\nпервая;улица Речная\n"), "a.csv", "Школа | Адрес\nпервая | улица Речная\n"},
        {utf16_little("a;b\n1;2\n"), "a.csv", "a | b\n1 | 2\n"},
        {"a;b\n1\n2;3;4\n", "a.csv", "a | b | \n1 |  | \n2 | 3 | 4\n"},
    };
    for (const auto& [bytes, name, expected] : cases) {
        CAPTURE(expected);
        const auto document = open(bytes, name);
        CHECK(shown(document) == expected);
        CHECK(findings_of(document) == "");
    }
}

TEST_CASE("other Cyrillic encodings are told apart by their letters")
{
    // «Провести совещание» in KOI8-R and IBM866.
    CHECK(shown(open("\xF0\xD2\xCF\xD7\xC5\xD3\xD4\xC9 \xD3\xCF\xD7\xC5\xDD\xC1\xCE\xC9\xC5", "a.txt")) ==
          "Провести совещание\n");
    CHECK(shown(open("\x8F\xE0\xAE\xA2\xA5\xE1\xE2\xA8 \xE1\xAE\xA2\xA5\xE9\xA0\xAD\xA8\xA5", "a.txt")) ==
          "Провести совещание\n");
}

TEST_CASE("bytes that break UTF-8 are repaired from windows-1251 and noted")
{
    const auto document =
        open("Совещание директоров школ\n" + windows_1251("итоги") + "\nПедагогический совет\n", "a.txt");
    CHECK(shown(document) == "Совещание директоров школ\nитоги\nПедагогический совет\n");
    CHECK(findings_of(document) == "encoding-mixed");
    CHECK(document->findings[0].detail == "1");
}
