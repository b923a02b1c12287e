#include "analytics/identify.h"

#include "support/identify.h"
#include "support/results.h"
#include "wire/method.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

namespace vekha::analytics
{

namespace
{

using domain::Procedure;
using domain::Verdict;
using tests::ege;
using tests::oge;
using tests::vpr;
using tests::WorkOfSchool;

constexpr int year = 2025;

domain::Identification order_847(const domain::AssessmentResults& results,
                                 const std::vector<domain::Settings::Assignment>& set = {})
{
    const auto methods = wire::preset_methods();
    const auto* method = domain::method_named(methods, "847");
    REQUIRE(method != nullptr);
    const auto settings = domain::Settings::create(*method, set);
    REQUIRE(settings);
    return identify(*method, *settings, {results, {}, wire::preset_scales(), year});
}

Verdict verdict_on(const std::vector<WorkOfSchool>& works, const std::vector<domain::Settings::Assignment>& set = {})
{
    const auto made = order_847(tests::results_of(works), set);
    REQUIRE(made.schools.size() == 1);
    return made.schools.front().verdict;
}

/// The school of the worked example of the method: two low procedures, one of them low before.
std::vector<WorkOfSchool> example()
{
    return {{"s", vpr(5, "MA", 2025), 30, 12},
            {"s", vpr(6, "RU", 2025), 28, 9},
            {"s", oge("MA", 2025), 25, 3},
            {"s", vpr(5, "MA", 2024), 31, 10}};
}

std::vector<WorkOfSchool> example_with(std::size_t at, std::uint32_t participants, std::uint32_t below)
{
    auto works = example();
    works[at].participants = participants;
    works[at].below = below;
    return works;
}

} // namespace

TEST_CASE("a school low in two procedures, in one of them for two years, is listed by order 847")
{
    const auto made = order_847(tests::results_of(example()));
    const auto& school = made.schools.front();
    CHECK(school.verdict == Verdict::Listed);
    CHECK(made.method == "order-847");
    CHECK(made.parameters.at("threshold") == "0.3");
    const auto& reason = school.low_procedures;
    CHECK(reason.low_procedures == 2);
    CHECK(reason.repeated == std::vector<domain::ProcedureGrade>{{Procedure::Vpr, 5}});
    REQUIRE(school.criteria.size() == 4);
    const auto& first = school.criteria.front();
    CHECK(first.counted == domain::Counted{30, 12});
    CHECK(first.low == true);
    CHECK(first.interval->low == doctest::Approx(0.24591).epsilon(1e-4));
    CHECK(first.interval->high == doctest::Approx(0.57673).epsilon(1e-4));
}

TEST_CASE("the verdict changes exactly on the line")
{
    struct Case {
        const char* what;
        std::vector<WorkOfSchool> works;
        Verdict verdict;
    };
    const auto cases = std::vector<Case>{
        {"9 of 31 before is 29,0 %", example_with(3, 31, 9), Verdict::AtRisk},
        {"9 of 30 before is exactly 30 %", example_with(3, 30, 9), Verdict::Listed},
        {"3 of 10 is exactly 30 % of the fewest participants", example_with(1, 10, 3), Verdict::Listed},
        {"2 of 10 is less", example_with(1, 10, 2), Verdict::Clear},
        {"9 participants are too few, and the school would be listed if they were low", example_with(1, 9, 0),
         Verdict::TooFewData},
        {"too few before: A holds, which is at risk", example_with(3, 9, 9), Verdict::AtRisk},
        {"299 of 1000 is less", example_with(1, 1000, 299), Verdict::Clear},
        {"300 of 1000 is the line", example_with(1, 1000, 300), Verdict::Listed},
    };
    for (const auto& one : cases) {
        CAPTURE(one.what);
        CHECK(verdict_on(one.works) == one.verdict);
    }
}

TEST_CASE("both papers of mathematics and evening classes are one procedure of the final exam")
{
    auto works = example();
    works.erase(works.begin() + 1);
    works.push_back({"s", ege(Procedure::EgeBase, "MA", 2025), 6, 3});
    works.push_back({"s", ege(Procedure::EgeProfile, "MA", 2025), 3, 1});
    works.push_back({"s", {Procedure::EgeProfile, "MA", 12, 2025}, 4, 0});
    CHECK(verdict_on(works) == Verdict::Listed); // 4 of 13
    CHECK(verdict_on(works, {{"ege_mathematics", "separate"}}) == Verdict::TooFewData);
}

TEST_CASE("points tell who is below the minimum where there is no mark")
{
    domain::AssessmentResultsBuilder builder;
    const auto add = [&](const domain::Assessment& work, std::vector<domain::Tally> tallies) {
        builder.add(builder.school("s"), builder.assessment(work), tallies);
    };
    add(oge("RU", 2025), {{1400, 0, 0, 7}, {1500, 0, 0, 3}});
    add(oge("MA", 2025), {{700, 3, 0, 10}, {1200, 2, 0, 2}}); // the mark knows of geometry, the points do not
    add(ege(Procedure::Ege, "RU", 2025), {{2300, 0, 0, 4}, {2400, 5, 0, 6}, {2200, 4, 0, 1}});
    add(ege(Procedure::EgeProfile, "MA", 2025), {{2650, 0, 0, 1}, {2700, 0, 0, 9}, {-1, 0, 0, 50}});
    add(ege(Procedure::EgeBase, "MA", 2025), {{600, 0, 0, 2}, {700, 0, 0, 5}});
    add(vpr(5, "MA", 2025), {{300, 0, 0, 8}, {300, 2, 0, 11}});
    const auto made = order_847(std::move(builder).build());
    std::map<std::string, domain::Counted> counted;
    for (const auto& criterion : made.schools.front().criteria)
        counted[std::string{domain::code_of(criterion.procedure)} + criterion.subject] = *criterion.counted;
    CHECK(counted["OGERU"] == domain::Counted{10, 7});
    CHECK(counted["OGEMA"] == domain::Counted{12, 2});
    CHECK(counted["EGERU"] == domain::Counted{11, 5});
    CHECK(counted["EGEMA"] == domain::Counted{17, 3});
    CHECK(counted["VPRMA"] == domain::Counted{11, 11});
    REQUIRE(made.without_scale.size() == 1);
    CHECK(made.without_scale.front() == domain::WithoutScale{vpr(5, "MA", 2025), 8});
}

TEST_CASE("nothing is told of fewer than five people")
{
    const auto made = order_847(tests::results_of({{"s", vpr(5, "MA", 2025), 4, 4}, {"s", vpr(5, "RU", 2025), 5, 5}}),
                                {{"min_participants", "0"}});
    const auto& criteria = made.schools.front().criteria;
    REQUIRE(criteria.size() == 2);
    CHECK(criteria[0].counted == domain::Counted{5, 5});
    CHECK(criteria[0].low == true);
    CHECK_FALSE(criteria[1].counted);
    CHECK_FALSE(criteria[1].interval);
    CHECK_FALSE(criteria[1].low);
}

TEST_CASE("fewer than five people cannot be found by subtracting one run from another")
{
    const auto results = tests::results_of({{"s", ege(Procedure::EgeBase, "MA", 2025), 3, 1},
                                            {"s", ege(Procedure::EgeProfile, "MA", 2025), 20, 1},
                                            {"s", oge("MA", 2025), 20, 1},
                                            {"s", oge("RU", 2025), 4, 1},
                                            {"s", vpr(5, "RU", 2025), 20, 1},
                                            {"s", vpr(5, "MA", 2025), 20, 1}});
    const auto shown = [&](const std::vector<domain::Settings::Assignment>& set) {
        std::vector<std::string> cells;
        const auto made = order_847(results, set);
        for (const auto& criterion : made.schools.front().criteria)
            if (criterion.counted)
                cells.push_back(std::string{domain::code_of(criterion.procedure)} + ' ' + criterion.subject + ' ' +
                                std::to_string(criterion.counted->participants));
        return cells;
    };
    CHECK(shown({}) == std::vector<std::string>{"VPR RU 20", "VPR MA 20", "OGE MA 20", "EGE MA 23"});
    CHECK(shown({{"ege_mathematics", "separate"}}) == std::vector<std::string>{"VPR RU 20", "VPR MA 20", "OGE MA 20"});
    CHECK(shown({{"subjects_mode", "pooled"}}) == std::vector<std::string>{"VPR RU+MA 40", "EGE RU+MA 23"});
}

TEST_CASE("no threshold finds the share of fewer than five people by the verdict")
{
    struct Case {
        std::vector<WorkOfSchool> works;
        std::vector<domain::Settings::Assignment> set;
    };
    const auto cases = std::vector<Case>{
        {{{"s", vpr(5, "MA", 2025), 3, 2}}, {}},
        {{{"s", vpr(5, "MA", 2025), 3, 2}, {"s", vpr(5, "RU", 2025), 20, 0}}, {{"subjects_mode", "pooled"}}},
        // 13 together may be shown, so nine of the profile paper may not.
        {{{"s", ege(Procedure::EgeBase, "MA", 2025), 4, 3}, {"s", ege(Procedure::EgeProfile, "MA", 2025), 9, 5}},
         {{"ege_mathematics", "separate"}}},
    };
    for (const auto& one : cases)
        for (const auto* threshold : {"0.01", "0.1", "0.5", "0.66", "0.9", "1"}) {
            auto set = one.set;
            for (const auto* each : {"min_participants=0", "M=1", "conditions=either"}) {
                const std::string_view text{each};
                const auto cut = text.find('=');
                set.emplace_back(text.substr(0, cut), text.substr(cut + 1));
            }
            set.emplace_back("T", threshold);
            CAPTURE(threshold);
            CHECK(verdict_on(one.works, set) == Verdict::TooFewData);
        }
}

TEST_CASE("parameters change what the rule asks")
{
    struct Case {
        std::vector<domain::Settings::Assignment> set;
        Verdict verdict;
    };
    const auto works = std::vector<WorkOfSchool>{
        {"s", vpr(5, "MA", 2025), 20, 7}, {"s", vpr(5, "RU", 2025), 20, 3}, // together 25 %
        {"s", vpr(6, "RU", 2025), 20, 6}, {"s", vpr(6, "MA", 2025), 20, 6}, {"s", oge("RU", 2024), 20, 10},
    };
    const auto cases = std::vector<Case>{
        {{}, Verdict::AtRisk},
        {{{"years_mode", "any-procedure"}}, Verdict::Listed},
        {{{"conditions", "either"}}, Verdict::Listed},
        {{{"subjects_mode", "all"}}, Verdict::Clear},
        {{{"subjects_mode", "pooled"}}, Verdict::Clear},
        {{{"subjects_mode", "pooled"}, {"T", "25 %"}}, Verdict::AtRisk},
        {{{"M", "3"}}, Verdict::Clear},
        {{{"M", "1"}, {"procedures", "VPR6"}}, Verdict::AtRisk},
        {{{"subjects", "MA"}, {"T", "0,35"}}, Verdict::Clear},
    };
    for (const auto& one : cases) {
        std::string what;
        for (const auto& [name, value] : one.set)
            what += name + "=" + value + " ";
        CAPTURE(what);
        CHECK(verdict_on(works, one.set) == one.verdict);
    }
}

namespace
{

/// The rule said again, as plainly as possible, over rows and not over distributions.
std::map<std::string, std::string> plain_order_847(const std::vector<WorkOfSchool>& works)
{
    std::map<std::string, std::map<std::tuple<int, std::string, std::string>, std::pair<long, long>>> cells;
    for (const auto& one : works) {
        const auto procedure = one.work.procedure == Procedure::Vpr   ? "VPR" + std::to_string(one.work.grade)
                               : one.work.procedure == Procedure::Oge ? std::string{"OGE"}
                                                                      : std::string{"EGE"};
        if (procedure == "VPR7" || one.work.subject == "PH") continue;
        auto& [n, below] = cells[one.school][{one.work.year, procedure, one.work.subject}];
        n += one.participants;
        below += one.below;
    }
    std::map<std::string, std::string> verdicts;
    for (const auto& one : works) {
        const auto holds = [&](bool small_is_low) {
            std::map<int, std::set<std::string>> low;
            for (const auto& [cell, counted] : cells[one.school]) {
                const auto& [cell_year, procedure, subject] = cell;
                const auto [n, below] = counted;
                if (n > 0 && (n < 10 ? small_is_low : 100 * below >= 30 * n)) low[cell_year].insert(procedure);
            }
            auto repeated = false;
            for (const auto& procedure : low[year])
                repeated = repeated || low[year - 1].count(procedure) > 0;
            return std::pair{low[year].size() >= 2, repeated};
        };
        const auto [a, b] = holds(false);
        const auto [possible_a, possible_b] = holds(true);
        verdicts[one.school] = a && b ? "listed" : a ? "at risk" : possible_a && possible_b ? "too few data" : "clear";
    }
    return verdicts;
}

} // namespace

TEST_CASE("on any data the verdicts are those of the rule said plainly")
{
    auto random = std::mt19937{847};
    const auto pick = [&](int least, int most) { return std::uniform_int_distribution{least, most}(random); };
    const auto works_written = std::vector<domain::Assessment>{vpr(5, "RU", 0),
                                                               vpr(5, "MA", 0),
                                                               vpr(6, "RU", 0),
                                                               vpr(6, "MA", 0),
                                                               vpr(7, "MA", 0),
                                                               oge("RU", 0),
                                                               oge("MA", 0),
                                                               oge("PH", 0),
                                                               ege(Procedure::Ege, "RU", 0),
                                                               ege(Procedure::EgeBase, "MA", 0),
                                                               ege(Procedure::EgeProfile, "MA", 0)};
    std::vector<WorkOfSchool> works;
    for (auto school = 0; school < 3000; ++school)
        for (auto work : works_written)
            for (const auto of : {2023, 2024, 2025}) {
                if (pick(0, 2) == 0) continue;
                const auto participants = pick(1, pick(0, 3) == 0 ? 11 : 60);
                const auto below = std::min(participants, (participants * 3 + 9) / 10 + pick(-6, 2));
                work.year = of;
                works.push_back({"school " + std::to_string(school), work, static_cast<std::uint32_t>(participants),
                                 static_cast<std::uint32_t>(std::max(0, below))});
            }
    std::shuffle(works.begin(), works.end(), random);
    const auto expected = plain_order_847(works);
    const auto made = order_847(tests::results_of(works));
    REQUIRE(made.schools.size() == expected.size());
    std::map<Verdict, int> met;
    const auto names = std::map<Verdict, std::string>{{Verdict::Listed, "listed"},
                                                      {Verdict::AtRisk, "at risk"},
                                                      {Verdict::Clear, "clear"},
                                                      {Verdict::TooFewData, "too few data"}};
    for (const auto& school : made.schools) {
        ++met[school.verdict];
        CAPTURE(school.code);
        REQUIRE(names.at(school.verdict) == expected.at(school.code));
    }
    CHECK(met.size() == 4); // the data are varied enough to mean something
}

} // namespace vekha::analytics
