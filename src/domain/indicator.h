#pragma once

#include "domain/date.h"
#include "domain/id.h"
#include "domain/quantity.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

struct Indicator;
using IndicatorId = Id<Indicator>;

/// How the value comes of the facts. @source docs/indicators.md, "Formulas"
enum class Formula { SchoolShare, PeopleShare, Count, Sum, YesNo, Decrease, Dynamics };

/// What one school (or one territory) states for one period.
enum class FactMeasure {
    YesNo,  ///< yes or no
    Number, ///< one number
    Parts,  ///< so many of so many
};

/// When a school counts in the numerator.
enum class ConditionKind {
    Yes,     ///< it said yes
    AtLeast, ///< its number (or percent) is not below the threshold
    AtMost,
    Rises, ///< more than in the base year
    Falls,
};

struct Condition {
    ConditionKind kind = ConditionKind::Yes;
    Quantity threshold; ///< of AtLeast and AtMost

    friend bool operator==(const Condition&, const Condition&) = default;
};

enum class Direction { MoreIsBetter, LessIsBetter };
enum class OverTime { Last, Sum, Mean, Max };                    ///< from the periods of a year to the year
enum class OverTerritory { Sum, RatioOfSums, Mean, CountOfYes }; ///< from schools to their territory
enum class Rhythm { Year, HalfYear, Quarter, Month };            ///< how often facts are stated
enum class YearKind { Calendar, School };                        ///< 2026, or 1 September 2026 to 31 August 2027
enum class FactHolder { School, Territory };                     ///< who states facts, or is looked at

/// What the system knows by itself, a school for a period. Each is answered by one query. @source docs/indicators.md
enum class FactSource {
    Entered,              ///< people state it
    ObligationsDone,      ///< parts: done of those whose term ended in the period
    ObligationsOnTime,    ///< parts: sent in time of the same
    ObligationsConfirmed, ///< parts: confirmed by the coordinator of the same
    GroupMember,          ///< yes-no: in a group of schools on the last day
    GroupLeft,            ///< yes-no: was in the group on the first day and is not on the last
    CuratorAssigned,      ///< yes-no: has a curator on the last day
    CuratorMeetings,      ///< number: consultations and visits of curators held
    EvidenceGiven,        ///< number: proofs kept
    PlanApproved,         ///< yes-no: has an approved plan of its own by the last day
};

struct FactSourceKind {
    FactSource source;
    std::string_view name;
    FactMeasure measure;
    bool of_group = false;      ///< asks for a code of a group
    bool of_activities = false; ///< may be narrowed to the activities that the indicator is linked with
};

[[nodiscard]] std::span<const FactSourceKind> fact_sources();
[[nodiscard]] const FactSourceKind& kind_of(FactSource source);

/// What is measured and how (индикатор, целевой показатель). One edition of it: its meaning does not change.
///
/// @source domain of the field: code, name, formula, numerator, denominator, unit, base, direction, periodicity, source
struct Indicator {
    std::string code; ///< «P3», unique in its territory
    std::string name;
    std::string unit;        ///< «%», «чел.»
    std::string numerator;   ///< in words: what counts
    std::string denominator; ///< in words: among whom; empty where the formula has none
    Formula formula = Formula::SchoolShare;
    FactMeasure measure = FactMeasure::YesNo;
    Condition condition; ///< of SchoolShare and of a count of schools
    Direction direction = Direction::MoreIsBetter;
    int places = 1; ///< digits after the point when shown, 0–4
    Rhythm rhythm = Rhythm::Year;
    YearKind year_kind = YearKind::Calendar;
    OverTime over_time = OverTime::Last;
    OverTerritory over_territory = OverTerritory::RatioOfSums;
    FactHolder holder = FactHolder::School;
    std::string group; ///< code of the group that it is about; empty: all schools
    FactSource source = FactSource::Entered;
    std::string source_group;         ///< of GroupMember and GroupLeft
    std::optional<int> base_year;     ///< what changes are measured against; absent: the year before
    std::optional<Quantity> baseline; ///< as the plan states it; shown beside, never counted with
    std::optional<int> baseline_year;

    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// What is wrong with a definition. Codes: value-empty, field-too-long, rules-disagree (the field does not fit the
/// formula), number-out-of-range.
struct IndicatorFault {
    std::string code;
    std::string field; ///< named as in the API

    friend bool operator==(const IndicatorFault&, const IndicatorFault&) = default;
};

[[nodiscard]] std::optional<IndicatorFault> wrong_in(const Indicator& indicator);

/// Whether the difference is one of meaning: then values of the two must not be mixed, and an edition begins.
[[nodiscard]] bool same_meaning(const Indicator& one, const Indicator& other);

/// Whether the formula or the condition looks at the base year.
[[nodiscard]] bool needs_base(const Indicator& indicator);
[[nodiscard]] int base_year_of(const Indicator& indicator, int year);

/// A value that is counted in percent.
[[nodiscard]] bool in_percent(const Indicator& indicator);

[[nodiscard]] int periods_in_year(Rhythm rhythm);
/// @param part  1 to periods_in_year
[[nodiscard]] Period period_of(const Indicator& indicator, int year, int part);
[[nodiscard]] Period year_period(const Indicator& indicator, int year);
/// The indicator's year that `day` lies in.
[[nodiscard]] int year_of(const Indicator& indicator, Date day);

/// Zero is a value. Blank: nobody stated anything. Not applicable: the school said that it does not concern it, and
/// why.
enum class FactState { Value, Blank, NotApplicable };

/// What was stated for one period. As the measure asks: `yes`; `number`; `number` of `whole`.
struct Fact {
    FactState state = FactState::Blank;
    Quantity number;
    Quantity whole;
    bool yes = false;

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// Codes: number-out-of-range, part-exceeds-whole, people-are-whole.
[[nodiscard]] std::optional<IndicatorFault> wrong_in(const Fact& fact, const Indicator& indicator);

enum class TargetRule { AtLeast, AtMost, MoreThan, LessThan };

/// What is to be reached in a year.
struct YearTarget {
    int year = 0;
    TargetRule rule = TargetRule::AtLeast;
    Quantity value;
    std::string words; ///< as the plan says it; may be empty

    friend bool operator==(const YearTarget&, const YearTarget&) = default;
};

/// Compared exactly, before any rounding.
[[nodiscard]] bool meets(const Fraction& value, const YearTarget& target);

enum class PlanFact { Reached, NotReached, NoData, NotDue, NoTarget };

/// @param value  nullopt: no data
/// @param year   of the target, as days
[[nodiscard]] PlanFact plan_fact_of(const std::optional<YearTarget>& target, const std::optional<Fraction>& value,
                                    const Period& year, Date today);

} // namespace vekha::domain
