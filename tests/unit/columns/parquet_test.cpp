#include "columns/duckdb_library.h"
#include "columns/parquet.h"
#include "columns/session.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

namespace vekha::columns
{

namespace
{

/// A path that is free and goes away with the test.
class TestFile
{
public:
    explicit TestFile(const std::string& name)
        : path_{(std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + "-" + name)).string()}
    {
    }
    ~TestFile() { std::filesystem::remove(path_); }
    TestFile(const TestFile&) = delete;
    TestFile& operator=(const TestFile&) = delete;

    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

constexpr std::size_t rows = 10'000;
constexpr auto wanted = std::to_array<std::string_view>({"name", "number", "absent"});

void write_rows(const std::string& path)
{
    auto given = std::size_t{0};
    const auto written =
        write_parquet(path, {{"Number", ColumnType::Whole}, {"name", ColumnType::Text}, {"half", ColumnType::Decimal}},
                      [&](RowSink& sink) {
                          auto row = std::size_t{0};
                          for (; row < sink.capacity() && given < rows; ++row, ++given) {
                              if (given % 3 == 0)
                                  sink.none(0, row);
                              else
                                  sink.whole(0, row, static_cast<std::int64_t>(given));
                              sink.text(1, row, given % 2 == 0 ? "СОШ № " + std::to_string(given) : "короткое");
                              sink.decimal(2, row, static_cast<double>(given) / 2);
                          }
                          return row;
                      });
    if (!written) FAIL(written.error().code << ' ' << written.error().detail);
}

} // namespace

TEST_CASE("rows are read in the order in which they were written, none of them lost")
{
    REQUIRE(duckdb() != nullptr); // script/setup fetches it
    const TestFile file{"rows.parquet"};
    write_rows(file.path());
    const auto opened = ParquetRows::open(file.path(), wanted, 2, 2);
    REQUIRE(opened);
    CHECK((*opened)->types()[0] == ColumnType::Text);
    CHECK((*opened)->types()[1] == ColumnType::Whole);
    CHECK_FALSE((*opened)->types()[2]);
    auto seen = std::size_t{0};
    auto wrong = 0;
    for (Batch batch; (*opened)->next(batch);)
        for (std::size_t row = 0; row < batch.rows(); ++row, ++seen) {
            const auto known = batch.has_value(1, row);
            wrong += batch.first_row() + static_cast<std::int64_t>(row) == static_cast<std::int64_t>(seen) + 1 ? 0 : 1;
            wrong += known == (seen % 3 != 0) ? 0 : 1;
            if (known) wrong += batch.whole(1, row) == static_cast<std::int64_t>(seen) ? 0 : 1;
            wrong += batch.text(0, row) == (seen % 2 == 0 ? "СОШ № " + std::to_string(seen) : "короткое") ? 0 : 1;
            wrong += batch.has_value(2, row) ? 1 : 0;
        }
    CHECK_FALSE((*opened)->error());
    CHECK(seen == rows);
    CHECK(wrong == 0);
}

TEST_CASE("what is no Parquet, lacks columns or is a pattern is refused")
{
    REQUIRE(duckdb() != nullptr); // script/setup fetches it
    const TestFile good{"good.parquet"};
    write_rows(good.path());
    const auto needs_all = ParquetRows::open(good.path(), wanted, wanted.size(), 1);
    REQUIRE_FALSE(needs_all);
    CHECK(needs_all.error().code == "parquet-columns-missing");
    CHECK(needs_all.error().detail == "absent");
    const TestFile bad{"bad.parquet"};
    std::ofstream{bad.path()} << "PAR1 and nothing more";
    for (const auto& path : {bad.path(), std::string{"/nowhere/at/all.parquet"}, std::string{"/tmp/*.parquet"},
                             std::string{"https://localhost/a.parquet"}, std::string{"a'); SELECT 1; --"}}) {
        CAPTURE(path);
        const auto refused = ParquetRows::open(path, wanted, 1, 1);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "parquet-unreadable");
    }
    CHECK(write_parquet("/nowhere/at/all.parquet", {{"a", ColumnType::Whole}}, [](RowSink&) { return std::size_t{0}; })
              .error()
              .code == "parquet-unwritable");
}

TEST_CASE("a connection touches its file and nothing else")
{
    REQUIRE(duckdb() != nullptr);
    const TestFile file{"locked.parquet"};
    write_rows(file.path());
    const TestFile other{"other.csv"};
    std::ofstream{other.path()} << "a,b\n1,2\n";
    Session session{*duckdb()};
    REQUIRE(session.open(file.path(), 1).empty());
    CHECK(session.run("SELECT * FROM read_parquet(" + sql_literal(file.path()) + ")").empty());
    for (const auto& statement :
         {"SELECT * FROM read_csv(" + sql_literal(other.path()) + ")",
          "COPY (SELECT 1) TO " + sql_literal(other.path()), "ATTACH " + sql_literal(other.path() + ".db"),
          std::string{"INSTALL httpfs"}, std::string{"LOAD httpfs"}, std::string{"SET enable_external_access = true"},
          std::string{"SET threads = 64"}, std::string{"SET allowed_paths = []"}}) {
        CAPTURE(statement);
        CHECK_FALSE(session.run(statement).empty());
    }
    CHECK(sql_literal("it's") == "'it''s'");
}

} // namespace vekha::columns
