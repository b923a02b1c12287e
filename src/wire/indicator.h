#pragma once

#include "domain/indicator.h"
#include "wire/cursor.h"
#include "wire/json.h"
#include "wire/names.h"

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace vekha::wire
{

namespace names
{

inline constexpr Table<domain::Formula, 7> formulas{{{domain::Formula::SchoolShare, "school-share"},
                                                     {domain::Formula::PeopleShare, "people-share"},
                                                     {domain::Formula::Count, "count"},
                                                     {domain::Formula::Sum, "sum"},
                                                     {domain::Formula::YesNo, "yes-no"},
                                                     {domain::Formula::Decrease, "decrease"},
                                                     {domain::Formula::Dynamics, "dynamics"}}};
inline constexpr Table<domain::FactMeasure, 3> measures{{{domain::FactMeasure::YesNo, "yes-no"},
                                                         {domain::FactMeasure::Number, "number"},
                                                         {domain::FactMeasure::Parts, "parts"}}};
inline constexpr Table<domain::ConditionKind, 5> conditions{{{domain::ConditionKind::Yes, "yes"},
                                                             {domain::ConditionKind::AtLeast, "at-least"},
                                                             {domain::ConditionKind::AtMost, "at-most"},
                                                             {domain::ConditionKind::Rises, "rises"},
                                                             {domain::ConditionKind::Falls, "falls"}}};
inline constexpr Table<domain::Direction, 2> directions{
    {{domain::Direction::MoreIsBetter, "more"}, {domain::Direction::LessIsBetter, "less"}}};
inline constexpr Table<domain::OverTime, 4> time_rules{{{domain::OverTime::Last, "last"},
                                                        {domain::OverTime::Sum, "sum"},
                                                        {domain::OverTime::Mean, "mean"},
                                                        {domain::OverTime::Max, "max"}}};
inline constexpr Table<domain::OverTerritory, 4> territory_rules{{{domain::OverTerritory::Sum, "sum"},
                                                                  {domain::OverTerritory::RatioOfSums, "ratio-of-sums"},
                                                                  {domain::OverTerritory::Mean, "mean"},
                                                                  {domain::OverTerritory::CountOfYes, "count-of-yes"}}};
inline constexpr Table<domain::Rhythm, 4> indicator_rhythms{{{domain::Rhythm::Year, "year"},
                                                             {domain::Rhythm::HalfYear, "half-year"},
                                                             {domain::Rhythm::Quarter, "quarter"},
                                                             {domain::Rhythm::Month, "month"}}};
inline constexpr Table<domain::YearKind, 2> year_kinds{
    {{domain::YearKind::Calendar, "calendar"}, {domain::YearKind::School, "school"}}};
inline constexpr Table<domain::FactHolder, 2> fact_holders{
    {{domain::FactHolder::School, "school"}, {domain::FactHolder::Territory, "territory"}}};
inline constexpr Table<domain::FactState, 3> fact_states{{{domain::FactState::Value, "value"},
                                                          {domain::FactState::Blank, "blank"},
                                                          {domain::FactState::NotApplicable, "not-applicable"}}};
inline constexpr Table<domain::TargetRule, 4> target_rules{{{domain::TargetRule::AtLeast, "at-least"},
                                                            {domain::TargetRule::AtMost, "at-most"},
                                                            {domain::TargetRule::MoreThan, "more-than"},
                                                            {domain::TargetRule::LessThan, "less-than"}}};
inline constexpr Table<domain::PlanFact, 5> plan_facts{{{domain::PlanFact::Reached, "reached"},
                                                        {domain::PlanFact::NotReached, "not-reached"},
                                                        {domain::PlanFact::NoData, "no-data"},
                                                        {domain::PlanFact::NotDue, "not-due"},
                                                        {domain::PlanFact::NoTarget, "no-target"}}};

} // namespace names

/// Quantities are text, «12.5»: a number of JSON is no exact one.
[[nodiscard]] boost::json::object to_json(const domain::Indicator& indicator);
/// Keys other than those of indicator_keys() are refused.
[[nodiscard]] domain::Indicator read_indicator(const Cursor& at);
[[nodiscard]] std::vector<std::string_view> indicator_keys();

[[nodiscard]] boost::json::object to_json(const domain::YearTarget& target);
[[nodiscard]] domain::YearTarget read_year_target(const Cursor& at);

/// A text such as «-0,5». @error json-bad-value
[[nodiscard]] domain::Quantity read_quantity(const Cursor& at);
[[nodiscard]] std::optional<domain::Quantity> read_quantity_or_null(const Cursor& at);

/// A set of indicators that the program brings.
struct IndicatorPreset {
    std::string code;
    std::string title;
    std::string title_en;
    std::string basis;
    std::vector<domain::Indicator> indicators;
};

/// presets/indicators, in order of their files.
[[nodiscard]] std::vector<IndicatorPreset> indicator_presets();

} // namespace vekha::wire
