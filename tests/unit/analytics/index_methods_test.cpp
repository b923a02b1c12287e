#include "analytics/context_index.h"
#include "analytics/eleven_groups.h"
#include "analytics/matrix.h"
#include "analytics/principal_component.h"

#include "support/identify.h"
#include "support/results.h"

#include <cmath>

namespace vekha::analytics
{

namespace
{

using domain::MeasureKind;
using domain::Tally;
using domain::Verdict;
using tests::ege;
using tests::oge;
using tests::run_method;
using tests::school_of;
using tests::verdicts_of;
using Set = std::vector<domain::Settings::Assignment>;

/// The tables of a municipal order: indices as printed, with two decimals.
struct Printed {
    const char* school;
    double oge;
    int oge_group;
    double ege; ///< 0: no pupils in grade 11
    int ege_group;
    double well_being;
    int well_being_group;
};

// № 1 (0.94) is printed in group 4 and ИСОШ (0.94) in group 5: no rule on rounded values can give both.
constexpr auto tie = "СОШ № 1";

constexpr auto printed = std::to_array<Printed>({
    {"СОШ № 3", 0.92, 4, 1.07, 8, 37, 2},
    {"Сигнальненская", 0.93, 4, 0, 0, 39, 3},
    {tie, 0.94, 4, 0.89, 6, 42, 3},
    {"ИСОШ", 0.94, 5, 0, 0, 30, 1},
    {"СОШ № 7", 1.01, 6, 1.11, 9, 39, 3},
    {"НТГ", 1.11, 8, 1.05, 8, 25, 1},
});

const Set printed_norms = {{"oge_mean", "1"}, {"oge_sd", "0.09"}, {"ege_mean", "0.9"}, {"ege_sd", "0.16"}};

domain::ContextData printed_indices()
{
    domain::ContextData context;
    for (const auto& row : printed) {
        context.set(row.school, "quality_oge", row.oge);
        if (row.ege > 0) context.set(row.school, "quality_ege", row.ege);
        context.set(row.school, "isbsh", row.well_being);
    }
    return context;
}

/// So many participants with these points.
void add_points(domain::AssessmentResultsBuilder& builder, const std::string& school, const domain::Assessment& work,
                double points, std::uint32_t participants)
{
    const auto tally = Tally{static_cast<std::int16_t>(std::lround(points * Tally::per_point)), 0, 0, participants};
    builder.add(builder.school(school), builder.assessment(work), std::span{&tally, 1});
}

} // namespace

TEST_CASE("the printed indices give the printed groups, but for the tie at 0,94")
{
    const auto context = printed_indices();
    const auto quality = run_method("quality-index", {}, context, 2018, printed_norms);
    const auto well_being = run_method("isbsh", {}, context, 2018, {{"index_mean", "50"}, {"index_sd", "6.3"}});
    for (const auto& row : printed) {
        CAPTURE(row.school);
        const auto& measures = school_of(quality, row.school).measures;
        REQUIRE(measures.size() == (row.ege > 0 ? 2 : 1));
        CHECK(measures[0].group == (std::string_view{row.school} == tie ? 5 : row.oge_group));
        if (row.ege > 0) CHECK(measures[1].group == row.ege_group);
        CHECK(measures[0].official);
        CHECK(school_of(well_being, row.school).measures.front().group == row.well_being_group);
    }
}

TEST_CASE("«ОГЭ quality group ≤ 5» gives exactly the four schools of the order")
{
    const auto made = run_method("quality-index", {}, printed_indices(), 2018, printed_norms);
    CHECK(verdicts_of(made) == std::map<std::string, Verdict>{{"СОШ № 3", Verdict::Listed},
                                                              {"Сигнальненская", Verdict::Listed},
                                                              {"СОШ № 1", Verdict::Listed},
                                                              {"ИСОШ", Verdict::Listed},
                                                              {"СОШ № 7", Verdict::Clear},
                                                              {"НТГ", Verdict::Clear}});
    const auto hard = run_method("shnsu", {}, printed_indices(), 2018, {{"index_mean", "50"}, {"index_sd", "6.3"}});
    for (const auto& school : hard.schools)
        CHECK(school.verdict == Verdict::Listed);
}

TEST_CASE("a work of fewer than five people moves no index")
{
    const auto index_of = [](std::uint32_t few) {
        domain::AssessmentResultsBuilder builder;
        const auto work = builder.assessment(tests::oge("MA", 2025));
        const auto add = [&](const char* school, std::int16_t points, std::uint32_t people) {
            builder.add(builder.school(school), work, std::vector{domain::Tally{points, 0, 0, people}});
        };
        add("a", 1000, 20);
        add("b", 2000, 20);
        add("few", 3000, few);
        return *school_of(run_method("quality-index", std::move(builder).build(), {}, 2025), "a")
                    .measures.front()
                    .value;
    };
    CHECK(index_of(4) == doctest::Approx(10.0 / 15));
    CHECK(index_of(5) == doctest::Approx(10.0 / ((200 + 400 + 150) / 45.0)));
}

TEST_CASE("the matrix of the order: four critical schools, two resilient")
{
    auto set = printed_norms;
    set.insert(set.end(), {{"index_mean", "50"}, {"index_sd", "6.3"}});
    const auto made = run_method("matrix", {}, printed_indices(), 2018, set);
    CHECK(school_of(made, "ИСОШ").verdict == Verdict::Critical);
    CHECK(school_of(made, "СОШ № 1").verdict == Verdict::Critical);
    CHECK(school_of(made, "СОШ № 7").verdict == Verdict::Resilient);
    CHECK(school_of(made, "НТГ").verdict == Verdict::Resilient);
    set.push_back({"hard_group", "1"});
    set.push_back({"good_group", "3"});
    const auto other = run_method("matrix", {}, printed_indices(), 2018, set);
    CHECK(school_of(other, "СОШ № 3").verdict == Verdict::Ineffective);
    CHECK(school_of(other, "СОШ № 7").verdict == Verdict::Successful);
    CHECK(school_of(other, "Сигнальненская").verdict == Verdict::IneffectiveInGoodConditions);
}

TEST_CASE("a group changes half a step from its middle, halves away from it")
{
    const auto norm = Norm{1.00, 0.09};
    const auto cases = std::vector<std::pair<double, int>>{{1.00, 6},   {0.9776, 6}, {0.9775, 5},  {0.97, 5},
                                                           {1.0224, 6}, {1.0225, 7}, {0.9225, 4},  {0.5, 1},
                                                           {0.0, 1},    {2.0, 11},   {1.2025, 11}, {1.2024, 10}};
    for (const auto& [value, group] : cases) {
        CAPTURE(value);
        CHECK(group_of(value, norm) == group);
    }
    CHECK(group_of(37.5, {50, 6.3}) == 2);
    CHECK(group_of(5, {3, 0}) == 6);
    CHECK(upper_line_of(5, norm) == doctest::Approx(0.9775));
}

TEST_CASE("the index of quality weighs the means of works by participants")
{
    domain::AssessmentResultsBuilder builder;
    // Means of the region: Russian 26.0, mathematics 15.4.
    add_points(builder, "s", oge("RU", 2025), 24.5, 40);
    add_points(builder, "other", oge("RU", 2025), 27.5, 40);
    add_points(builder, "s", oge("MA", 2025), 13.9, 40);
    add_points(builder, "other", oge("MA", 2025), 16.9, 40);
    add_points(builder, "small", oge("MA", 2025), 15.4, 9);
    add_points(builder, "tiny", oge("MA", 2025), 15.4, 4);
    const auto made =
        run_method("quality", std::move(builder).build(), {}, 2025, {{"oge_mean", "1"}, {"oge_sd", "0.09"}});
    const auto& measure = school_of(made, "s").measures.front();
    CHECK(*measure.value == doctest::Approx((24.5 / 26.0 + 13.9 / 15.4) / 2));
    CHECK(measure.group == 4);
    CHECK(measure.participants == 80);
    CHECK(*measure.distance < 0);
    CHECK(school_of(made, "small").verdict == Verdict::TooFewData);
    CHECK_FALSE(school_of(made, "small").measures.front().value);
    CHECK(school_of(made, "tiny").measures.empty());
}

TEST_CASE("ИСБШ of the worked example is 37,5")
{
    const auto weights =
        std::vector<Weighed>{{"education", 0.25},  {"incomplete", -0.15}, {"registered", -0.15}, {"unemployed", -0.1},
                             {"non-native", -0.1}, {"special", -0.1},     {"low-income", -0.1},  {"remote", -0.05}};
    const auto spans = std::vector<Span>{{10, 60}, {10, 40}, {0, 5}, {0, 10}, {0, 20}, {2, 15}, {10, 60}, {0, 1}};
    auto values = std::vector<std::optional<double>>{20, 31, 3, 4, 2, 9.8, 45, 1};
    const auto least = domain::Share{700'000};
    CHECK(*weighted_index(weights, spans, values, least).value == doctest::Approx(37.5));
    values[1] = values[2] = std::nullopt; // 0.7 of the weights are known: just enough
    const auto on_the_line = weighted_index(weights, spans, values, least);
    CHECK(on_the_line.value.has_value());
    CHECK(on_the_line.coverage == doctest::Approx(0.7));
    values[7] = std::nullopt;
    CHECK_FALSE(weighted_index(weights, spans, values, least).value);
}

TEST_CASE("percentiles lie between the values")
{
    std::vector<double> hundred;
    for (auto i = 100; i >= 0; --i)
        hundred.push_back(i);
    CHECK(middle_span_of(hundred).low == doctest::Approx(5));
    CHECK(middle_span_of(hundred).high == doctest::Approx(95));
    CHECK(middle_span_of({7}).low == 7);
    CHECK(middle_span_of({0, 1}).high == doctest::Approx(0.95));
}

TEST_CASE("ИУРШ takes percents as they are")
{
    domain::ContextData context;
    context.set("s", "teachers_higher_category", 40);
    context.set("s", "teachers_first_category", 30);
    context.set("s", "teachers_subject_education", 80);
    context.set("s", "vacancies", 10);
    context.set("s", "teachers_trained", 60);
    const auto made = run_method("iursh", {}, context, 2025, {{"index_mean", "50"}, {"index_sd", "10"}});
    const auto& measure = made.schools.front().measures.front();
    CHECK(*measure.value == doctest::Approx(100 * (0.3 * 0.4 + 0.2 * 0.3 + 0.2 * 0.8 + 0.15 * 0.9 + 0.15 * 0.6)));
    CHECK(measure.group == 7);
    CHECK(made.schools.front().verdict == Verdict::Middle);
}

TEST_CASE("the first component orders schools along what they differ by most")
{
    // Two variables that say the same but for the sign, one that says nothing.
    const auto places = first_component({{{10, 90, 5}}, {{20, 80, 5}}, {{30, 70, 5}}, {{20, std::nullopt, 5}}}, 0);
    REQUIRE(places);
    CHECK((*places)[0] < (*places)[3]);
    CHECK((*places)[3] < (*places)[2]);
    CHECK((*places)[1] == doctest::Approx(0));
    CHECK(first_component({{{10, 90, 5}}, {{20, 80, 5}}, {{30, 70, 5}}}, 1)->front() > 0);
    CHECK_FALSE(first_component({{{1, 2}}, {{1, 2}}}, 0));
    CHECK_FALSE(first_component({}, 0));
    domain::ContextData context;
    for (auto i = 0; i <= 10; ++i) {
        const auto school = "s" + std::to_string(10 + i);
        context.set(school, "higher_education_both", 10 + 5 * i);
        context.set(school, "low_income", 80 - 6 * i);
        context.set(school, "incomplete_families", 50 - 3 * i);
        context.set(school, "registered", 10 - i);
    }
    const auto made = run_method("isbsh", {}, context, 2025, {{"index_mode", "component"}, {"min_coverage", "0.6"}});
    CHECK(*made.schools.front().measures.front().value == doctest::Approx(0));
    CHECK(*made.schools[5].measures.front().value == doctest::Approx(50));
    CHECK(*made.schools.back().measures.front().value == doctest::Approx(100));
}

TEST_CASE("residuals are what a line leaves, in their own deviations")
{
    const auto line = std::vector<std::pair<double, double>>{{0, 1}, {10, 2}, {20, 3}};
    CHECK(residuals_of(line) == std::vector<double>{0, 0, 0});
    const auto bent = std::vector<std::pair<double, double>>{{0, 0}, {1, 2}, {2, 0}, {3, 2}};
    const auto residuals = residuals_of(bent);
    auto sum = 0.0;
    auto squares = 0.0;
    for (const auto residual : residuals) {
        sum += residual;
        squares += residual * residual;
    }
    CHECK(sum == doctest::Approx(0));
    CHECK(squares / 4 == doctest::Approx(1));
    CHECK(residuals[1] > 0);
    CHECK(residuals_of(std::vector<std::pair<double, double>>{{1, 1}, {2, 2}}).empty());
    CHECK(residuals_of(std::vector<std::pair<double, double>>{{1, 1}, {1, 2}, {1, 3}}).empty());
}

TEST_CASE("clusters are equal parts by the share below the minimum, equal shares together")
{
    std::vector<tests::WorkOfSchool> works;
    for (std::uint32_t i = 0; i < 10; ++i)
        works.push_back({"s" + std::to_string(i), oge("MA", 2025), 100, i < 3 ? 30 : 20 - i});
    works.push_back({"small", oge("MA", 2025), 9, 9});
    works.push_back({"small", oge("RU", 2025), 4, 4}); // not to be found by subtraction
    const auto made = run_method("clusters", tests::results_of(works), {}, 2025);
    std::vector<int> clusters;
    for (std::size_t i = 0; i < 10; ++i)
        clusters.push_back(*made.schools[i].measures.front().group);
    CHECK(clusters == std::vector<int>{1, 1, 1, 2, 3, 3, 4, 4, 5, 5});
    CHECK(made.schools.back().verdict == Verdict::TooFewData);
}

TEST_CASE("a resilient school has hard conditions and good results for two years, and nothing against it")
{
    domain::ContextData context;
    domain::AssessmentResultsBuilder builder;
    for (auto i = 0; i < 10; ++i) {
        const auto school = "s" + std::to_string(i);
        context.set(school, "isbsh", 10 * i);
        for (const auto year : {2024, 2025}) {
            add_points(builder, school, oge("RU", year), i == 1 ? 20 : 26 + i % 2, 30);
            add_points(builder, school, oge("MA", year), 16, i == 2 && year == 2024 ? 4 : 30);
        }
    }
    const auto results = std::move(builder).build();
    const auto set = Set{{"oge_mean", "1"}, {"oge_sd", "0.3"}};
    const auto made = run_method("resilient", results, context, 2025, set);
    CHECK(school_of(made, "s0").verdict == Verdict::Candidate);
    CHECK(school_of(made, "s1").verdict == Verdict::Clear); // poor results
    CHECK(school_of(made, "s2").verdict == Verdict::Candidate);
    CHECK(school_of(made, "s3").verdict == Verdict::Clear); // 30 % of the schools have it harder
    const auto one_year = run_method("resilient", results, context, 2024, set);
    CHECK(school_of(one_year, "s0").verdict == Verdict::TooFewData);
}

TEST_CASE("results by task speak against a resilient school, and no method stops at them")
{
    domain::ContextData context;
    domain::AssessmentResultsBuilder builder;
    const auto tasks = [](std::int64_t easy, std::int64_t hard, std::int64_t people) {
        const auto one = [&](const char* number, std::int64_t percent) {
            return domain::TaskFigure{number, domain::TaskLevel::Unknown, 100, people, percent * people};
        };
        return std::vector<domain::TaskFigure>{one("1", easy), one("2", 70), one("3", hard)};
    };
    for (auto i = 0; i < 10; ++i) {
        const auto code = "s" + std::to_string(i);
        context.set(code, "isbsh", 10 * i);
        for (const auto year : {2024, 2025}) {
            add_points(builder, code, oge("RU", year), 26 + i % 2, 30);
            const auto work = builder.assessment({domain::Procedure::Vpr, "MA", 5, year});
            builder.add_tasks(builder.school(code), work, i == 0 ? tasks(80, 65, 30) : tasks(90, 50, 1'000));
        }
    }
    const auto results = std::move(builder).build();
    const auto made = run_method("resilient", results, context, 2025, {{"oge_mean", "1"}, {"oge_sd", "0.3"}});
    CHECK(school_of(made, "s0").verdict == Verdict::Clear); // easy tasks worse than the region, hard ones better
    CHECK(school_of(made, "s1").verdict == Verdict::Candidate);
    for (const auto& method : wire::preset_methods())
        CHECK_NOTHROW(run_method(method.code, results, context, 2025));
}

TEST_CASE("an official list wins over what was computed, and both are told")
{
    auto context = printed_indices();
    context.set("НТГ", "list.quality-index", 1);
    context.set("ИСОШ", "list.quality-index", 1);
    context.set("СОШ № 3", "list.quality-index", 0);
    const auto made = run_method("quality", {}, context, 2018, printed_norms);
    CHECK(school_of(made, "НТГ").verdict == Verdict::Listed);
    CHECK(school_of(made, "НТГ").computed == Verdict::Clear);
    CHECK_FALSE(school_of(made, "ИСОШ").computed);
    CHECK(school_of(made, "СОШ № 3").verdict == Verdict::Clear);
}

TEST_CASE("every method runs on nothing")
{
    for (const auto& method : wire::preset_methods()) {
        CAPTURE(method.code);
        CHECK(run_method(method.code, {}, {}, 2025).schools.empty());
    }
}

} // namespace vekha::analytics
