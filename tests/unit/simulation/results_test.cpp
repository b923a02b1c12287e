#include "simulation/results.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>
#include <string>

namespace vekha::simulation
{

namespace
{

std::string rows_of(const ResultsSize& size)
{
    std::ostringstream text;
    auto results = SimulatedResults{size};
    for (SimulatedParticipant row; results.next(row);)
        text << row.school << ',' << row.procedure << ',' << row.subject << ',' << row.grade << ',' << row.year << ','
             << row.score << ',' << row.mark << ',' << row.journal_mark << '\n';
    SimulatedParticipant row;
    CHECK_FALSE(results.next(row)); // whoever asks again gets no more
    return text.str();
}

} // namespace

TEST_CASE("the same seed gives the same rows, and a school does not depend on how many there are")
{
    const auto few = rows_of({5, 2025, 7});
    CHECK(few == rows_of({5, 2025, 7}));
    CHECK(rows_of({9, 2025, 7}).starts_with(few));
    CHECK(few != rows_of({5, 2025, 8}));
}

TEST_CASE("rows are believable: two years, points within works, marks by points, a tenth of schools far below")
{
    constexpr auto schools = 400;
    auto results = SimulatedResults{{schools, 2025, 1}};
    std::map<std::string, std::pair<int, int>> mathematics; ///< by school: participants of ОГЭ, below
    std::set<int> years;
    auto rows = 0;
    auto journal = 0;
    for (SimulatedParticipant row; results.next(row); ++rows) {
        years.insert(row.year);
        journal += row.journal_mark != 0 ? 1 : 0;
        if (row.score < 0) {
            CHECK(row.mark == 0);
            continue;
        }
        REQUIRE(row.score <= 100);
        if (row.procedure != "OGE" || row.subject != "MA") continue;
        REQUIRE((row.mark == 2) == (row.score < 8));
        auto& [taken, below] = mathematics[std::string{row.school}];
        ++taken;
        below += row.mark == 2 ? 1 : 0;
    }
    CHECK(years == std::set<int>{2024, 2025});
    CHECK(mathematics.size() == schools);
    CHECK(rows > schools * 600);
    CHECK(rows < schools * 950);
    CHECK(journal > rows / 2);
    auto low = 0;
    for (const auto& [school, counts] : mathematics)
        low += 10 * counts.second >= 3 * counts.first ? 1 : 0;
    CHECK(low > schools / 20);
    CHECK(low < schools / 3);
}

TEST_CASE("context goes with the level of a school and keeps its limits")
{
    for (auto school = 0; school < 200; ++school)
        for (const auto& figure : simulated_context({200, 2025, 3}, school)) {
            CHECK(figure.value >= 0);
            CHECK(figure.value <= (figure.variable == "remoteness" ? 1 : 100));
        }
}

} // namespace vekha::simulation
