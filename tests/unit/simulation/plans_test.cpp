#include "simulation/plans.h"

#include "domain/obligation.h"
#include "simulation/fate.h"
#include "simulation/wordings.h"

#include <doctest/doctest.h>

#include <map>

using namespace vekha;
using namespace vekha::simulation;

namespace
{

constexpr CountrySize one_region{40, 1, 2025, 2026};
constexpr domain::Date day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

SimulatedRegion region()
{
    Numbers numbers;
    return region_of(one_region, 1, 1, numbers);
}

/// Owed by a school once a month from October to December 2026.
domain::Obligation owed_by(domain::Date due)
{
    domain::Obligation obligation;
    obligation.occurrence.from = domain::plus_days(due, -20);
    obligation.occurrence.to = due;
    return obligation;
}

} // namespace

TEST_CASE("every wording has a term that is read and words that plans may hold")
{
    Terms terms;
    for (const auto& wording : wordings()) {
        CAPTURE(wording.deadline);
        CHECK(!terms.read(wording.deadline, 2026).empty());
        CHECK(static_cast<std::size_t>(wording.section) < section_titles().size());
        CHECK(!wording.expected.empty());
    }
}

TEST_CASE("a country has a hundred activities and some twelve hundred obligations for each school")
{
    const auto made = region();
    const CountrySize three_years{40, 1, 2024, 2026};
    Terms terms;
    std::size_t activities = 0;
    std::size_t obligations = 0;
    for (std::size_t n = 0; n < plan_count(made, three_years); ++n) {
        const auto plan = plan_of(made, three_years, 1, n, terms);
        activities += plan.plan.activities.size();
        obligations += domain::obligation_count_of(plan.plan, plan.register_, {}).all();
    }
    CHECK(activities / 40 >= 90);
    CHECK(activities / 40 <= 110);
    CHECK(obligations / 40 >= 1'150);
    CHECK(obligations / 40 <= 1'350);
}

TEST_CASE("plans come region, municipality, schools, year after year, and each alone is the same as in a row")
{
    const auto made = region();
    Terms terms;
    const auto a_year = plan_count(made, one_region) / 2;
    CHECK(a_year == 1 + 2 + 40);
    CHECK(plan_of(made, one_region, 1, 0, terms).kind == domain::PlanKind::Regional);
    CHECK(plan_of(made, one_region, 1, 1, terms).kind == domain::PlanKind::Municipal);
    CHECK(plan_of(made, one_region, 1, 2, terms).kind == domain::PlanKind::School);
    const auto later = plan_of(made, one_region, 1, a_year + 1, terms);
    CHECK(later.kind == domain::PlanKind::Municipal);
    CHECK(later.year == 2026);
    Terms others;
    CHECK(plan_of(made, one_region, 1, a_year + 1, others).plan == later.plan);
}

TEST_CASE("keys of a plan differ and every addressee is of the register")
{
    const auto made = region();
    Terms terms;
    for (std::size_t n = 0; n < plan_count(made, one_region); ++n) {
        const auto plan = plan_of(made, one_region, 1, n, terms);
        std::map<std::string, int> keys;
        for (const auto& activity : plan.plan.activities)
            CHECK(++keys[activity.key] == 1);
        for (const auto& obligation : domain::obligations_of(plan.plan, plan.register_, {}))
            REQUIRE(obligation.addressee.organisation);
    }
}

TEST_CASE("the fate of an obligation is a way that steps may take, and no step lies ahead of the day")
{
    std::map<domain::Progress, int> seen;
    for (int n = 0; n < 20'000; ++n) {
        Chance chance{1, {n}};
        const auto obligation = owed_by(domain::plus_days(day, n % 200 - 150));
        const auto fate = fate_of(obligation, 600 + n % 400, std::nullopt, true, day, chance);
        auto progress = domain::Progress::Planned;
        auto before = domain::Date{std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};
        for (const auto& step : fate.steps) {
            REQUIRE(step.from == progress);
            REQUIRE(domain::transition(progress, step.step)->to == step.to);
            REQUIRE(step.day >= before);
            REQUIRE(step.day <= day);
            CHECK(step.reason.empty() == (step.step != domain::Step::Return));
            CHECK((!domain::needs_words(step.step) || !step.words.empty()));
            if (!step.reason.empty()) CHECK(domain::return_reason(step.reason) != nullptr);
            progress = step.to;
            before = step.day;
        }
        REQUIRE(progress == fate.progress);
        ++seen[fate.progress];
    }
    // Every state that steps lead to; withdrawn is the school's own end.
    CHECK(seen.size() == domain::all_progress().size() - 1);
}

TEST_CASE("a closed school owes nothing from that day on")
{
    Chance chance{1};
    const auto closed = *domain::date_from_iso("2026-10-15");
    const auto after = fate_of(owed_by(closed), 900, closed, false, day, chance);
    CHECK(after.progress == domain::Progress::Withdrawn);
    CHECK(after.withdrawn_on == closed);
    CHECK(after.steps.empty());
    CHECK(fate_of({}, 900, closed, false, day, chance).progress == domain::Progress::Withdrawn);
    const auto before = fate_of(owed_by(domain::plus_days(closed, -1)), 900, closed, false, day, chance);
    CHECK(before.progress != domain::Progress::Withdrawn);
}

TEST_CASE("what has no date waits for one")
{
    Chance chance{1};
    CHECK(fate_of({}, 900, std::nullopt, true, day, chance).steps.empty());
}
