#include "intake/results/read_result_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace vekha::intake
{

namespace
{

using domain::ResultFile;
using domain::ResultFileKind;

std::string bytes_of(const std::string& file)
{
    auto in = std::ifstream{std::string{VEKHA_SOURCE_DIR} + "/tests/data/results/" + file, std::ios::binary};
    REQUIRE(in);
    return {std::istreambuf_iterator<char>{in}, {}};
}

ResultFile read(const std::string& name, const std::string& bytes, const ResultFileOptions& options = {})
{
    auto file = read_result_file(name, bytes, options);
    if (!file) FAIL(file.error().code << ' ' << file.error().detail);
    return *std::move(file);
}

/// «school|VPR RU 5 2025: participants; tallies; figures», a line a cell.
std::string cells_of(const ResultFile& file)
{
    std::ostringstream out;
    for (const auto& cell : file.cells) {
        const auto& work = cell.assessment;
        out << file.schools[cell.school].known_by() << '|' << domain::code_of(work.procedure) << ' ' << work.subject
            << ' ' << work.grade << ' ' << work.year << ": " << cell.participants << ';';
        for (const auto& tally : cell.tallies)
            out << ' ' << tally.score << ':' << int{tally.mark} << ':' << int{tally.journal_mark} << 'x' << tally.count;
        if (cell.stated) {
            const auto& stated = *cell.stated;
            out << ';';
            if (stated.below) out << " below " << *stated.below;
            if (stated.mean) out << " mean " << *stated.mean;
            if (stated.marks)
                out << " marks " << (*stated.marks)[0] << ' ' << (*stated.marks)[1] << ' ' << (*stated.marks)[2] << ' '
                    << (*stated.marks)[3];
            if (stated.raised)
                out << " journal " << *stated.lowered << ' ' << *stated.confirmed << ' ' << *stated.raised;
            if (stated.highest) out << " highest " << *stated.highest;
            for (const auto& score : stated.scores)
                out << ' ' << score.score << 'x' << score.count;
            for (const auto& task : stated.tasks)
                out << ' ' << task.number << '=' << task.points << '/' << task.most << 'x' << task.participants;
        }
        out << '\n';
    }
    return out.str();
}

/// «code row», what was left out, parted by commas.
std::string left_out(const ResultFile& file)
{
    std::string text;
    for (const auto& row : file.protocol.first_left_out)
        text += (text.empty() ? "" : ", ") + row.code + ' ' + std::to_string(row.row);
    return text;
}

std::string values_of(const ResultFile& file)
{
    std::ostringstream out;
    for (const auto& value : file.values)
        out << file.schools[value.school].known_by() << ' ' << value.year.value_or(0) << ' ' << value.variable << ' '
            << value.value << '\n';
    return out.str();
}

constexpr auto work_head = "ВПР 2025 Математика 6 класс\nПредмет:;Математика\n\n";

} // namespace

TEST_CASE("form Ф1: two works of a workbook, added up, bad rows told by sheet and row")
{
    const auto file = read("f1.xlsx", bytes_of("f1.xlsx"));
    CHECK(file.kind == ResultFileKind::Participants);
    CHECK(cells_of(file) == "edu720103|VPR MA 5 2025: 3; -1:0:4x1 100:2:3x1 600:5:5x1;"
                            " 1=200/100x2 2=200/200x2 3.1=300/300x2\n"
                            "edu720103|VPR RU 5 2025: 1; 100:2:0x1; 1к1=100/200x1 2=0/200x1\n"
                            "edu720102|VPR RU 5 2025: 2; 100:2:3x1 300:4:4x1; 1к1=200/200x2 2=200/200x2\n");
    // Tasks that do not sum; a mark that is none; a second name under one login.
    CHECK(left_out(file) == "score-not-sum-of-tasks 11, mark-invalid 13, school-twice 8");
    CHECK(file.protocol.first_left_out.front().sheet == "Математика");
    CHECK(file.protocol.accepted == 6);
    CHECK(file.protocol.without_value == 1);
    REQUIRE(file.works.size() == 2);
    CHECK(file.works[0].most == 600);
    CHECK(file.works[0].tasks[2].level == domain::TaskLevel::Advanced);
    CHECK(file.protocol.doubts == std::map<std::string, std::int64_t>{{"sheet-unknown", 1}});
    CHECK(file.schools[0].name == "МБОУ «СОШ № 3»");
}

TEST_CASE("rows of Ф1 are left out one by one, each with its reason")
{
    const auto head = std::string{"Код участника;Класс;1 (2б);2 (3б);Первичный балл;Отметка;Отметка по журналу\n"};
    const auto title = std::string{"ВПР 2025 Математика 6 класс\nМБОУ СОШ № 1 (edu720101) | Кол-во участников: 2\n"};
    const auto cases = std::vector<std::pair<std::string, std::string>>{{"1;6А;1;2;3;3;4", ""},
                                                                        {"1;6А;1;2;4;3;4", "score-not-sum-of-tasks 4"},
                                                                        {"1;6А;3;2;5;3;4", "task-points-above-most 4"},
                                                                        {"1;6А;1;да;3;3;4", "task-points-invalid 4"},
                                                                        {"1;6А;Х;-;6;5;5", "score-above-most 4"},
                                                                        {"1;6А;1;2;три;3;4", "score-invalid 4"},
                                                                        {"1;6А;1;2;3;6;4", "mark-invalid 4"},
                                                                        {"1;6А;1;2;3;3;1", "journal-mark-invalid 4"},
                                                                        {"1;6А;1;2;-3;3;4", "score-out-of-range 4"},
                                                                        {"1;6А;X;—;;нет отметки;", ""},
                                                                        {"1;6А;1,0;2.0;\"3,00\";3.0;4", ""}};
    for (const auto& [row, expected] : cases) {
        CAPTURE(row);
        const auto file = read("f1.csv", title + head + row + "\n");
        CHECK(left_out(file) == expected);
        CHECK(file.protocol.accepted + file.protocol.left_out_count() == 1);
        CHECK(file.protocol.doubts.contains("participants-not-as-declared"));
    }
    const auto nobody = read("f1.csv", "ВПР 2025 Математика 6 класс\n" + head + "1;6А;1;2;3;3;4\n");
    CHECK(left_out(nobody) == "school-missing 3");
}

TEST_CASE("a mark beside the scale is a doubt, a year beside the day leaves the sheet out")
{
    const auto scales = domain::Scales{{{domain::Procedure::Vpr, "MA", 6, 2025, {}, "", {2, 3, 5}, 5}}};
    ResultFileOptions options;
    options.scales = &scales;
    const auto rows = std::string{"Логин;Код участника;Первичный балл;Отметка\nedu1001;1;4;4\nedu1001;2;4;3\n"};
    const auto file = read("f1.csv", work_head + rows, options);
    CHECK(file.protocol.accepted == 2);
    CHECK(file.protocol.doubts == std::map<std::string, std::int64_t>{{"mark-not-by-scale", 1}});
    const auto other_day = read("f1.csv", "ВПР 2025 Математика 6 класс\nДата:;18.04.2024\n" + rows);
    CHECK(other_day.cells.empty());
    CHECK(other_day.protocol.left_out == std::map<std::string, std::int64_t>{{"year-of-another-procedure", 2}});
    options.year = 2024;
    CHECK(read("f1.csv", work_head + rows, options).protocol.left_out_count() == 2);
    const auto no_work = read("f1.csv", "Результаты\n" + rows);
    CHECK(no_work.protocol.left_out == std::map<std::string, std::int64_t>{{"work-unknown", 2}});
    CHECK(no_work.protocol.first_left_out.front().detail == "subject grade year");
}

TEST_CASE("statistics of marks: counts of people from percents that sum")
{
    const auto file = read("a.csv", std::string{work_head} + "Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5\n"
                                                             "Вся выборка;35000;1350000;9,1;40,2;36,6;14,1\n"
                                                             "Зареченская область;400;15000;9,1;40,2;36,6;14,1\n"
                                                             "МБОУ «СОШ № 1» (edu1001);1;31;12,9;38,71;32,26;16,13\n"
                                                             "МБОУ «СОШ № 2» (edu1002);1;20;30;40;20;11\n"
                                                             "МБОУ «СОШ № 3» (edu1003);1;20;30;40;20;много\n"
                                                             "МБОУ «СОШ № 4» (edu1004);1;20;130;-40;10;0\n");
    CHECK(file.kind == ResultFileKind::Marks);
    CHECK(cells_of(file) == "edu1001|VPR MA 6 2025: 31;; below 4 marks 4 12 10 5\n");
    CHECK(left_out(file) == "shares-do-not-sum 8, figure-invalid 9, share-out-of-range 10");
    REQUIRE(file.tables.size() == 1);
    REQUIRE(file.tables[0].rows.size() == 3);
    CHECK(file.tables[0].rows[0].level == domain::StatisticsLevel::Sample);
    CHECK(file.tables[0].rows[1].level == domain::StatisticsLevel::Region);
    CHECK(file.tables[0].rows[1].participants == 15000);
    CHECK(file.tables[0].rows[2].values == std::vector<std::optional<std::int64_t>>{1290, 3871, 3226, 1613});
}

TEST_CASE("distributions, tasks and groups of marks")
{
    const auto scores =
        read("a.csv", std::string{work_head} + "Группы участников;Кол-во ОО;Кол-во участников;0;1;2;3;4;5;6\n"
                                               "МБОУ «СОШ № 1» (edu1001);1;10;0;10;0;20;30;40;0\n");
    CHECK(scores.kind == ResultFileKind::Scores);
    CHECK(cells_of(scores) == "edu1001|VPR MA 6 2025: 10;; mean 390 100x1 300x2 400x3 500x4\n");
    const auto tasks =
        read("a.csv", std::string{work_head} + "Группы участников;Кол-во ОО;Кол-во участников;1;2.1;2.2\n"
                                               ";;Макс балл;1;2;3\n"
                                               "Вся выборка;35000;1350000;80;60;20\n"
                                               "МБОУ «СОШ № 1» (edu1001);1;10;70;55;10\n");
    CHECK(tasks.kind == ResultFileKind::Tasks);
    CHECK(cells_of(tasks) == "edu1001|VPR MA 6 2025: 10;; 1=700/100x10 2.1=1100/200x10 2.2=300/300x10\n");
    const auto by_mark =
        read("a.csv", std::string{"Выполнение заданий группами участников\n"} + work_head +
                          "Группы участников;Кол-во участников;1;2\nМБОУ «СОШ № 1» (edu1001);10;70;55\n"
                          "2;3;20;5\n3;7;90;70\n");
    CHECK(by_mark.kind == ResultFileKind::TasksByMark);
    REQUIRE(by_mark.tables[0].rows.size() == 3);
    CHECK(by_mark.tables[0].rows[1].mark == 2);
    CHECK(by_mark.tables[0].rows[1].school == 0);
    CHECK(cells_of(by_mark) == "edu1001|VPR MA 6 2025: 10;; 1=700/100x10 2=550/100x10\n");
}

TEST_CASE("comparison with the journal: four rows a group, which must add up")
{
    const auto group = [](const std::string& name, const std::string& people, const std::string& all) {
        std::istringstream numbers{people};
        std::string a, b, c;
        numbers >> a >> b >> c;
        return name + ";;;\nПонизили (Отметка < Отметка по журналу);;" + a + ";20\nПодтвердили;;" + b +
               ";70\nПовысили;;" + c + ";10\nВсего;;" + all + ";100\n";
    };
    const auto file = read("a.csv", std::string{work_head} + "Группы участников;;Кол-во участников;%\n" +
                                        group("МБОУ «СОШ № 1» (edu1001)", "4 14 2", "20") +
                                        group("МБОУ «СОШ № 2» (edu1002)", "4 14 2", "21"));
    CHECK(file.kind == ResultFileKind::Journal);
    CHECK(cells_of(file) == "edu1001|VPR MA 6 2025: 20;; journal 4 14 2\n");
    CHECK(file.protocol.left_out == std::map<std::string, std::int64_t>{{"participants-do-not-sum", 4}});
    CHECK(file.protocol.accepted == 4);
}

TEST_CASE("planned results: a row a task, a column a level")
{
    const auto file = read("a.csv", std::string{work_head} +
                                        "МБОУ «СОШ № 1» (edu1001) | Кол-во участников: 20\n"
                                        "Номер задания;Блоки ПООП обучающийся научится;Макс балл;Зареченская область;"
                                        "Заречный муниципальный округ;ОО;РФ\n"
                                        "1;Считать;1;80;75,5;70;81\n2;Доказывать;2;30;25;101;31\n");
    CHECK(file.kind == ResultFileKind::Planned);
    CHECK(cells_of(file) == "edu1001|VPR MA 6 2025: 20;; 1=1400/100x20\n");
    CHECK(left_out(file) == "share-out-of-range 7");
    REQUIRE(file.tables[0].rows.size() == 4);
    CHECK(file.tables[0].columns[0].text == "Считать");
    CHECK(file.tables[0].rows[3].level == domain::StatisticsLevel::Country);
}

TEST_CASE("a region's table of exams, by its headings and by a mapping")
{
    const auto rows = std::string{
        "Код ОО;Наименование;Год;Предмет;Количество участников;Ниже минимума;Средний балл;«2»;«3»;«4»;«5»\n"
        "720101;СОШ № 1;2025;Русский язык;25;3;\"24,5\";3;10;8;4\n720101;СОШ № 1;2025;Математика;25;26;14;;;;\n"
        "720102;СОШ № 2;2025;Логика;25;2;14;;;;\n720103;СОШ № 3;2025;Математика;25;2;14;9;9;9;9\n"
        "720104;СОШ № "
        "4;2023;Математика;25;2;14;;;;\n;;2025;Математика;25;2;14;;;;\n720101;Гимназия;2025;Математика;9;1;14;;;;\n"};
    ResultFileOptions options;
    options.procedure = domain::Procedure::Oge;
    options.year = 2025;
    const auto file = read("oge.csv", rows, options);
    CHECK(file.kind == ResultFileKind::ExamTable);
    CHECK(cells_of(file) == "720101|OGE RU 9 2025: 25;; below 3 mean 2450 marks 3 10 8 4\n");
    CHECK(left_out(file) == "below-above-participants 3, subject-invalid 4, participants-do-not-sum 5, "
                            "year-of-another-procedure 6, school-missing 7, school-twice 8");
    options = {};
    options.mapping = {{"Шифр", "school"}, {"Писали", "participants"}, {"Провал, %", "below"}};
    const auto mapped =
        read("ege.csv", "ЕГЭ 2025, математика профильная\nШифр;Писали;Провал, %\n720101;40;7,5\n", options);
    CHECK(cells_of(mapped) == "720101|EGE_PROFILE MA 11 2025: 40;; below 3\n");
}

TEST_CASE("official lists and indices")
{
    const auto bias =
        read("a.csv", "Год;Логин;Муниципалитет;ОО;4 РУ;4 МА;5 РУ;5 МА;Количество маркеров\n"
                      "2025;edu1001;Заречный МО;СОШ № 1;1;0;0;1;2\n2025;edu1002;Заречный МО;СОШ № 2;0;0;0;0;0\n"
                      "2025;edu1003;Заречный МО;СОШ № 3;1;0;0;0;3\n2025;edu1004;Заречный МО;СОШ № 4;2;0;0;0;2\n");
    CHECK(bias.kind == ResultFileKind::BiasList);
    CHECK(left_out(bias) == "markers-do-not-sum 4, marker-invalid 5");
    CHECK(values_of(bias).find("edu1001 2025 list.bias-vpr 10000\n") != std::string::npos);
    CHECK(values_of(bias).find("edu1001 2025 list.bias-vpr.ma4 0\n") != std::string::npos);
    CHECK(values_of(bias).find("edu1002 2025 list.bias-vpr 0\n") != std::string::npos);
    const auto low =
        read("a.csv", "Перечень школ с низкими образовательными результатами, 2025 год\n№;Код ОО;Наименование ОО\n"
                      "1;720102;СОШ № 2\n2;720103;СОШ № 3\nИтого;;2\n");
    CHECK(low.kind == ResultFileKind::OfficialList);
    CHECK(values_of(low) == "720102 2025 list.order-847 10000\n720103 2025 list.order-847 10000\n");
    const auto several =
        read("a.csv", "Код;Школа;Программа\n720102;СОШ № 2;500+\n720103;СОШ № 3;ШНСУ\n720104;СОШ № 4;Иная\n");
    CHECK(values_of(several) == "720102 0 list.500-plus 10000\n720103 0 list.shnsu 10000\n");
    CHECK(left_out(several) == "list-unknown 4");
    const auto indices = read("indices.ods", bytes_of("indices.ods"));
    CHECK(indices.kind == ResultFileKind::OfficialIndices);
    CHECK(values_of(indices) == "МАОУ «СОШ № 3» 2018 quality_oge_group 40000\nМАОУ «СОШ № 3» 2018 quality_oge 9200\n"
                                "МАОУ «СОШ № 3» 2018 isbsh_group 20000\nМАОУ «СОШ № 3» 2018 isbsh 370000\n"
                                "МАОУ «СОШ № 3» 2018 iursh_group 20000\n");
    CHECK(left_out(indices) == "value-out-of-range 4");
}

TEST_CASE("one school may be written in several ways, two schools may not share a login")
{
    const auto names = [](const char* second) {
        return read("a.csv", std::string{"Перечень ШНОР, 2025 год\nКод ОО;Наименование\n720103;СОШ № 3\n720103;"} +
                                 second + "\n");
    };
    for (const auto* same : {"МБОУ «СОШ №3» г. Заречного", "СОШ № 3", " сош №  3", ""})
        CHECK(left_out(names(same)).empty());
    for (const auto* other : {"СОШ № 33", "Гимназия № 3"})
        CHECK(left_out(names(other)) == "school-twice 4");
}

TEST_CASE("points that no scale reads, or above the highest of it, are doubts by work")
{
    const auto scales = domain::Scales{{{domain::Procedure::Oge, "RU", 9, 2025, {}, "", {15, 23, 29}, 33}}};
    ResultFileOptions options;
    options.scales = &scales;
    const std::string rows = "school,procedure,subject,grade,year,score,mark,journal_mark\n"
                             "1,OGE,RU,9,2025,33,,\n1,OGE,RU,9,2025,34,,\n2,OGE,RU,9,2025,99,5,\n1,OGE,RU,9,2025,,2,\n"
                             "1,OGE,HI,9,2025,30,,\n2,OGE,HI,9,2025,30,,\n2,OGE,HI,9,2025,30,3,\n";
    const auto file = read("a.csv", rows, options);
    CHECK(file.protocol.accepted == 7);
    CHECK(file.protocol.doubts == std::map<std::string, std::int64_t>{{"scale-missing", 2}, {"score-above-scale", 2}});
    REQUIRE(file.protocol.first_doubts.size() == 2);
    CHECK(file.protocol.first_doubts[0].detail == "OGE HI 9 2025");
    CHECK(file.protocol.first_doubts[1].detail == "OGE RU 9 2025");
    CHECK(read("a.csv", rows).protocol.doubts.empty());
}

TEST_CASE("a sheet as wide as it may be is read in a moment")
{
    std::string head = "Логин;Код участника;Первичный балл;Отметка";
    std::string row = "edu1001;1;1;3";
    for (auto task = 1; task <= 10'000; ++task) {
        head += ";" + std::to_string(task) + " (1б)";
        row += task == 1 ? ";1" : ";0";
    }
    std::string text = work_head + head + "\n";
    for (auto i = 0; i < 50; ++i)
        text += row + "\n";
    const auto file = read("f1.csv", text);
    CHECK(file.protocol.accepted == 50);
    CHECK(file.works.front().tasks.size() == 300);
}

TEST_CASE("rows of participants and context come out as the same, from text and from sheets")
{
    const auto rows = std::string{"school,procedure,subject,grade,year,score,mark,journal_mark\n"
                                  "1001,VPR,Биология,6,2025,7,3,\n1001,VPR,BI,6,2025,8,9,\n"};
    const auto file = read("a.csv", rows);
    CHECK(cells_of(file) == "1001|VPR BI 6 2025: 1; 700:3:0x1\n");
    CHECK(left_out(file) == "mark-invalid 3");
    const auto context = read("a.csv", "school;variable;value\n1001;low_income;\"12,5\"\n1001;wealth;3\n");
    CHECK(context.kind == ResultFileKind::Context);
    CHECK(values_of(context) == "1001 0 low_income 125000\n");
    CHECK(left_out(context) == "variable-unknown 3");
    const auto refused = read_result_file("a.csv", "Привет;мир\n1;2\n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "result-file-unknown");
    CHECK(read_result_file("a.xlsx", "PK\x03\x04 no archive").error().code == "document-damaged");
}

} // namespace vekha::intake
