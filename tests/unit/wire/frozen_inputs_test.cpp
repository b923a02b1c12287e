#include "wire/frozen_inputs.h"

#include "support/results.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::tests;

namespace
{

domain::AssessmentResults some_results()
{
    domain::AssessmentResultsBuilder builder;
    const auto work = builder.assessment(vpr(5, "MA", 2025));
    const auto later = builder.assessment(oge("RU", 2025));
    const std::vector<domain::Tally> outcomes{{domain::Tally::no_score, 2, 0, 7}, {1250, 3, 4, 12}, {2000, 5, 5, 1}};
    builder.add(builder.school("b \\ two\nlines"), work, outcomes);
    const auto first = builder.school("a");
    builder.add(first, later, outcomes);
    domain::StatedFigures stated;
    stated.participants = 30;
    stated.below = 12;
    stated.tasks = {{"9.1", domain::TaskLevel::High, 200, 30, 1700}};
    builder.state(first, work, stated);
    (void)builder.school("without works");
    return std::move(builder).build();
}

domain::ContextData some_context()
{
    domain::ContextData context;
    context.set("a", "isbsh", 0.1);
    context.set("a", "vacancies", -12.5);
    context.set("context alone", "list.order-847", 1);
    return context;
}

/// The older scale stands first: order says which wins, not the year.
domain::Scales some_scales()
{
    domain::Scale own{domain::Procedure::Oge, "RU", {}, 2020, 2024, "Приказ № 7", {15, 23, 29}, 33};
    domain::Scale brought{domain::Procedure::Vpr, "MA", 5, 2025, {}, "", {7}, {}};
    return domain::Scales{{own}, domain::Scales{{brought}}};
}

} // namespace

TEST_CASE("frozen inputs read back as they were, and are written to the same bytes again")
{
    const auto text = wire::frozen_text(some_results(), some_context(), some_scales());
    const auto read = wire::frozen_inputs_from(text);
    REQUIRE(read);
    CHECK(wire::frozen_text(read->results, read->context, read->scales) == text);
    CHECK(read->results.schools() == some_results().schools());
    CHECK(read->scales.all() == some_scales().all());
    CHECK(read->context.schools() == some_context().schools());
    const auto was = some_results();
    REQUIRE(read->results.cells().size() == was.cells().size());
    for (std::size_t n = 0; n < was.cells().size(); ++n) {
        CAPTURE(n);
        const auto now = read->results.tallies_of(read->results.cells()[n]);
        const auto then = was.tallies_of(was.cells()[n]);
        CHECK(std::vector(now.begin(), now.end()) == std::vector(then.begin(), then.end()));
    }
}

TEST_CASE("the order in which results were gathered does not show in the frozen text")
{
    const std::vector<WorkOfSchool> works{{"a", vpr(5, "MA", 2025), 30, 12}, {"b", oge("RU", 2025), 20, 1}};
    const auto turned = std::vector<WorkOfSchool>{works.rbegin(), works.rend()};
    CHECK(wire::frozen_text(results_of(works), {}, {}) == wire::frozen_text(results_of(turned), {}, {}));
}

TEST_CASE("a frozen text that was cut or changed is refused with its line")
{
    const auto text = wire::frozen_text(some_results(), some_context(), some_scales());
    const std::vector<std::pair<std::string, std::string>> broken{
        {text.substr(0, text.size() - 1), "the last line is not ended"},
        {"vekha-inputs 2\n", "another edition"},
        {"vekha-inputs 1\n1:2:3:4\n", "an outcome of no work"},
        {"vekha-inputs 1\nwork VPR MA 5 2025\n", "a work of no school"},
        {"vekha-inputs 1\nschool a\nwork XYZ MA 5 2025\n", "no such procedure"},
        {"vekha-inputs 1\nschool a\nwork VPR MA 5 2025\n1:2:3\n", "an outcome without participants"},
        {"vekha-inputs 1\nschool a\nwork VPR MA 5 2025\n1:2:3:x\n", "no number"},
        {"vekha-inputs 1\nschool a\nfigure isbsh\n", "a figure without a value"},
        {"vekha-inputs 1\nschool \n", "a school without a code"},
        {"vekha-inputs 1\nscale VPR MA - 2020\n", "half a scale"},
        {"vekha-inputs 1\nsecret\n", "no such line"},
    };
    for (const auto& [bytes, why] : broken) {
        CAPTURE(why);
        const auto read = wire::frozen_inputs_from(bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == "frozen-inputs-malformed");
    }
}
