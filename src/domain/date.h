#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::domain
{

/// A local calendar day. Always a day that exists: every function here keeps `ok()`.
using Date = std::chrono::year_month_day;

/// Days from `from` to `to`, both included.
struct Period {
    Date from;
    Date to;

    [[nodiscard]] bool contains(Date day) const { return from <= day && day <= to; }
    friend bool operator==(const Period&, const Period&) = default;
};

/// "2021-03-15".
[[nodiscard]] std::string to_iso(Date day);

/// Reads "2021-03-15"; nullopt for anything else and for a day that no calendar has.
[[nodiscard]] std::optional<Date> date_from_iso(std::string_view text);

/// Reads "2021-01-01..2023-12-31"; nullopt for anything else and when the end precedes the beginning.
[[nodiscard]] std::optional<Period> period_from_iso(std::string_view text);

[[nodiscard]] std::optional<Date> make_date(int year, unsigned month, unsigned day);
[[nodiscard]] Date first_of_month(int year, unsigned month);
[[nodiscard]] Date last_of_month(int year, unsigned month);
[[nodiscard]] Date plus_days(Date day, int days);
/// Days from `from` to `to`; 0 for the same day, negative when `to` is earlier.
[[nodiscard]] int days_between(Date from, Date to);
[[nodiscard]] std::chrono::weekday weekday_of(Date day);

[[nodiscard]] inline int year_of(Date day)
{
    return static_cast<int>(day.year());
}
[[nodiscard]] inline unsigned month_of(Date day)
{
    return static_cast<unsigned>(day.month());
}
[[nodiscard]] inline unsigned day_of(Date day)
{
    return static_cast<unsigned>(day.day());
}

/// 1 September of the year in which `day`'s school year began, to 31 August of the next.
[[nodiscard]] Period school_year_of(Date day);

} // namespace vekha::domain
