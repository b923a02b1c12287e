#include "domain/rhythm.h"

#include "domain/occurrence.h"

#include <algorithm>

namespace vekha::domain
{

namespace
{

std::optional<Period> common(const Period& a, const Period& b)
{
    const Period both{std::max(a.from, b.from), std::min(a.to, b.to)};
    if (both.to < both.from) return std::nullopt;
    return both;
}

bool longer_than_a_month(Every every)
{
    return every != Every::Day && every != Every::Week && every != Every::Month;
}

bool names_days(const Repeat& repeat)
{
    return !repeat.weekdays.empty() || !repeat.month_days.empty() || !repeat.positions.empty();
}

bool in_months(const Repeat& repeat, unsigned month)
{
    return repeat.months.empty() || std::ranges::find(repeat.months, month) != repeat.months.end();
}

/// The calendar months that a span touches, not cut.
std::vector<Period> months_of(const Period& span)
{
    std::vector<Period> months;
    for (Date day = span.from; day <= span.to; day = plus_days(months.back().to, 1))
        months.push_back({first_of_month(year_of(day), month_of(day)), last_of_month(year_of(day), month_of(day))});
    return months;
}

/// «Октябрь и ноябрь» is one run of days; two months asked for twice are one each.
std::vector<Period> parts_in_months(const Repeat& repeat, const Period& span)
{
    if (repeat.months.empty()) return {span};
    const bool each_apart = repeat.times > 1 && repeat.months.size() == static_cast<std::size_t>(repeat.times);
    std::vector<Period> parts;
    for (const auto& month : months_of(span)) {
        if (!in_months(repeat, month_of(month.from))) continue;
        const auto part = common(month, span);
        if (!part) continue;
        if (!each_apart && !parts.empty() && plus_days(parts.back().to, 1) == part->from)
            parts.back().to = part->to;
        else
            parts.push_back(*part);
    }
    return parts;
}

/// Equal parts to the day, the earlier ones a day shorter where they cannot be equal; no more parts than days.
void split(const Period& span, int times, std::vector<Period>& into)
{
    const int days = days_between(span.from, span.to) + 1;
    const int parts = std::min(times, days);
    for (int i = 0; i < parts; ++i)
        into.push_back({plus_days(span.from, days * i / parts), plus_days(span.from, days * (i + 1) / parts - 1)});
}

std::vector<Period> parts_of_unit(const Repeat& repeat, const Period& unit)
{
    auto parts = parts_in_months(repeat, unit);
    const int asked = repeat.times;
    const int there = static_cast<int>(parts.size());
    if (asked <= std::max(there, 1)) return parts;
    std::vector<Period> split_parts;
    for (const auto& part : parts)
        split(part, (asked + there - 1) / there, split_parts);
    return split_parts;
}

/// The first day of `positions` counted from either end of `days`.
void pick_positions(const std::vector<Date>& days, const std::vector<int>& positions, std::vector<Date>& into)
{
    const int count = static_cast<int>(days.size());
    for (const int position : positions) {
        const int index = position > 0 ? position - 1 : count + position;
        if (position != 0 && index >= 0 && index < count) into.push_back(days[static_cast<std::size_t>(index)]);
    }
}

std::vector<Date> days_where(const Period& span, auto wanted)
{
    std::vector<Date> days;
    for (Date day = span.from; day <= span.to; day = plus_days(day, 1))
        if (wanted(day)) days.push_back(day);
    return days;
}

void pick_weekdays(const Repeat& repeat, const Period& host, std::vector<Date>& into)
{
    for (const auto weekday : repeat.weekdays) {
        const auto days = days_where(host, [&](Date day) { return weekday_of(day) == weekday; });
        if (repeat.positions.empty())
            into.insert(into.end(), days.begin(), days.end());
        else
            pick_positions(days, repeat.positions, into);
    }
}

/// Day 31 of a shorter month is its last day; -1 is the last, -2 the last but one.
void pick_month_days(const Repeat& repeat, const Period& month, std::vector<Date>& into)
{
    const int last = static_cast<int>(day_of(month.to));
    for (const int wanted : repeat.month_days) {
        const int number = wanted > 0 ? std::min(wanted, last) : last + 1 + wanted;
        if (wanted != 0 && number >= 1) into.push_back(plus_days(month.from, number - 1));
    }
}

/// Where a named day is looked for: the listed months of a unit longer than a month, else the unit itself. A day of the
/// month without a month lies in the last month of a long unit, or in the first of the one that follows the unit
/// reported on.
std::vector<Period> hosts_of_days(const Repeat& repeat, const Period& unit)
{
    if (!longer_than_a_month(repeat.every)) return {unit};
    auto months = months_of(unit);
    if (!repeat.months.empty()) {
        std::erase_if(months, [&](const Period& month) { return !in_months(repeat, month_of(month.from)); });
        return months;
    }
    const bool by_number_in_month = !repeat.month_days.empty() && repeat.weekdays.empty();
    if (!by_number_in_month) return {unit};
    return {repeat.lag > 0 ? months.front() : months.back()};
}

std::vector<Date> days_named(const Repeat& repeat, const Period& unit)
{
    std::vector<Date> days;
    for (const auto& host : hosts_of_days(repeat, unit)) {
        if (!repeat.weekdays.empty())
            pick_weekdays(repeat, host, days);
        else if (repeat.month_days.empty())
            pick_positions(days_where(host, [](Date) { return true; }), repeat.positions, days);
        else
            for (const auto& month : months_of(host))
                pick_month_days(repeat, month, days);
    }
    std::erase_if(days, [&](Date day) { return !unit.contains(day) || !in_months(repeat, month_of(day)); });
    std::ranges::sort(days);
    const auto repeated = std::ranges::unique(days);
    days.erase(repeated.begin(), repeated.end());
    return days;
}

/// One span for each named day: the day itself, or the time from the day before it in the unit when it is the last («не
/// позднее»).
std::vector<Period> spans_to_days(const Repeat& repeat, const Period& unit, const Period& bounds)
{
    std::vector<Period> spans;
    Date start = std::max(unit.from, bounds.from);
    for (const Date day : days_named(repeat, unit)) {
        if (!bounds.contains(day)) continue;
        spans.push_back({repeat.by ? start : day, day});
        start = plus_days(day, 1);
    }
    return spans;
}

} // namespace

std::optional<std::vector<Period>> spans_of(const Repeat& repeat, const Period& bounds, const SchoolCalendar& calendar)
{
    const auto units = units_over(repeat.every, bounds, calendar, repeat.lag);
    std::vector<Period> spans;
    const auto step = static_cast<std::size_t>(std::max(repeat.interval, 1));
    const auto lag = static_cast<std::size_t>(std::max(repeat.lag, 0));
    for (std::size_t i = 0; i + lag < units.size() && units[i].from <= bounds.to; i += step) {
        const Period& unit = units[i + lag];
        const Period within = lag > 0 ? unit : *common(unit, bounds);
        const auto more = names_days(repeat) ? spans_to_days(repeat, unit, within) : parts_of_unit(repeat, within);
        spans.insert(spans.end(), more.begin(), more.end());
        if (spans.size() > most_occurrences_of_a_rhythm) return std::nullopt;
    }
    return spans;
}

} // namespace vekha::domain
