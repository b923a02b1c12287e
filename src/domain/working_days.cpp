#include "domain/working_days.h"

#include "domain/production_preset.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<WorkKind, std::string_view>, 4> kinds{{{WorkKind::Working, "working"},
                                                                      {WorkKind::Short, "short"},
                                                                      {WorkKind::Off, "off"},
                                                                      {WorkKind::Holiday, "holiday"}}};

constexpr int most_days = 5000;
constexpr int hours_a_day = 8;

bool is_weekend(Date day)
{
    return weekday_of(day).iso_encoding() > 5;
}

/// Article 112 of the Labour Code, part one.
bool is_statutory(Date day)
{
    static constexpr std::array<std::pair<unsigned, unsigned>, 6> days{
        {{2, 23}, {3, 8}, {5, 1}, {5, 9}, {6, 12}, {11, 4}}};
    if (month_of(day) == 1) return day_of(day) <= 8;
    return std::ranges::find(days, std::pair{month_of(day), day_of(day)}) != days.end();
}

/// Part two: a day off that a holiday falls on goes to the next working day, January apart.
bool is_moved_weekend(Date day)
{
    for (auto before = plus_days(day, -1); is_weekend(before) || is_statutory(before); before = plus_days(before, -1)) {
        if (is_weekend(before) && is_statutory(before) && month_of(before) != 1) return true;
    }
    return false;
}

WorkKind kind_by_law(Date day)
{
    if (is_statutory(day)) return WorkKind::Holiday;
    if (is_weekend(day) || is_moved_weekend(day)) return WorkKind::Off;
    return is_statutory(plus_days(day, 1)) ? WorkKind::Short : WorkKind::Working;
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        if (!line.empty() && line.front() != '#' && !line.starts_with("day\t")) lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::optional<int> number_of(std::string_view text)
{
    int number = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return !text.empty() && stopped == end && error == std::errc{} ? std::optional{number} : std::nullopt;
}

} // namespace

std::string_view name_of(WorkKind kind)
{
    return std::ranges::find(kinds, kind, &std::pair<WorkKind, std::string_view>::first)->second;
}

std::optional<WorkKind> work_kind_from_name(std::string_view name)
{
    const auto* found = std::ranges::find(kinds, name, &std::pair<WorkKind, std::string_view>::second);
    return found == kinds.end() ? std::nullopt : std::optional{found->first};
}

Result<WorkingCalendar, std::string> WorkingCalendar::parse(std::span<const std::string_view> tables)
{
    WorkingCalendar calendar;
    for (const auto table : tables) {
        for (const auto line : lines_of(table)) {
            const auto wrong = [&] { return unexpected{std::string{line}}; };
            const auto first = line.find('\t');
            const auto second = first == std::string_view::npos ? first : line.find('\t', first + 1);
            if (second == std::string_view::npos) return wrong();
            const auto name = line.substr(first + 1, second - first - 1);
            const auto rest = line.substr(second + 1);
            if (name == "awaits") {
                const auto year = number_of(line.substr(0, first));
                const auto count = number_of(rest);
                if (!year || !count) return wrong();
                calendar.years_[*year] = *count;
                continue;
            }
            const auto day = date_from_iso(line.substr(0, first));
            const auto kind = work_kind_from_name(name);
            if (!day || !kind) return wrong();
            calendar.years_.try_emplace(year_of(*day), 0);
            if (!calendar.days_.emplace(*day, SpecialDay{*day, *kind, std::string{rest}}).second) return wrong();
        }
    }
    return calendar;
}

WorkingCalendar WorkingCalendar::with(std::span<const SpecialDay> days) const
{
    auto calendar = *this;
    for (const auto& day : days)
        calendar.days_[day.day] = day;
    return calendar;
}

int WorkingCalendar::awaited(int year) const
{
    const auto found = years_.find(year);
    return found == years_.end() ? 0 : found->second;
}

WorkKind WorkingCalendar::kind_of(Date day) const
{
    const auto found = days_.find(day);
    if (found != days_.end()) return found->second.kind;
    if (!knows(year_of(day))) return kind_by_law(day);
    return is_weekend(day) ? WorkKind::Off : WorkKind::Working;
}

std::string_view WorkingCalendar::note_of(Date day) const
{
    const auto found = days_.find(day);
    return found == days_.end() ? std::string_view{} : std::string_view{found->second.note};
}

const WorkingCalendar& production_calendar()
{
    static const auto calendar = [] {
        auto parsed = WorkingCalendar::parse(production_presets());
        assert(parsed);
        return *std::move(parsed);
    }();
    return calendar;
}

bool is_working_day(const WorkingCalendar& calendar, Date day)
{
    const auto kind = calendar.kind_of(day);
    return kind == WorkKind::Working || kind == WorkKind::Short;
}

Date plus_working_days(const WorkingCalendar& calendar, Date day, int count)
{
    const int step = count < 0 ? -1 : 1;
    if (count == 0) return is_working_day(calendar, day) ? day : plus_working_days(calendar, day, 1);
    // A year of nothing but holidays would be a mistake of the data, not a reason to walk on for ever.
    int walked = 0;
    for (int left = std::min(std::abs(count), most_days); left > 0 && walked < 4 * most_days; ++walked) {
        day = plus_days(day, step);
        if (is_working_day(calendar, day)) --left;
    }
    return day;
}

int working_days_between(const WorkingCalendar& calendar, Date from, Date to)
{
    if (to < from) return -working_days_between(calendar, to, from);
    int count = 0;
    for (auto day = plus_days(from, 1); day <= to; day = plus_days(day, 1))
        count += is_working_day(calendar, day) ? 1 : 0;
    return count;
}

WorkSums work_sums(const WorkingCalendar& calendar, Period period)
{
    WorkSums sums;
    for (auto day = period.from; day <= period.to; day = plus_days(day, 1)) {
        const auto kind = calendar.kind_of(day);
        if (kind == WorkKind::Off || kind == WorkKind::Holiday) {
            ++sums.off;
        } else {
            ++sums.working;
            sums.hours += kind == WorkKind::Short ? hours_a_day - 1 : hours_a_day;
        }
    }
    return sums;
}

} // namespace vekha::domain
