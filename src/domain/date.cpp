#include "domain/date.h"

#include <charconv>
#include <cstdio>

namespace vekha::domain
{

using namespace std::chrono;

std::string to_iso(Date day)
{
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", year_of(day), month_of(day), day_of(day));
    return text;
}

namespace
{

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> make_date(int year_number, unsigned month_number, unsigned day_number)
{
    const Date date{year{year_number}, month{month_number}, day{day_number}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::optional<Date> date_from_iso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digits(text.substr(0, 4));
    const auto m = digits(text.substr(5, 2));
    const auto d = digits(text.substr(8, 2));
    if (!y || !m || !d) return std::nullopt;
    return make_date(*y, static_cast<unsigned>(*m), static_cast<unsigned>(*d));
}

std::optional<Period> period_from_iso(std::string_view text)
{
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const auto from = date_from_iso(text.substr(0, dots));
    const auto to = date_from_iso(text.substr(dots + 2));
    if (!from || !to || *to < *from) return std::nullopt;
    return Period{*from, *to};
}

Date first_of_month(int year_number, unsigned month_number)
{
    return Date{year{year_number}, month{month_number}, day{1}};
}

Date last_of_month(int year_number, unsigned month_number)
{
    return Date{year_month_day_last{year{year_number}, month_day_last{month{month_number}}}};
}

Date plus_days(Date date, int count)
{
    return Date{sys_days{date} + days{count}};
}

int days_between(Date from, Date to)
{
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

weekday weekday_of(Date date)
{
    return weekday{sys_days{date}};
}

Period school_year_of(Date date)
{
    const int start = month_of(date) >= 9 ? year_of(date) : year_of(date) - 1;
    return {first_of_month(start, 9), last_of_month(start + 1, 8)};
}

} // namespace vekha::domain
