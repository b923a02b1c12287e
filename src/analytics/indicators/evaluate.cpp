#include "analytics/indicators/evaluate.h"

namespace vekha::analytics
{

namespace
{

using domain::ConditionKind;
using domain::FactMeasure;
using domain::FactState;
using domain::Formula;
using domain::Fraction;
using domain::Indicator;
using domain::OverTerritory;
using domain::OverTime;

constexpr int percent = 100;

bool greater(const Indicator& indicator, const domain::Fact& fact, const YearReading& than)
{
    if (indicator.measure == FactMeasure::YesNo) return fact.yes && !than.yes;
    if (indicator.measure == FactMeasure::Number) return Fraction{fact.number} > than.number;
    if (fact.whole.parts == 0) return false;
    if (than.whole.zero()) return true;
    return Fraction{fact.number} / Fraction{fact.whole} > than.number / than.whole;
}

void take(YearReading& reading, const domain::Fact& fact)
{
    reading.number = fact.number;
    reading.whole = fact.whole;
    reading.yes = fact.yes;
}

void add(const Indicator& indicator, YearReading& reading, const domain::Fact& fact, bool first)
{
    switch (indicator.over_time) {
    case OverTime::Last:
        take(reading, fact);
        return;
    case OverTime::Max:
        if (first || greater(indicator, fact, reading)) take(reading, fact);
        return;
    case OverTime::Sum:
    case OverTime::Mean:
        reading.number = reading.number + fact.number;
        reading.whole = reading.whole + fact.whole;
        return;
    }
}

/// The number that two years are compared by; nullopt where it is a share of nothing.
std::optional<Fraction> figure(const Indicator& indicator, const YearReading& reading)
{
    if (indicator.measure != FactMeasure::Parts) return reading.number;
    if (reading.whole.zero()) return std::nullopt;
    return reading.number * percent / reading.whole;
}

bool holds(const Indicator& indicator, const Fraction& now, const std::optional<Fraction>& base)
{
    const Fraction threshold{indicator.condition.threshold};
    switch (indicator.condition.kind) {
    case ConditionKind::AtLeast:
        return now >= threshold;
    case ConditionKind::AtMost:
        return now <= threshold;
    case ConditionKind::Rises:
        return base && now > *base;
    case ConditionKind::Falls:
        return base && now < *base;
    case ConditionKind::Yes:
        break;
    }
    return false;
}

bool counts_schools(const Indicator& indicator)
{
    return indicator.formula == Formula::SchoolShare || indicator.over_territory == OverTerritory::CountOfYes;
}

Verdict verdict_of(const Indicator& indicator, const HolderReading& row)
{
    const auto unlike = [](FactState state) {
        return state == FactState::NotApplicable ? Verdict::NotApplicable : Verdict::Blank;
    };
    if (row.year.state != FactState::Value) return unlike(row.year.state);
    if (row.base && row.base->state != FactState::Value) return unlike(row.base->state);
    if (indicator.measure == FactMeasure::YesNo) return row.year.yes ? Verdict::Counted : Verdict::NotCounted;
    const auto looked_at = counts_schools(indicator) || row.base;
    const auto now = figure(indicator, row.year);
    const auto base = row.base ? figure(indicator, *row.base) : std::nullopt;
    if (looked_at && (!now || (row.base && !base))) return Verdict::NotApplicable;
    if (!counts_schools(indicator)) return Verdict::Counted;
    return holds(indicator, *now, base) ? Verdict::Counted : Verdict::NotCounted;
}

std::optional<Fraction> share_of(const Fraction& part, const Fraction& whole)
{
    if (whole.zero()) return std::nullopt;
    return part * percent / whole;
}

std::optional<Fraction> change_of(const Indicator& indicator, const Tally& tally)
{
    if (indicator.over_territory == OverTerritory::RatioOfSums) {
        const auto now = share_of(tally.number, tally.whole);
        const auto base = share_of(tally.base_number, tally.base_whole);
        if (!now || !base) return std::nullopt;
        return *now - *base;
    }
    const auto change = tally.number - tally.base_number;
    if (indicator.over_territory == OverTerritory::Mean) return change / Fraction{tally.answered(), 1};
    return change;
}

} // namespace

YearReading over_time(const Indicator& indicator, std::span<const domain::Fact> periods)
{
    YearReading reading;
    auto values = 0;
    auto not_applicable = 0;
    for (const auto& fact : periods) {
        if (fact.state == FactState::Value) add(indicator, reading, fact, values++ == 0);
        if (fact.state == FactState::NotApplicable) ++not_applicable;
        if (fact.state == FactState::Blank) ++reading.missing;
    }
    if (values == 0) {
        const auto all = not_applicable > 0 && reading.missing == 0;
        reading.state = all ? FactState::NotApplicable : FactState::Blank;
        reading.missing = 0;
        return reading;
    }
    reading.state = FactState::Value;
    if (indicator.over_time == OverTime::Mean) reading.number = reading.number / Fraction{values, 1};
    return reading;
}

HolderReading reading_of(const Indicator& indicator, const HolderFacts& facts)
{
    HolderReading row;
    row.holder = facts.holder;
    row.year = over_time(indicator, facts.year);
    if (domain::needs_base(indicator)) row.base = over_time(indicator, facts.base);
    row.verdict = verdict_of(indicator, row);
    return row;
}

void Tally::add(const HolderReading& row)
{
    switch (row.verdict) {
    case Verdict::Blank:
        ++blank;
        return;
    case Verdict::NotApplicable:
        ++not_applicable;
        return;
    case Verdict::Counted:
        ++counted;
        break;
    case Verdict::NotCounted:
        ++not_counted;
        break;
    }
    if (row.year.missing > 0 || (row.base && row.base->missing > 0)) ++incomplete;
    number = number + row.year.number;
    whole = whole + row.year.whole;
    if (!row.base) return;
    base_number = base_number + row.base->number;
    base_whole = base_whole + row.base->whole;
}

void Tally::add(const Tally& other)
{
    counted += other.counted;
    not_counted += other.not_counted;
    blank += other.blank;
    not_applicable += other.not_applicable;
    incomplete += other.incomplete;
    number = number + other.number;
    whole = whole + other.whole;
    base_number = base_number + other.base_number;
    base_whole = base_whole + other.base_whole;
}

std::optional<Fraction> value_of(const Indicator& indicator, const Tally& tally)
{
    if (tally.answered() == 0) return std::nullopt;
    const Fraction counted{tally.counted, 1};
    const Fraction answered{tally.answered(), 1};
    switch (indicator.formula) {
    case Formula::SchoolShare:
        return share_of(counted, answered);
    case Formula::PeopleShare:
        return share_of(tally.number, tally.whole);
    case Formula::YesNo:
        return counted;
    case Formula::Count:
    case Formula::Sum:
        if (indicator.over_territory == OverTerritory::CountOfYes) return counted;
        if (indicator.over_territory == OverTerritory::Mean) return tally.number / answered;
        return tally.number;
    case Formula::Dynamics:
        return change_of(indicator, tally);
    case Formula::Decrease:
        if (const auto change = change_of(indicator, tally)) return *change * -1;
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace vekha::analytics
