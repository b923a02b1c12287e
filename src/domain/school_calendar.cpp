#include "domain/school_calendar.h"

#include <algorithm>

namespace vekha::domain
{

Date SchoolDay::in_school_year(int start_year) const
{
    const int year = month >= 9 ? start_year : start_year + 1;
    const Date last = last_of_month(year, month);
    return Date{last.year(), last.month(), std::chrono::day{std::min(day, day_of(last))}};
}

} // namespace vekha::domain
