#include "columns/parquet.h"
#include "intake/results/read_results.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
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
        {"a", "VPR", "RU", "5", "2025", "12.5", "3"}, {"a", "VPR", "RU", "5", "2025", "12.5", "3"},
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

TEST_CASE("a file without the columns is refused with their names")
{
    const auto path = written({{"school", ColumnType::Text}, {"score", ColumnType::Whole}}, {{"a", "1"}});
    const auto refused = ResultsReader{}.add_parquet("rows", path);
    std::filesystem::remove(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == TableError{"results-columns-missing", "procedure, subject, grade, year"});
}

} // namespace vekha::intake
