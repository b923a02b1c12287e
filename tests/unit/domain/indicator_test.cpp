#include "domain/indicator.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace vekha::domain;
using namespace std::chrono_literals;
using std::chrono::December, std::chrono::January;

namespace
{

Indicator an_indicator()
{
    Indicator indicator;
    indicator.code = "P1";
    indicator.name = "Доля школ с действующей дорожной картой";
    return indicator;
}

template <typename Change>
std::string fault(Change change)
{
    auto indicator = an_indicator();
    change(indicator);
    const auto wrong = wrong_in(indicator);
    return wrong ? wrong->code + " " + wrong->field : "";
}

} // namespace

TEST_CASE("rules that contradict the formula are refused by name")
{
    CHECK(fault([](Indicator&) {}).empty());
    CHECK(fault([](Indicator& one) { one.code.clear(); }) == "value-empty code");
    CHECK(fault([](Indicator& one) { one.name = std::string(1001, 'x'); }) == "field-too-long name");
    CHECK(fault([](Indicator& one) { one.formula = Formula::PeopleShare; }) == "rules-disagree overTerritory");
    CHECK(fault([](Indicator& one) { one.over_territory = OverTerritory::Mean; }) == "rules-disagree overTerritory");
    CHECK(fault([](Indicator& one) { one.condition.kind = ConditionKind::Rises; }) == "rules-disagree condition");
    CHECK(fault([](Indicator& one) { one.measure = FactMeasure::Number; }) == "rules-disagree condition");
    CHECK(fault([](Indicator& one) { one.over_time = OverTime::Mean; }) == "rules-disagree overTime");
    CHECK(fault([](Indicator& one) {
              one.rhythm = Rhythm::Quarter;
              one.year_kind = YearKind::School;
          }) == "rules-disagree rhythm");
    CHECK(fault([](Indicator& one) { one.source = FactSource::ObligationsDone; }) == "rules-disagree measure");
    CHECK(fault([](Indicator& one) { one.source = FactSource::GroupMember; }) == "value-empty sourceGroup");
    CHECK(fault([](Indicator& one) { one.source_group = "ШНОР"; }) == "rules-disagree sourceGroup");
    CHECK(fault([](Indicator& one) { one.places = 5; }) == "number-out-of-range places");
    CHECK(fault([](Indicator& one) { one.base_year = 1812; }) == "number-out-of-range baseYear");
    CHECK(fault([](Indicator& one) {
              one.formula = Formula::Decrease;
              one.measure = FactMeasure::Number;
              one.over_territory = OverTerritory::Sum;
          }).empty());
}

TEST_CASE("words may change within an edition, the meaning may not")
{
    const auto one = an_indicator();
    auto other = one;
    other.name = "Иначе";
    other.unit = "%";
    other.baseline = Quantity{1};
    CHECK(same_meaning(one, other));
    other.over_time = OverTime::Max;
    CHECK_FALSE(same_meaning(one, other));
}

TEST_CASE("the periods of a year cover it without a gap")
{
    for (const auto kind : {YearKind::Calendar, YearKind::School})
        for (const auto rhythm : {Rhythm::Year, Rhythm::HalfYear, Rhythm::Quarter, Rhythm::Month}) {
            auto indicator = an_indicator();
            indicator.year_kind = kind;
            indicator.rhythm = rhythm;
            auto next = year_period(indicator, 2026).from;
            for (int part = 1; part <= periods_in_year(rhythm); ++part) {
                const auto period = period_of(indicator, 2026, part);
                CHECK(period.from == next);
                CHECK(period.from < period.to);
                next = plus_days(period.to, 1);
            }
            CHECK(plus_days(next, -1) == year_period(indicator, 2026).to);
            CHECK(year_of(indicator, year_period(indicator, 2026).to) == 2026);
        }
}

TEST_CASE("a fact that cannot be is refused")
{
    const auto code = [](const Fact& fact, const Indicator& of) {
        const auto wrong = wrong_in(fact, of);
        return wrong ? wrong->code : "";
    };
    auto people = an_indicator();
    people.formula = Formula::PeopleShare;
    people.measure = FactMeasure::Parts;
    CHECK(code({FactState::Value, {30'000}, {40'000}, false}, people).empty());
    CHECK(code({FactState::Value, {50'000}, {40'000}, false}, people) == "part-exceeds-whole");
    CHECK(code({FactState::Value, {5'000}, {40'000}, false}, people) == "people-are-whole");
    CHECK(code({FactState::Value, {-10'000}, {40'000}, false}, people) == "people-are-whole");
    CHECK(code({FactState::NotApplicable, {50'000}, {}, false}, people).empty());
    auto sum = an_indicator();
    sum.formula = Formula::Sum;
    sum.measure = FactMeasure::Number;
    CHECK(code({FactState::Value, {-5'000}, {}, false}, sum).empty());
    CHECK(code({FactState::Value, {Quantity::greatest + 1}, {}, false}, sum) == "number-out-of-range");
}

TEST_CASE("plan and fact are compared exactly and in time")
{
    const Period year{2026y / January / 1, 2026y / December / 31};
    const YearTarget target{2026, TargetRule::AtLeast, *quantity_from("30"), ""};
    const auto before = 2026y / December / 31;
    const auto after = 2027y / January / 1;
    CHECK(plan_fact_of(target, Fraction{30, 1}, year, before) == PlanFact::Reached);
    CHECK(plan_fact_of(target, Fraction{2999, 100}, year, before) == PlanFact::NotDue);
    CHECK(plan_fact_of(target, Fraction{2999, 100}, year, after) == PlanFact::NotReached);
    CHECK(plan_fact_of(target, std::nullopt, year, before) == PlanFact::NotDue);
    CHECK(plan_fact_of(target, std::nullopt, year, after) == PlanFact::NoData);
    CHECK(plan_fact_of(std::nullopt, Fraction{1, 1}, year, after) == PlanFact::NoTarget);
    CHECK(meets(Fraction{}, {2026, TargetRule::AtMost, {}, ""}));
    CHECK_FALSE(meets(Fraction{}, {2026, TargetRule::MoreThan, {}, ""}));
    CHECK(meets(Fraction{-1, 3}, {2026, TargetRule::LessThan, {}, ""}));
}
