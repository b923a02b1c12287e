#include "domain/occurrence.h"

#include "domain/rhythm.h"

#include <algorithm>
#include <tuple>

namespace vekha::domain
{

namespace
{

/// Rule: an open end is closed by the plan's period. A day outside the period stands alone.
Period closed(const Window& window, const Period& period)
{
    const Date from = window.from.value_or(window.to ? std::min(period.from, *window.to) : period.from);
    const Date to = window.to.value_or(window.from ? std::max(period.to, *window.from) : period.to);
    return {from, to};
}

std::vector<Period> closed_windows(const Schedule& schedule, const Period& period)
{
    std::vector<Period> windows;
    for (const auto& window : schedule.windows)
        windows.push_back(closed(window, period));
    return windows;
}

Period hull(const std::vector<Period>& spans, const Period& otherwise)
{
    if (spans.empty()) return otherwise;
    Period all = spans.front();
    for (const auto& span : spans)
        all = {std::min(all.from, span.from), std::max(all.to, span.to)};
    return all;
}

/// Rule: a duty that goes on is looked at over its windows; a deadline («до 1 ноября, далее постоянно») does not end
/// it.
Period span_of_ongoing(const Schedule& schedule, const std::vector<Period>& windows, const Period& period)
{
    const bool has_deadline = std::ranges::any_of(schedule.windows, [](const Window& window) { return !window.from; });
    return has_deadline ? period : hull(windows, period);
}

/// Rule: windows bound a rhythm. Those that overlap are one, so that no unit is asked for twice.
std::vector<Period> bounds_of_rhythms(std::vector<Period> windows, const Period& period)
{
    if (windows.empty()) return {period};
    std::ranges::sort(windows, {}, &Period::from);
    std::vector<Period> bounds;
    for (const auto& window : windows) {
        if (!bounds.empty() && window.from <= bounds.back().to)
            bounds.back().to = std::max(bounds.back().to, window.to);
        else
            bounds.push_back(window);
    }
    return bounds;
}

Occurrence spanning(const Period& span, OccurrenceKind kind)
{
    return {1, span.from, span.to, kind};
}

void add_rhythm(const Repeat& repeat, const std::vector<Period>& bounds, const SchoolCalendar& calendar,
                std::vector<Occurrence>& into)
{
    std::vector<Occurrence> made;
    for (const auto& bound : bounds) {
        const auto spans = spans_of(repeat, bound, calendar);
        if (!spans || made.size() + spans->size() > most_occurrences_of_a_rhythm) {
            into.push_back(spanning(hull(bounds, bound), OccurrenceKind::Check));
            return;
        }
        for (const auto& span : *spans)
            made.push_back(spanning(span, OccurrenceKind::Dated));
    }
    into.insert(into.end(), made.begin(), made.end());
}

void order_and_number(std::vector<Occurrence>& occurrences)
{
    const auto by_date = [](const Occurrence& o) { return std::tuple{!o.from.has_value(), o.from, o.to, o.kind}; };
    std::ranges::sort(occurrences, {}, by_date);
    const auto repeated = std::ranges::unique(occurrences);
    occurrences.erase(repeated.begin(), repeated.end());
    int number = 0;
    for (auto& occurrence : occurrences)
        occurrence.number = ++number;
}

} // namespace

std::vector<Occurrence> occurrences_of(const Schedule& schedule, const Period& period, const SchoolCalendar& calendar)
{
    std::vector<Occurrence> occurrences;
    const auto windows = closed_windows(schedule, period);
    if (schedule.repeat.empty()) {
        for (const auto& window : windows)
            occurrences.push_back(spanning(window, OccurrenceKind::Dated));
    }
    const auto bounds = bounds_of_rhythms(windows, period);
    for (const auto& repeat : schedule.repeat)
        add_rhythm(repeat, bounds, calendar, occurrences);
    // Beside a rhythm «весь период» says only how long it goes on.
    const bool checked = schedule.ongoing && (schedule.repeat.empty() || occurrences.empty());
    if (checked) occurrences.push_back(spanning(span_of_ongoing(schedule, windows, period), OccurrenceKind::Check));
    if (occurrences.empty()) occurrences.push_back({1, std::nullopt, std::nullopt, OccurrenceKind::Undated});
    order_and_number(occurrences);
    return occurrences;
}

} // namespace vekha::domain
