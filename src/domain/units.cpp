#include "domain/rhythm.h"

#include <span>

namespace vekha::domain
{

namespace
{

/// Eighty years of days: more than any plan has, few enough to walk through at once.
constexpr std::size_t most_units = 30'000;

Period months_from(int year, unsigned first_month, unsigned count)
{
    return {first_of_month(year, first_month), last_of_month(year, first_month + count - 1)};
}

/// The unit of the civil calendar that holds `day`.
Period civil_unit(Every every, Date day)
{
    const auto part_of_year = [&](unsigned months) {
        return months_from(year_of(day), (month_of(day) - 1) / months * months + 1, months);
    };
    switch (every) {
    case Every::Day:
        return {day, day};
    case Every::Week: {
        const auto since_monday = static_cast<int>((weekday_of(day) - std::chrono::Monday).count());
        return {plus_days(day, -since_monday), plus_days(day, 6 - since_monday)};
    }
    case Every::Month:
        return part_of_year(1);
    case Every::Quarter:
        return part_of_year(3);
    case Every::HalfYear:
        return part_of_year(6);
    case Every::Year:
    case Every::SchoolQuarter:
    case Every::SchoolHalfYear:
    case Every::SchoolYear:
        break;
    }
    return part_of_year(12);
}

std::span<const SchoolSpan> school_spans(Every every, const SchoolCalendar& calendar)
{
    if (every == Every::SchoolQuarter) return calendar.quarters;
    if (every == Every::SchoolHalfYear) return calendar.half_years;
    if (every == Every::SchoolYear) return {&calendar.year, 1};
    return {};
}

/// Takes units in order; false when no more are wanted.
class Gathering
{
public:
    Gathering(const Period& bounds, int beyond) : bounds_{bounds}, beyond_{beyond} {}

    bool take(const Period& unit)
    {
        if (unit.to < bounds_.from) return true;
        if (bounds_.to < unit.from && beyond_-- <= 0) return false;
        units_.push_back(unit);
        return units_.size() < most_units;
    }
    [[nodiscard]] std::vector<Period> units() && { return std::move(units_); }

private:
    Period bounds_;
    int beyond_;
    std::vector<Period> units_;
};

std::vector<Period> school_units(std::span<const SchoolSpan> spans, const Period& bounds, int beyond)
{
    Gathering gathering{bounds, beyond};
    for (int start = year_of(bounds.from) - 1; start <= year_of(bounds.to) + 1 + beyond; ++start) {
        for (const auto& span : spans) {
            const Period unit{span.from.in_school_year(start), span.to.in_school_year(start)};
            if (unit.to < unit.from) continue;
            if (!gathering.take(unit)) return std::move(gathering).units();
        }
    }
    return std::move(gathering).units();
}

} // namespace

std::vector<Period> units_over(Every every, const Period& bounds, const SchoolCalendar& calendar, int beyond)
{
    if (const auto spans = school_spans(every, calendar); !spans.empty()) return school_units(spans, bounds, beyond);
    Gathering gathering{bounds, beyond};
    Period unit = civil_unit(every, bounds.from);
    while (gathering.take(unit))
        unit = civil_unit(every, plus_days(unit.to, 1));
    return std::move(gathering).units();
}

} // namespace vekha::domain
