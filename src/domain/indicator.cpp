#include "domain/indicator.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

constexpr std::size_t longest_name = 1000;
constexpr std::size_t longest_short = 100;
constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;
constexpr int most_places = 4;

constexpr std::array<FactSourceKind, 10> sources{{
    {FactSource::Entered, "entered", FactMeasure::YesNo},
    {FactSource::ObligationsDone, "obligations-done", FactMeasure::Parts, false, true},
    {FactSource::ObligationsOnTime, "obligations-on-time", FactMeasure::Parts, false, true},
    {FactSource::ObligationsConfirmed, "obligations-confirmed", FactMeasure::Parts, false, true},
    {FactSource::GroupMember, "group-member", FactMeasure::YesNo, true},
    {FactSource::GroupLeft, "group-left", FactMeasure::YesNo, true},
    {FactSource::CuratorAssigned, "curator-assigned", FactMeasure::YesNo},
    {FactSource::CuratorMeetings, "curator-meetings", FactMeasure::Number},
    {FactSource::EvidenceGiven, "evidence-given", FactMeasure::Number},
    {FactSource::PlanApproved, "plan-approved", FactMeasure::YesNo},
}};

std::size_t letters_in(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::optional<IndicatorFault> wrong_texts(const Indicator& indicator)
{
    struct Text {
        const std::string& value;
        const char* field;
        std::size_t most;
    };
    for (const auto& [value, field, most] :
         {Text{indicator.code, "code", longest_short}, Text{indicator.name, "name", longest_name},
          Text{indicator.unit, "unit", longest_short}, Text{indicator.numerator, "numerator", longest_name},
          Text{indicator.denominator, "denominator", longest_name}, Text{indicator.group, "group", longest_short},
          Text{indicator.source_group, "sourceGroup", longest_short}})
        if (letters_in(value) > most) return IndicatorFault{"field-too-long", field};
    if (indicator.code.empty()) return IndicatorFault{"value-empty", "code"};
    if (indicator.name.empty()) return IndicatorFault{"value-empty", "name"};
    return std::nullopt;
}

bool counts_schools(const Indicator& indicator)
{
    return indicator.formula == Formula::SchoolShare || indicator.over_territory == OverTerritory::CountOfYes;
}

bool fits(ConditionKind kind, FactMeasure measure)
{
    return (kind == ConditionKind::Yes) == (measure == FactMeasure::YesNo);
}

bool fits(Formula formula, FactMeasure measure, OverTerritory rule)
{
    using enum OverTerritory;
    switch (formula) {
    case Formula::SchoolShare:
        return rule == RatioOfSums;
    case Formula::PeopleShare:
        return measure == FactMeasure::Parts && rule == RatioOfSums;
    case Formula::Count:
        return rule == CountOfYes || (measure == FactMeasure::Number && (rule == Sum || rule == Mean));
    case Formula::Sum:
        return measure == FactMeasure::Number && (rule == Sum || rule == Mean);
    case Formula::YesNo:
        return measure == FactMeasure::YesNo && rule == CountOfYes;
    case Formula::Decrease:
    case Formula::Dynamics:
        return (measure == FactMeasure::Parts && rule == RatioOfSums) ||
               (measure == FactMeasure::Number && (rule == Sum || rule == Mean));
    }
    return false;
}

/// The mean of shares is the share of nothing, and yes and no have neither sum nor mean.
bool fits(OverTime rule, FactMeasure measure)
{
    if (rule == OverTime::Mean) return measure == FactMeasure::Number;
    if (rule == OverTime::Sum) return measure != FactMeasure::YesNo;
    return true;
}

std::optional<IndicatorFault> wrong_rules(const Indicator& indicator)
{
    if (!fits(indicator.formula, indicator.measure, indicator.over_territory))
        return IndicatorFault{"rules-disagree", "overTerritory"};
    if (!fits(indicator.over_time, indicator.measure)) return IndicatorFault{"rules-disagree", "overTime"};
    if (counts_schools(indicator) && !fits(indicator.condition.kind, indicator.measure))
        return IndicatorFault{"rules-disagree", "condition"};
    if (indicator.year_kind == YearKind::School && indicator.rhythm == Rhythm::Quarter)
        return IndicatorFault{"rules-disagree", "rhythm"};
    const auto& source = kind_of(indicator.source);
    if (indicator.source != FactSource::Entered) {
        if (source.measure != indicator.measure) return IndicatorFault{"rules-disagree", "measure"};
        if (indicator.holder != FactHolder::School) return IndicatorFault{"rules-disagree", "holder"};
    }
    if (source.of_group == indicator.source_group.empty())
        return IndicatorFault{source.of_group ? "value-empty" : "rules-disagree", "sourceGroup"};
    return std::nullopt;
}

} // namespace

std::span<const FactSourceKind> fact_sources()
{
    return sources;
}

const FactSourceKind& kind_of(FactSource source)
{
    return *std::ranges::find(sources, source, &FactSourceKind::source);
}

std::optional<IndicatorFault> wrong_in(const Indicator& indicator)
{
    if (auto wrong = wrong_texts(indicator)) return wrong;
    if (auto wrong = wrong_rules(indicator)) return wrong;
    if (indicator.places < 0 || indicator.places > most_places) return IndicatorFault{"number-out-of-range", "places"};
    const auto out_of_range = [](const std::optional<int>& year) {
        return year && (*year < earliest_year || *year > latest_year);
    };
    if (out_of_range(indicator.base_year)) return IndicatorFault{"number-out-of-range", "baseYear"};
    if (out_of_range(indicator.baseline_year)) return IndicatorFault{"number-out-of-range", "baselineYear"};
    return std::nullopt;
}

bool same_meaning(const Indicator& one, const Indicator& other)
{
    auto like = other;
    like.code = one.code;
    like.name = one.name;
    like.unit = one.unit;
    like.numerator = one.numerator;
    like.denominator = one.denominator;
    like.direction = one.direction;
    like.places = one.places;
    like.baseline = one.baseline;
    like.baseline_year = one.baseline_year;
    return like == one;
}

bool needs_base(const Indicator& indicator)
{
    const auto kind = indicator.condition.kind;
    return indicator.formula == Formula::Decrease || indicator.formula == Formula::Dynamics ||
           (counts_schools(indicator) && (kind == ConditionKind::Rises || kind == ConditionKind::Falls));
}

int base_year_of(const Indicator& indicator, int year)
{
    return indicator.base_year.value_or(year - 1);
}

bool in_percent(const Indicator& indicator)
{
    return indicator.over_territory == OverTerritory::RatioOfSums;
}

int periods_in_year(Rhythm rhythm)
{
    switch (rhythm) {
    case Rhythm::Year:
        return 1;
    case Rhythm::HalfYear:
        return 2;
    case Rhythm::Quarter:
        return 4;
    case Rhythm::Month:
        return 12;
    }
    return 1;
}

Period year_period(const Indicator& indicator, int year)
{
    if (indicator.year_kind == YearKind::School) return {first_of_month(year, 9), last_of_month(year + 1, 8)};
    return {first_of_month(year, 1), last_of_month(year, 12)};
}

Period period_of(const Indicator& indicator, int year, int part)
{
    const auto whole = year_period(indicator, year);
    const auto periods = periods_in_year(indicator.rhythm);
    if (periods == 1) return whole;
    if (indicator.year_kind == YearKind::School && periods == 2) {
        if (part == 1) return {whole.from, last_of_month(year, 12)};
        return {first_of_month(year + 1, 1), whole.to};
    }
    const auto months = 12 / periods;
    const auto first = static_cast<int>(month_of(whole.from)) - 1 + months * (part - 1);
    const auto last = first + months - 1;
    return {first_of_month(year + first / 12, static_cast<unsigned>(first % 12 + 1)),
            last_of_month(year + last / 12, static_cast<unsigned>(last % 12 + 1))};
}

int year_of(const Indicator& indicator, Date day)
{
    return indicator.year_kind == YearKind::School ? year_of(school_year_of(day).from) : year_of(day);
}

std::optional<IndicatorFault> wrong_in(const Fact& fact, const Indicator& indicator)
{
    if (fact.state != FactState::Value || indicator.measure == FactMeasure::YesNo) return std::nullopt;
    for (const auto& [quantity, field] : {std::pair{fact.number, "number"}, std::pair{fact.whole, "whole"}})
        if (quantity.parts > Quantity::greatest || quantity.parts < -Quantity::greatest)
            return IndicatorFault{"number-out-of-range", field};
    if (indicator.measure == FactMeasure::Number) {
        if (indicator.formula == Formula::Count && (!fact.number.whole() || fact.number.parts < 0))
            return IndicatorFault{"people-are-whole", "number"};
        return std::nullopt;
    }
    if (!fact.number.whole() || fact.number.parts < 0) return IndicatorFault{"people-are-whole", "number"};
    if (!fact.whole.whole() || fact.whole.parts < 0) return IndicatorFault{"people-are-whole", "whole"};
    if (fact.number > fact.whole) return IndicatorFault{"part-exceeds-whole", "number"};
    return std::nullopt;
}

bool meets(const Fraction& value, const YearTarget& target)
{
    const Fraction line{target.value};
    switch (target.rule) {
    case TargetRule::AtLeast:
        return value >= line;
    case TargetRule::AtMost:
        return value <= line;
    case TargetRule::MoreThan:
        return value > line;
    case TargetRule::LessThan:
        return value < line;
    }
    return false;
}

PlanFact plan_fact_of(const std::optional<YearTarget>& target, const std::optional<Fraction>& value, const Period& year,
                      Date today)
{
    if (!target) return PlanFact::NoTarget;
    const auto over = year.to < today;
    if (!value) return over ? PlanFact::NoData : PlanFact::NotDue;
    if (meets(*value, *target)) return PlanFact::Reached;
    return over ? PlanFact::NotReached : PlanFact::NotDue;
}

} // namespace vekha::domain
