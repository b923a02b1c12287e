#include "cli/commands.h"

#include "wire/cursor.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace vekha::cli
{

namespace
{

struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

Outcome run_identify(std::vector<std::string> arguments, const std::string& input = {})
{
    arguments.insert(arguments.begin(), {"vekha", "identify"});
    std::vector<const char*> pointers;
    for (const auto& argument : arguments)
        pointers.push_back(argument.c_str());
    auto in = std::istringstream{input};
    auto out = std::ostringstream{};
    auto err = std::ostringstream{};
    const auto code = run(static_cast<int>(pointers.size()), pointers.data(), in, out, err);
    return {code, out.str(), err.str()};
}

/// A folder that goes away with the test.
class Folder
{
public:
    Folder() : path_{std::filesystem::temp_directory_path() / ("vekha-identify-" + std::to_string(::getpid()))}
    {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string file(const std::string& name, const std::string& content) const
    {
        std::ofstream{path_ / name, std::ios::binary} << content;
        return (path_ / name).string();
    }

private:
    std::filesystem::path path_;
};

/// `participants` rows with marks, `below` of them «2».
std::string rows(const std::string& school_and_work, int participants, int below)
{
    std::string text;
    for (auto i = 0; i < participants; ++i)
        text += school_and_work + ",," + (i < below ? "2" : "4") + ",\n";
    return text;
}

constexpr auto header = "school,procedure,subject,grade,year,score,mark,journal_mark\n";

std::string this_year()
{
    return header + rows("170101,VPR,MA,5,2025", 30, 12) + rows("170101,VPR,RU,6,2025", 28, 9) +
           rows("170102,VPR,MA,5,2025", 30, 12) + rows("170102,VPR,RU,6,2025", 28, 9) +
           rows("170103,VPR,MA,5,2025", 4, 4);
}

std::string last_year()
{
    return header + rows("170101,VPR,MA,5,2024", 31, 10) + rows("170102,VPR,MA,5,2024", 31, 9);
}

} // namespace

TEST_CASE("identify names each school with its verdict, its cells and a sentence")
{
    const auto folder = Folder{};
    const auto now = folder.file("2025.csv", this_year() + "170103,VPR,MA,5,2025,3,7,\n");
    const auto before = folder.file("2024.csv", last_year());
    const auto outcome = run_identify({"--method", "847", "--year", "2025", "--results", now, before, now, "--json"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("строка 122 пропущена") != std::string::npos);
    CHECK(outcome.err.find("[file-repeated]") != std::string::npos);
    const auto value = wire::parse(outcome.out);
    REQUIRE(value);
    std::optional<wire::WireError> refusal;
    const auto at = wire::Cursor{*value, refusal};
    CHECK(at["method"].text() == "order-847");
    CHECK(at["year"].whole(2025, 2025) == 2025);
    CHECK(at["accepted"].whole(0, 1000) == 182);
    CHECK(at["rejected"]["count"].whole(0, 10) == 1);
    CHECK(at["rejected"]["by_code"]["mark-invalid"].whole(0, 10) == 1);
    const auto verdicts = at["schools"].list_or_empty(
        [](const wire::Cursor& school) { return school["code"].text() + ": " + school["verdict"].text(); });
    CHECK(verdicts == std::vector<std::string>{"170101: listed", "170102: at risk", "170103: clear"});
    const auto sentences =
        at["schools"].list_or_empty([](const wire::Cursor& school) { return school["sentence"].text(); });
    CHECK(sentences[0].starts_with(
        "ВПР-5 математика: 12 из 30 ниже порога, 40,0 % при пороге 30 %; то же в 2024: 10 из 31. "));
    CHECK(sentences[1].find("в 2024 порог не достигнут: 9 из 31") != std::string::npos);
    CHECK_FALSE(refusal);
    // Four people of the third school: nothing of them may be seen.
    CHECK(outcome.out.find(R"({"procedure":"VPR","subject":"MA","grade":5,"year":2025,"n":null,"below":null,)"
                           R"("share":null,"interval":null,"distance":null,"low":null})") != std::string::npos);
}

TEST_CASE("identify gives the same bytes for the same rows in any order and from standard input")
{
    const auto folder = Folder{};
    const auto now = folder.file("2025.csv", this_year());
    const auto before = folder.file("2024.csv", last_year());
    const auto one = run_identify({"--method", "order-847", "--year", "2025", "--results", now, before, "--json"});
    const auto other = run_identify(
        {"--method", "847", "--year", "2025", "--results", before, "--results", "-", "--json"}, this_year());
    CHECK(one.code == 0);
    CHECK(one.out == other.out);
}

TEST_CASE("identify prints for people and obeys --set")
{
    const auto folder = Folder{};
    const auto now = folder.file("2025.csv", this_year());
    const auto plain = run_identify({"--method", "847", "--year", "2025", "--results", now});
    CHECK(plain.code == 0);
    CHECK(plain.out.find("170101: группа риска\n") != std::string::npos);
    CHECK(plain.out.find("3 школы: вне списка – 1, группа риска – 2\n") != std::string::npos);
    const auto set =
        run_identify({"--method", "847", "--year", "2025", "--results", now, "--set", "conditions=either", "T=35%"});
    CHECK(set.out.find("170101: вне списка\n") != std::string::npos);
}

TEST_CASE("identify says what is wrong and exits 1, or 2 for wrong usage")
{
    const auto folder = Folder{};
    const auto good = folder.file("good.csv", this_year());
    const auto columns = folder.file("columns.csv", "school,mark\n1,2\n");
    const auto header_only = folder.file("header.csv", header);
    const auto no_variable = folder.file("no-variable.csv", "school,value\n1,2\n");
    const auto bad_rows = folder.file("bad.csv", std::string{header} + "1,VPR,RU,5,2025,1,9,\n");
    struct Case {
        std::vector<std::string> arguments;
        int code;
        std::string about;
    };
    const auto run_847 = [](const std::string& file, std::vector<std::string> more = {}) {
        auto arguments = std::vector<std::string>{"--method", "847", "--year", "2025", "--results", file};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    };
    const auto cases = std::vector<Case>{
        {{"--method", "no-such", "--year", "2025", "--results", good}, 1, "[method-unknown]"},
        {run_847(good, {"--set", "Q=1"}), 1, "[parameter-unknown]"},
        {run_847(good, {"--set", "T=many"}), 1, "[parameter-invalid]"},
        {run_847(good, {"--set", "M=100"}), 1, "[parameter-out-of-limits]"},
        {run_847(good, {"--set", "procedures=VPR5,VPR99"}), 1, "[parameter-invalid]"},
        {run_847(good + "-missing"), 1, "[file-unreadable]"},
        {run_847(columns), 1, "[results-columns-missing] (procedure, subject, grade, year)"},
        {run_847(header_only), 1, "[results-empty]"},
        {run_847(bad_rows), 1, "[results-empty]"},
        {run_847(good, {"--context", no_variable}), 1, "[context-columns-missing] (variable)"},
        {{"--method", "847", "--results", good}, 2, "--year"},
        {{"--year", "2025", "--results", good}, 2, "--method"},
        {{"--method", "847", "--year", "2025"}, 2, "--results"},
        {run_847(good, {"--set", "T"}), 2, "--set"},
        {{"--method", "847", "--year", "25", "--results", good}, 2, "--year"},
    };
    for (const auto& one : cases) {
        const auto outcome = run_identify(one.arguments);
        CAPTURE(one.about);
        CAPTURE(outcome.err);
        CHECK(outcome.code == one.code);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(one.about) != std::string::npos);
    }
}

TEST_CASE("identify computes indices from context figures and takes official ones over")
{
    const auto folder = Folder{};
    auto figures = std::string{"school;variable;value\n"};
    for (const auto& [school, index] :
         {std::pair{"3", "0,92"}, {"С", "0,93"}, {"1", "0,94"}, {"И", "0,94"}, {"7", "1,01"}, {"Н", "1,11"}})
        figures += std::string{school} + ";quality_oge;" + index + "\n";
    const auto context = folder.file("context.csv", figures + "7;low_income;120\nН;list.quality-index;1\n");
    const auto outcome = run_identify({"--method", "quality-index", "--year", "2018", "--context", context, "--set",
                                       "oge_mean=1,00", "oge_sd=0,09", "--json"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("[value-out-of-range]") != std::string::npos);
    const auto value = wire::parse(outcome.out);
    REQUIRE(value);
    std::optional<wire::WireError> refusal;
    const auto schools = wire::Cursor{*value, refusal}["schools"].list_or_empty([](const wire::Cursor& school) {
        return school["code"].text() + " " + school["verdict"].text() + " " +
               std::to_string(school["measures"].list_or_empty(
                   [](const wire::Cursor& one) { return one["group"].whole(1, 11); })[0]);
    });
    CHECK(schools ==
          std::vector<std::string>{"1 listed 5", "3 listed 4", "7 clear 6", "И listed 5", "Н listed 8", "С listed 4"});
    CHECK_FALSE(refusal);
    CHECK(outcome.out.find(R"("official":true,"computed":"clear")") != std::string::npos);
    CHECK(outcome.out.find("Индекс качества ОГЭ 2018: 0,92, группа 4 (низкий уровень), официально, до границы списка "
                           "-0,06. В списке.") != std::string::npos);
    CHECK(outcome.out.find("По официальному списку: в списке; он замещает вычисленное.") != std::string::npos);
}

TEST_CASE("identify lists its methods")
{
    const auto for_people = run_identify({"--methods"});
    CHECK(for_people.code == 0);
    CHECK(for_people.out.find("order-847, 847\n") != std::string::npos);
    const auto for_programs = wire::parse(run_identify({"--methods", "--json"}).out);
    REQUIRE(for_programs);
    std::optional<wire::WireError> refusal;
    const auto codes = wire::Cursor{*for_programs, refusal}.list_or_empty(
        [](const wire::Cursor& method) { return method["code"].text(); });
    CHECK(std::find(codes.begin(), codes.end(), "order-847") != codes.end());
}

TEST_CASE("identify reads workbooks and lists beside rows, and tells rows by sheet")
{
    const auto folder = Folder{};
    const auto workbook = std::string{VEKHA_SOURCE_DIR} + "/tests/data/results/f1.xlsx";
    const auto list = folder.file("list.csv", "Перечень ШНОР, 2025 год\nЛогин;Наименование ОО\nedu720103;СОШ № 3\n");
    const auto other_year =
        folder.file("old.csv", "Перечень ШНОР, 2024 год\nЛогин;Наименование ОО\nedu720102;СОШ № 2\n");
    const auto outcome = run_identify(
        {"--method", "847", "--year", "2025", "--results", workbook, list, other_year, "--set", "Nmin=0", "--json"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("f1.xlsx, Математика: строка 11 пропущена / row 11 left out [score-not-sum-of-tasks]") !=
          std::string::npos);
    CHECK(outcome.err.find("[sheet-unknown] Порядок работы") != std::string::npos);
    const auto value = wire::parse(outcome.out);
    REQUIRE(value);
    std::optional<wire::WireError> refusal;
    const auto at = wire::Cursor{*value, refusal};
    const auto verdicts = at["schools"].list_or_empty(
        [](const wire::Cursor& school) { return school["code"].text() + ": " + school["verdict"].text(); });
    CHECK(verdicts == std::vector<std::string>{"edu720102: clear", "edu720103: listed"});
    CHECK(at["accepted"].whole(0, 1000) == 8);
    CHECK_FALSE(refusal);
}

TEST_CASE("Parquet and CSV of the same rows give the same answer to the byte")
{
    const auto folder = Folder{};
    const auto out = folder.file("made", "") + ".d";
    auto in = std::istringstream{};
    auto said = std::ostringstream{};
    const auto arguments = std::array<const char*, 10>{"vekha",  "simulate", "results",  "--schools",   "40",
                                                       "--seed", "3",        "--format", "csv,parquet", "--out"};
    auto all = std::vector<const char*>(arguments.begin(), arguments.end());
    all.push_back(out.c_str());
    REQUIRE(run(static_cast<int>(all.size()), all.data(), in, said, said) == 0);
    const auto identified = [&](const char* file) {
        return run_identify({"--method", "quality-index", "--year", "2025", "--results", out + file, "--json"});
    };
    const auto csv = identified("/results.csv");
    const auto parquet = identified("/results.parquet");
    CHECK(csv.code == 0);
    CHECK(parquet.code == 0);
    CHECK(csv.err.empty());
    CHECK(csv.out.find("\"edu100039\"") != std::string::npos);
    CHECK(csv.out == parquet.out);
    const auto broken = folder.file("broken.parquet", "PAR1 and nothing more");
    const auto refused = run_identify({"--method", "847", "--year", "2025", "--results", broken});
    CHECK(refused.code == 1);
    CHECK(refused.err.find("[parquet-unreadable]") != std::string::npos);
}

} // namespace vekha::cli
