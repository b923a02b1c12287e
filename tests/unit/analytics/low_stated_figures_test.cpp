#include "analytics/identify.h"

#include "support/identify.h"
#include "support/results.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

namespace vekha::analytics
{

using domain::Procedure;
using domain::Verdict;
using tests::ege;
using tests::oge;
using tests::vpr;

TEST_CASE("stated figures count where there are no rows, and not beside them")
{
    domain::AssessmentResultsBuilder builder;
    const auto state = [&](const char* school, const domain::Assessment& work, std::int64_t people,
                           std::int64_t below) {
        domain::StatedFigures figures;
        figures.participants = people;
        figures.below = below;
        builder.state(builder.school(school), builder.assessment(work), figures);
    };
    for (const auto& work : {tests::vpr(5, "MA", 2025), tests::vpr(6, "RU", 2025), tests::vpr(5, "MA", 2024)})
        state("stated", work, 30, 9);
    state("stated", tests::vpr(5, "MA", 2025), 30, 0); // a second source of the same figure
    const auto rows = std::vector<domain::Tally>{{domain::Tally::no_score, 4, 0, 30}};
    for (const auto& work : {tests::vpr(5, "MA", 2025), tests::vpr(6, "RU", 2025), tests::vpr(5, "MA", 2024)}) {
        state("rows", work, 30, 30);
        builder.add(builder.school("rows"), builder.assessment(work), rows);
    }
    const auto made = tests::run_method("847", std::move(builder).build(), {}, 2025);
    CHECK(tests::school_of(made, "stated").verdict == domain::Verdict::Listed);
    CHECK(tests::school_of(made, "stated").criteria.front().counted == domain::Counted{30, 9});
    CHECK(tests::school_of(made, "rows").verdict == domain::Verdict::Clear);
}

TEST_CASE("percents of points are read by the scale, without one by what the source says")
{
    domain::AssessmentResultsBuilder builder;
    domain::StatedFigures figures;
    figures.participants = 20;
    figures.scores = {{700, 0, 0, 8}, {2000, 0, 0, 12}};
    builder.state(builder.school("by scale"), builder.assessment(tests::oge("MA", 2025)), figures);
    figures.below = 3;
    builder.state(builder.school("told"), builder.assessment(tests::vpr(5, "MA", 2025)), figures);
    const auto made = tests::run_method("847", std::move(builder).build(), {}, 2025);
    CHECK(tests::school_of(made, "by scale").criteria.front().counted == domain::Counted{20, 8});
    CHECK(tests::school_of(made, "told").criteria.front().counted == domain::Counted{20, 3});
}

TEST_CASE("draft indicators of the inspection mark any graduate below the minimum, and more than a quarter of a work")
{
    using Verdicts = std::map<std::string, Verdict>;
    const auto graduates = tests::results_of({{"1", oge("MA", 2025), 30, 1},
                                              {"2", oge("MA", 2025), 30, 0},
                                              {"3", ege(Procedure::Ege, "RU", 2025), 4, 4},
                                              {"4", vpr(5, "MA", 2025), 30, 30}});
    CHECK(tests::verdicts_of(tests::run_method("inspection-graduates", graduates, {}, 2025)) ==
          Verdicts{{"1", Verdict::Listed}, {"2", Verdict::Clear}, {"3", Verdict::TooFewData}, {"4", Verdict::Clear}});
    const auto works = tests::results_of({{"1", vpr(5, "MA", 2025), 20, 5}, {"2", vpr(5, "MA", 2025), 20, 6}});
    CHECK(tests::verdicts_of(tests::run_method("inspection-works", works, {}, 2025)) ==
          Verdicts{{"1", Verdict::Clear}, {"2", Verdict::Listed}});
}

} // namespace vekha::analytics
