#include "analytics/indicators/evaluate.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace vekha;
using namespace vekha::analytics;
using namespace vekha::domain;

namespace
{

Fact yes(bool said)
{
    return {FactState::Value, {}, {}, said};
}

Fact number(const char* text)
{
    return {FactState::Value, *quantity_from(text), {}, false};
}

Fact parts(const char* part, const char* whole)
{
    return {FactState::Value, *quantity_from(part), *quantity_from(whole), false};
}

const Fact blank{};
const Fact not_applicable{FactState::NotApplicable, {}, {}, false};

Indicator an_indicator(Formula formula, FactMeasure measure, OverTerritory rule)
{
    Indicator indicator;
    indicator.code = "X";
    indicator.name = "X";
    indicator.formula = formula;
    indicator.measure = measure;
    indicator.over_territory = rule;
    indicator.condition.kind = measure == FactMeasure::YesNo ? ConditionKind::Yes : ConditionKind::AtLeast;
    return indicator;
}

Tally tally_of(const Indicator& indicator, const std::vector<HolderFacts>& holders)
{
    Tally tally;
    for (const auto& holder : holders)
        tally.add(reading_of(indicator, holder));
    return tally;
}

std::string value(const Indicator& indicator, const std::vector<HolderFacts>& holders)
{
    const auto found = value_of(indicator, tally_of(indicator, holders));
    return found ? found->rounded(2) : "no data";
}

HolderFacts year(std::vector<Fact> facts, std::vector<Fact> base = {})
{
    return {0, std::move(facts), std::move(base)};
}

} // namespace

TEST_CASE("every formula is what its worked example says")
{
    using enum OverTerritory;
    auto schools = an_indicator(Formula::SchoolShare, FactMeasure::YesNo, RatioOfSums);
    CHECK(value(schools, {year({yes(true)}), year({yes(false)}), year({yes(false)})}) == "33.33");
    auto eight = an_indicator(Formula::SchoolShare, FactMeasure::Number, RatioOfSums);
    eight.condition.threshold = *quantity_from("8");
    CHECK(value(eight, {year({number("8")}), year({number("7")})}) == "50.00");
    auto people = an_indicator(Formula::PeopleShare, FactMeasure::Parts, RatioOfSums);
    CHECK(value(people, {year({parts("1", "2")}), year({parts("30", "100")})}) == "30.39");
    CHECK(value(people, {year({parts("0", "0")})}) == "no data");
    auto count = an_indicator(Formula::Count, FactMeasure::Number, Sum);
    CHECK(value(count, {year({number("3")}), year({number("0")})}) == "3.00");
    auto sum = an_indicator(Formula::Sum, FactMeasure::Number, Sum);
    CHECK(value(sum, {year({number("0.1")}), year({number("0.2")})}) == "0.30");
    sum.over_territory = Mean;
    CHECK(value(sum, {year({number("1")}), year({number("2")}), year({blank})}) == "1.50");
    auto said = an_indicator(Formula::YesNo, FactMeasure::YesNo, CountOfYes);
    CHECK(value(said, {year({yes(true)}), year({yes(true)}), year({yes(false)})}) == "2.00");
    auto decrease = an_indicator(Formula::Decrease, FactMeasure::Number, Sum);
    CHECK(value(decrease, {year({number("3")}, {number("5")}), year({number("4")}, {number("4")})}) == "2.00");
    // 3 of 9 heads were curators, 4 of 9 are.
    auto dynamics = an_indicator(Formula::Dynamics, FactMeasure::Parts, RatioOfSums);
    CHECK(value(dynamics, {year({parts("4", "9")}, {parts("3", "9")})}) == "11.11");
    auto rises = an_indicator(Formula::SchoolShare, FactMeasure::Parts, RatioOfSums);
    rises.condition.kind = ConditionKind::Rises;
    CHECK(value(rises, {year({parts("2", "3")}, {parts("1", "2")}), year({parts("1", "3")}, {parts("2", "6")})}) ==
          "50.00");
}

TEST_CASE("zero, blank and not applicable are three different things")
{
    const auto mean = an_indicator(Formula::Sum, FactMeasure::Number, OverTerritory::Mean);
    CHECK(value(mean, {year({number("4")}), year({number("0")})}) == "2.00");
    CHECK(value(mean, {year({number("4")}), year({blank})}) == "4.00");
    CHECK(value(mean, {year({number("4")}), year({not_applicable})}) == "4.00");
    CHECK(value(mean, {year({blank}), year({not_applicable})}) == "no data");
    const auto tally = tally_of(mean, {year({number("0")}), year({blank}), year({not_applicable})});
    CHECK(tally.counted == 1);
    CHECK(tally.blank == 1);
    CHECK(tally.not_applicable == 1);
}

TEST_CASE("periods make a year by the rule over time")
{
    auto indicator = an_indicator(Formula::Sum, FactMeasure::Number, OverTerritory::Sum);
    const std::vector<HolderFacts> one{year({number("1"), blank, number("5"), number("2")})};
    const auto by = [&](OverTime rule) {
        indicator.over_time = rule;
        return value(indicator, one);
    };
    CHECK(by(OverTime::Last) == "2.00");
    CHECK(by(OverTime::Sum) == "8.00");
    CHECK(by(OverTime::Mean) == "2.67");
    CHECK(by(OverTime::Max) == "5.00");
    CHECK(tally_of(indicator, one).incomplete == 1);
    CHECK(over_time(indicator, std::vector{not_applicable, not_applicable}).state == FactState::NotApplicable);
    CHECK(over_time(indicator, std::vector{not_applicable, blank}).state == FactState::Blank);
    CHECK(over_time(indicator, std::vector{not_applicable, number("0")}).state == FactState::Value);
    auto least = an_indicator(Formula::Sum, FactMeasure::Number, OverTerritory::Sum);
    least.over_time = OverTime::Max;
    CHECK(value(least, {year({number("-3"), number("-1")})}) == "-1.00");
}

TEST_CASE("a change is never measured against nothing")
{
    const auto dynamics = an_indicator(Formula::Dynamics, FactMeasure::Number, OverTerritory::Sum);
    const auto tally = tally_of(dynamics, {year({number("7")}, {blank}), year({number("5")}, {number("4")})});
    CHECK(tally.blank == 1);
    CHECK(value_of(dynamics, tally) == Fraction{1, 1});
    CHECK(value(dynamics, {year({number("7")})}) == "no data");
    auto rises = an_indicator(Formula::SchoolShare, FactMeasure::Parts, OverTerritory::RatioOfSums);
    rises.condition.kind = ConditionKind::Rises;
    CHECK(tally_of(rises, {year({parts("1", "2")}, {parts("0", "0")})}).not_applicable == 1);
}

namespace
{

/// Any formula with rules that fit it.
Indicator any_indicator(std::mt19937& random)
{
    for (;;) {
        const auto pick = [&](int most) { return std::uniform_int_distribution<>{0, most}(random); };
        Indicator indicator;
        indicator.code = "X";
        indicator.name = "X";
        indicator.formula = static_cast<Formula>(pick(6));
        indicator.measure = static_cast<FactMeasure>(pick(2));
        indicator.over_territory = static_cast<OverTerritory>(pick(3));
        indicator.over_time = static_cast<OverTime>(pick(3));
        indicator.condition = {static_cast<ConditionKind>(pick(4)), {pick(3) * Quantity::one}};
        if (!wrong_in(indicator)) return indicator;
    }
}

Fact any_fact(std::mt19937& random)
{
    const auto pick = [&](int most) { return std::uniform_int_distribution<>{0, most}(random); };
    const auto kind = pick(5);
    if (kind == 0) return {};
    if (kind == 1) return not_applicable;
    const auto whole = pick(20);
    return {FactState::Value, {pick(whole) * Quantity::one}, {whole * Quantity::one}, pick(1) == 1};
}

std::vector<HolderFacts> any_holders(std::mt19937& random, int count)
{
    std::vector<HolderFacts> holders;
    for (int n = 0; n < count; ++n) {
        HolderFacts holder{n, {}, {}};
        for (int period = 0; period < 4; ++period) {
            holder.year.push_back(any_fact(random));
            holder.base.push_back(any_fact(random));
        }
        holders.push_back(std::move(holder));
    }
    return holders;
}

} // namespace

TEST_CASE("the tally of a region is the sum of its municipalities, whatever the formula")
{
    std::mt19937 random{135};
    for (int round = 0; round < 300; ++round) {
        const auto indicator = any_indicator(random);
        const auto holders = any_holders(random, 40);
        std::vector<Tally> municipalities(7);
        for (const auto& holder : holders)
            municipalities[static_cast<std::size_t>(holder.holder) % 7].add(reading_of(indicator, holder));
        Tally summed;
        for (const auto& one : municipalities)
            summed.add(one);
        CHECK(summed == tally_of(indicator, holders));
        CHECK(summed.counted + summed.not_counted + summed.blank + summed.not_applicable == 40);
    }
}

TEST_CASE("schools that state nothing change no value, whatever the formula")
{
    std::mt19937 random{136};
    for (int round = 0; round < 300; ++round) {
        const auto indicator = any_indicator(random);
        auto holders = any_holders(random, 12);
        const auto before = value_of(indicator, tally_of(indicator, holders));
        const std::vector<Fact> silent(4);
        const std::vector<Fact> exempt(4, not_applicable);
        for (const auto& facts : {silent, exempt})
            holders.push_back({99, facts, std::vector<Fact>(4, yes(true))});
        CHECK(value_of(indicator, tally_of(indicator, holders)) == before);
    }
}
