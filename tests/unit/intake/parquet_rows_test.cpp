#include "columns/parquet.h"
#include "intake/results/read_result_file.h"
#include "intake/results/read_results.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace vekha::intake
{

namespace
{

using columns::ColumnType;

/// A row as texts; an empty one is no value.
using Row = std::vector<std::string>;

std::string written(const std::vector<columns::WrittenColumn>& names, const std::vector<Row>& rows)
{
    auto path = (std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + "-rows.parquet")).string();
    auto given = std::size_t{0};
    const auto done = columns::write_parquet(path, names, [&](columns::RowSink& sink) {
        auto at = std::size_t{0};
        for (; at < sink.capacity() && given < rows.size(); ++at, ++given)
            for (std::size_t column = 0; column < names.size(); ++column) {
                const auto& cell = rows[given][column];
                if (cell.empty())
                    sink.none(column, at);
                else if (names[column].type == ColumnType::Text)
                    sink.text(column, at, cell);
                else if (names[column].type == ColumnType::Whole)
                    sink.whole(column, at, std::stoll(cell));
                else
                    sink.decimal(column, at, std::stod(cell));
            }
        return at;
    });
    REQUIRE(done);
    return path;
}

std::vector<columns::WrittenColumn> names(ColumnType numbers, ColumnType score)
{
    return {{"school", ColumnType::Text},
            {"procedure", ColumnType::Text},
            {"subject", ColumnType::Text},
            {"grade", numbers},
            {"year", numbers},
            {"score", score},
            {"mark", numbers}};
}

} // namespace

TEST_CASE("columns of any type give what CSV gives; a bad row hides no change of work or school")
{
    const auto rows = std::vector<Row>{
        {"a", "VPR", "RU", "5", "2025", "12.5", "3"}, {" a", "VPR ", "RU\t", "5", "2025", "12.5", "3"},
        {"", "OGE", "MA", "9", "2025", "8", "3"}, // no school, another work
        {"b", "OGE", "MA", "9", "2025", "8", "3"},    {"b", "OGE", "MA", "10", "2025", "8", "3"}, // ОГЭ is of grade 9
        {"a", "OGE", "MA", "9", "2025", "101", "3"},  {"a", "OGE", "MA", "9", "2025", "8", "6"},
        {"a", "OGE", "MA", "9", "2025", "", ""}};
    for (const auto& [numbers, score] :
         {std::pair{ColumnType::Whole, ColumnType::Decimal}, std::pair{ColumnType::Text, ColumnType::Text}}) {
        const auto path = written(names(numbers, score), rows);
        ResultsReader reader;
        REQUIRE(reader.add_parquet("rows", path));
        std::filesystem::remove(path);
        const auto& protocol = reader.protocol();
        CHECK(protocol.accepted == 4);
        CHECK(protocol.without_value == 1);
        CHECK(protocol.left_out == std::map<std::string, std::int64_t>{{"school-missing", 1},
                                                                       {"grade-not-of-procedure", 1},
                                                                       {"score-out-of-range", 1},
                                                                       {"mark-invalid", 1}});
        CHECK(protocol.first_left_out.front().row == 3);
        const auto results = std::move(reader).build();
        REQUIRE(results.cells().size() == 3);
        const auto& first = results.cells().front();
        CHECK(results.schools()[first.school] == "a");
        CHECK(results.assessment_of(first).subject == "RU");
        CHECK(results.tallies_of(first).front() == domain::Tally{1250, 3, 0, 2});
        const auto& last = results.cells().back();
        CHECK(results.schools()[last.school] == "b");
        CHECK(results.assessment_of(last).procedure == domain::Procedure::Oge);
    }
}

TEST_CASE("a file of columns is read from its bytes, whatever it is called; one with too many rows is refused")
{
    const auto path = written(names(ColumnType::Whole, ColumnType::Whole),
                              std::vector<Row>(5, {"a", "VPR", "RU", "5", "2025", "12", "3"}));
    auto file = std::ifstream{path, std::ios::binary};
    const auto bytes = std::string{std::istreambuf_iterator<char>{file}, {}};
    const auto read = read_result_file("Итоги.xlsx", bytes);
    REQUIRE(read);
    CHECK(read->kind == domain::ResultFileKind::Participants);
    REQUIRE(read->cells.size() == 1);
    CHECK(read->cells.front().participants == 5);
    CHECK(read->protocol.accepted == 5);
    CHECK(read_result_file("rows.parquet", std::string_view{bytes}.substr(0, bytes.size() / 2)).error().code ==
          "parquet-unreadable");

    const auto refused = ResultsReader{{1, LineChunks::usual_chunk, 4}}.add_parquet("rows", path);
    std::filesystem::remove(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == TableError{"parquet-too-many-rows", "4"});
}

TEST_CASE("a file without the columns is refused with their names")
{
    const auto path = written({{"school", ColumnType::Text}, {"score", ColumnType::Whole}}, {{"a", "1"}});
    const auto refused = ResultsReader{}.add_parquet("rows", path);
    std::filesystem::remove(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == TableError{"results-columns-missing", "procedure, subject, grade, year"});
}

} // namespace vekha::intake
