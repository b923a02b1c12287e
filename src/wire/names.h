#pragma once

#include "domain/occurrence.h"
#include "domain/plan.h"

#include <array>
#include <chrono>
#include <string_view>
#include <utility>

/// Names of enumerators in JSON, URLs and the database: each table is the only place where they are written.
namespace vekha::wire::names
{

template <typename Enum, std::size_t N>
using Table = std::array<std::pair<Enum, std::string_view>, N>;

inline constexpr Table<domain::Field, 7> fields{{{domain::Field::Number, "number"},
                                                 {domain::Field::Section, "section"},
                                                 {domain::Field::Text, "text"},
                                                 {domain::Field::Responsible, "responsible"},
                                                 {domain::Field::Deadline, "deadline"},
                                                 {domain::Field::Expected, "expected"},
                                                 {domain::Field::Schools, "schools"}}};

inline constexpr Table<domain::PlanKind, 3> plan_kinds{{{domain::PlanKind::Regional, "regional"},
                                                        {domain::PlanKind::Municipal, "municipal"},
                                                        {domain::PlanKind::School, "school"}}};

inline constexpr Table<domain::OccurrenceKind, 3> occurrence_kinds{{{domain::OccurrenceKind::Dated, "dated"},
                                                                    {domain::OccurrenceKind::Check, "check"},
                                                                    {domain::OccurrenceKind::Undated, "undated"}}};

inline constexpr Table<domain::Severity, 3> severities{
    {{domain::Severity::Note, "note"}, {domain::Severity::Warning, "warning"}, {domain::Severity::Error, "error"}}};

inline constexpr Table<domain::Settled, 3> settled{
    {{domain::Settled::No, "no"}, {domain::Settled::Corrected, "corrected"}, {domain::Settled::Accepted, "accepted"}}};

inline constexpr Table<domain::Every, 9> every{{{domain::Every::Day, "day"},
                                                {domain::Every::Week, "week"},
                                                {domain::Every::Month, "month"},
                                                {domain::Every::Quarter, "quarter"},
                                                {domain::Every::HalfYear, "half-year"},
                                                {domain::Every::Year, "year"},
                                                {domain::Every::SchoolQuarter, "school-quarter"},
                                                {domain::Every::SchoolHalfYear, "school-half-year"},
                                                {domain::Every::SchoolYear, "school-year"}}};

inline constexpr Table<domain::Bound, 3> bounds{
    {{domain::Bound::Exactly, "="}, {domain::Bound::AtLeast, ">="}, {domain::Bound::AtMost, "<="}}};

inline constexpr Table<domain::Side, 3> sides{
    {{domain::Side::Before, "before"}, {domain::Side::During, "during"}, {domain::Side::After, "after"}}};

inline constexpr Table<domain::SpanUnit, 4> span_units{{{domain::SpanUnit::Day, "day"},
                                                        {domain::SpanUnit::WorkingDay, "working-day"},
                                                        {domain::SpanUnit::Week, "week"},
                                                        {domain::SpanUnit::Month, "month"}}};

inline constexpr Table<domain::NthUnit, 3> nth_units{
    {{domain::NthUnit::Week, "week"}, {domain::NthUnit::Decade, "decade"}, {domain::NthUnit::Month, "month"}}};

inline constexpr Table<domain::Comparison, 2> comparisons{
    {{domain::Comparison::AtLeast, ">="}, {domain::Comparison::AtMost, "<="}}};

inline constexpr Table<domain::TargetUnit, 3> target_units{{{domain::TargetUnit::Percent, "percent"},
                                                            {domain::TargetUnit::Count, "count"},
                                                            {domain::TargetUnit::Points, "points"}}};

inline constexpr Table<std::chrono::weekday, 7> weekdays{{{std::chrono::Monday, "MO"},
                                                          {std::chrono::Tuesday, "TU"},
                                                          {std::chrono::Wednesday, "WE"},
                                                          {std::chrono::Thursday, "TH"},
                                                          {std::chrono::Friday, "FR"},
                                                          {std::chrono::Saturday, "SA"},
                                                          {std::chrono::Sunday, "SU"}}};

template <typename Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view of(Enum value, const Table<Enum, N>& table)
{
    for (const auto& [known, name] : table)
        if (known == value) return name;
    return "";
}

} // namespace vekha::wire::names
