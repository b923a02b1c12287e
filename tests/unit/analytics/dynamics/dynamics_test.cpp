#include "analytics/dynamics/effect.h"
#include "analytics/dynamics/levels.h"
#include "analytics/dynamics/like_schools.h"
#include "analytics/dynamics/year_figures.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <vector>

using namespace vekha;
using namespace vekha::analytics::dynamics;

namespace
{

domain::OutcomeSums marks(std::int64_t two, std::int64_t three, std::int64_t four, std::int64_t five)
{
    domain::OutcomeSums sums;
    sums.marked = sums.participants = two + three + four + five;
    sums.below = two;
    sums.mark2 = two;
    sums.mark3 = three;
    sums.mark4 = four;
    sums.mark5 = five;
    return sums;
}

domain::OutcomeSums points(std::int64_t people, std::int64_t hundredths)
{
    domain::OutcomeSums sums;
    sums.scored = sums.participants = people;
    sums.points = hundredths;
    return sums;
}

} // namespace

TEST_CASE("the figures of a year are those that a school counts by hand")
{
    // 4 of «2», 8 of «3», 6 of «4», 2 of «5»: СОУ = (2 · 1.00 + 6 · 0.64 + 8 · 0.36 + 4 · 0.16) / 20 = 9.36 / 20.
    const auto figures = figures_of(marks(4, 8, 6, 2)).value();
    CHECK(figures.grasp.value() == doctest::Approx(0.468));
    CHECK(figures.passed.value() == doctest::Approx(0.8));
    CHECK(figures.quality.value() == doctest::Approx(0.4));
    CHECK(figures.share_below == doctest::Approx(0.2));
    // Wilson's interval for 4 of 20.
    CHECK(figures.interval.low == doctest::Approx(0.0807).epsilon(0.001));
    CHECK(figures.interval.high == doctest::Approx(0.4160).epsilon(0.001));
    CHECK(grasp_of(marks(0, 0, 0, 9)) == doctest::Approx(1.0));
}

TEST_CASE("of four people there are no figures, and none that only four of many give")
{
    CHECK_FALSE(figures_of(marks(1, 1, 1, 1)));
    auto sums = marks(2, 2, 2, 2);
    sums.compared = 4;
    sums.raised = 3;
    const auto figures = figures_of(sums).value();
    CHECK_FALSE(figures.raised);
    CHECK_FALSE(figures.mean);
}

TEST_CASE("a mean rose by a point when it did so exactly, and it is not told of few or of marks")
{
    CHECK(rose_by_a_point(points(10, 10 * 1'200), points(20, 20 * 1'300)) == true);
    CHECK(rose_by_a_point(points(10, 10 * 1'200), points(20, 20 * 1'300 - 1)) == false);
    CHECK(rose_by_a_point(points(3, 3'600), points(7, 9'100)) == std::nullopt);
    auto by_marks = points(10, 4'000);
    by_marks.by_marks = true;
    CHECK(rose_by_a_point(points(10, 3'000), by_marks) == std::nullopt);
}

TEST_CASE("like schools are the nearest in spreads, over what both are known by")
{
    // Three variables that spread alike and one that does not differ, so that it says nothing.
    std::vector<Profile> profiles{{10.0, 5.0, 1.0, 7.0}};
    for (const auto away : {1.0, 2.0, 3.0, 4.0, 5.0, 50.0})
        profiles.push_back({10.0 + away, 5.0 - away, 1.0 + away, 7.0});
    profiles.push_back({10.5, std::nullopt, std::nullopt, 7.0}); // near, but known by too little
    const auto like = like_schools(profiles, 0);
    REQUIRE(like.size() == 5);
    for (std::size_t place = 0; place < like.size(); ++place)
        CHECK(like[place].school == place + 1);
    CHECK(like[0].shared == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a distance is the root of the mean square of differences in spreads")
{
    const std::vector<double> spreads{2.0, 4.0, 0.0, 1.0};
    const Profile one{10.0, 20.0, 3.0, std::nullopt};
    const Profile other{12.0, 28.0, 9.0, 5.0};
    // ((2 / 2)² + (8 / 4)²) / 2 = 2.5
    CHECK(distance_between(one, other, spreads, 2).value() == doctest::Approx(std::sqrt(2.5)));
    CHECK_FALSE(distance_between(one, other, spreads, 3));
}

TEST_CASE("with fewer than five schools to compare with there are no like schools")
{
    const std::vector<Profile> profiles(5, Profile{1.0, 2.0, 3.0});
    CHECK(like_schools(profiles, 0).empty());
}

TEST_CASE("fifths follow the share as a fraction, equal shares stand together, small schools in none")
{
    // 1 of 3 and 10 of 30 are the same share whatever a machine makes of a third.
    const std::vector<domain::Counted> counted{{30, 15}, {30, 10}, {60, 20}, {40, 4}, {50, 0}, {4, 4}};
    const auto fifths = fifths_of(counted, 10);
    CHECK(fifths == std::vector<std::optional<int>>{1, 2, 2, 4, 5, std::nullopt});
}

TEST_CASE("a school stands on one of three lists by its last three fifths")
{
    const auto none = std::optional<int>{};
    struct Case {
        std::vector<std::optional<int>> years;
        Standing standing;
    };
    const std::vector<Case> cases{
        {{1, 1, 1}, Standing::LowThreeYears}, {{5, 5, 5}, Standing::HighThreeYears}, {{2, 1, 1}, Standing::AtRisk},
        {{4, 3, 2}, Standing::AtRisk},        {{3, 3, 2}, Standing::Other},          {{5, 5, 4}, Standing::Other},
        {{1, 1, none}, Standing::Unknown},    {{none, none, 1}, Standing::AtRisk},   {{none, 5, 5}, Standing::Other}};
    for (const auto& [years, standing] : cases) {
        CAPTURE(static_cast<int>(standing));
        CHECK(standing_of(years) == standing);
    }
}

TEST_CASE("a difference in differences is what is counted by hand, with Student's interval over pairs")
{
    // Differences −6, −4, −8, −2, −5: mean −5, s² = 20 / 4 = 5, error √(5 / 5) = 1, t(4) = 2.776.
    const std::vector<double> differences{-6, -4, -8, -2, -5};
    const auto estimate = estimate_of(differences).value();
    CHECK(estimate.mean == doctest::Approx(-5));
    CHECK(estimate.low == doctest::Approx(-7.776));
    CHECK(estimate.high == doctest::Approx(-2.224));
    CHECK(estimate.tells());
    CHECK_FALSE(estimate_of(std::span{differences}.first(4)));

    // Beyond the table of quantiles: 41 differences, 40 degrees of freedom, t = 2.021.
    std::vector<double> many(41);
    std::iota(many.begin(), many.end(), -20.0);
    const auto wide = estimate_of(many).value();
    const auto error = std::sqrt(41.0 * 42.0 / 12.0) / std::sqrt(41.0);
    CHECK(wide.mean == doctest::Approx(0));
    CHECK(wide.high == doctest::Approx(2.021 * error).epsilon(0.001));
    CHECK_FALSE(wide.tells());
}

TEST_CASE("supported schools are paired with the nearest without support, each once, and too far ones not at all")
{
    std::vector<EffectSchool> schools;
    const auto add = [&](double context, bool supported, double earlier, double before, double after) {
        schools.push_back({{context, context, context}, supported, earlier, before, after});
    };
    // Five pairs beside each other; the supported fall by 10 points, the others by 4. Both fell by 1 before.
    for (const auto place : {0.0, 10.0, 20.0, 30.0, 40.0}) {
        add(place, true, 41 + place / 10, 40 + place / 10, 30 + place / 10);
        add(place + 0.5, false, 41 + place / 10, 40 + place / 10, 36 + place / 10);
    }
    add(400, true, 90, 90, 10);                                           // like nobody
    schools.push_back({{0.0, 0.0, 0.0}, true, 40.0, 40.0, std::nullopt}); // not measured after
    const auto found = effect_of(schools);
    CHECK(found.supported == 6);
    CHECK(found.unmatched == 1);
    REQUIRE(found.pairs.size() == 5);
    for (const auto& pair : found.pairs)
        CHECK(pair.other == pair.supported + 1);
    CHECK(found.effect.value().mean == doctest::Approx(-6));
    CHECK(found.look_back.value().mean == doctest::Approx(0));

    schools.erase(schools.begin(), schools.begin() + 2);
    const auto fewer = effect_of(schools);
    CHECK(fewer.pairs.size() == 4);
    CHECK_FALSE(fewer.effect);
}
