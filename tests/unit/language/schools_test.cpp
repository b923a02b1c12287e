#include "language/schools.h"
#include "support/tsv.h"

#include <doctest/doctest.h>

#include <string>

namespace
{

std::string notation(const std::vector<std::string>& schools)
{
    std::string text;
    for (const auto& school : schools)
        text += (text.empty() ? "" : " | ") + school;
    return text.empty() ? "-" : text;
}

} // namespace

TEST_CASE("a wording is read as the schools that it names one by one")
{
    const auto rows = vekha::tests::rows_of_tables("schools");
    REQUIRE(rows.size() > 100);
    for (const auto& row : rows) {
        REQUIRE(row.size() == 2);
        CAPTURE(row[0]);
        CHECK(notation(vekha::language::read_schools(row[0]).value) == row[1]);
    }
}

TEST_CASE("a school that was named only by status takes the type named later, and keeps its place")
{
    const auto schools = vekha::language::read_schools("школы №№ 7, 9; гимназия № 9, СОШ № 7").value;
    CHECK(notation(schools) == "СОШ № 7 | Гимназия № 9");
}
