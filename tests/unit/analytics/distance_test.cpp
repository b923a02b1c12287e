#include "analytics/distance.h"

#include "support/identify.h"
#include "support/results.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::tests;

namespace
{

std::optional<double> distance(const std::vector<WorkOfSchool>& works,
                               const std::vector<domain::Settings::Assignment>& set = {})
{
    const auto made = run_method("order-847", results_of(works), {}, 2025, set);
    const auto methods = wire::preset_methods();
    const auto& method = *domain::method_named(methods, "order-847");
    return analytics::distance_from_line(made.schools.front(), method, *domain::Settings::create(method, set), 2025);
}

std::vector<WorkOfSchool> works(std::uint32_t before)
{
    return {{"1", vpr(5, "MA", 2025), 100, 40},
            {"1", vpr(6, "RU", 2025), 100, 33},
            {"1", oge("MA", 2025), 100, 12},
            {"1", vpr(5, "MA", 2024), 100, before}};
}

} // namespace

TEST_CASE("a school is as far from the line as the least change of a share that turns its verdict over")
{
    // Listed: the second procedure of the year is 3 points above the line, the year before 1 or 5.
    CHECK(*distance(works(31)) == doctest::Approx(0.01));
    CHECK(*distance(works(35)) == doctest::Approx(0.03));
    CHECK_MESSAGE(*distance(works(30)) == doctest::Approx(0), "on the line is on the list");
    // Off the list: the year before is what it lacks.
    CHECK(*distance(works(28)) == doctest::Approx(-0.02));
    // Either condition is enough: the stronger one counts.
    CHECK(*distance(works(28), {{"conditions", "either"}}) == doctest::Approx(0.03));
    CHECK(*distance(works(5), {{"M", "1"}, {"conditions", "either"}}) == doctest::Approx(0.1));
}

TEST_CASE("no distance is told where too little is known")
{
    CHECK_FALSE(distance({{"1", vpr(5, "MA", 2025), 100, 40}}));
    CHECK_FALSE_MESSAGE(distance({{"1", vpr(5, "MA", 2025), 9, 9}, {"1", vpr(6, "MA", 2025), 9, 9}}),
                        "too small cells");
    // Cells of fewer than five decide, which is not to be shown.
    CHECK_FALSE(distance({{"1", vpr(5, "MA", 2025), 4, 4},
                          {"1", vpr(6, "MA", 2025), 4, 4},
                          {"1", vpr(5, "MA", 2024), 4, 4},
                          {"1", oge("MA", 2025), 50, 1},
                          {"1", oge("MA", 2024), 50, 1}},
                         {{"Nmin", "0"}}));
}

TEST_CASE("of an index the distance is in its own units, positive on the list's side")
{
    domain::ContextData context;
    for (const auto& [code, value] : std::map<std::string, double>{{"1", 20}, {"2", 50}, {"3", 55}, {"4", 60}})
        context.set(code, "isbsh", value);
    const std::vector<domain::Settings::Assignment> set{{"m", "50"}, {"sd", "6.3"}};
    const auto made = run_method("shnsu", {}, context, 2025, set);
    const auto methods = wire::preset_methods();
    const auto& method = *domain::method_named(methods, "shnsu");
    const auto settings = *domain::Settings::create(method, set);
    CHECK(*analytics::distance_from_line(school_of(made, "1"), method, settings, 2025) > 20);
    CHECK(*analytics::distance_from_line(school_of(made, "4"), method, settings, 2025) < -15);
}

TEST_CASE("levels of an index are no list")
{
    for (const auto verdict : {domain::Verdict::VeryLow, domain::Verdict::AtRisk, domain::Verdict::TooFewData,
                               domain::Verdict::Cluster, domain::Verdict::Resilient})
        CHECK_FALSE(analytics::on_list(verdict));
    for (const auto verdict : {domain::Verdict::Listed, domain::Verdict::Critical, domain::Verdict::NeedsExpertise})
        CHECK(analytics::on_list(verdict));
}
