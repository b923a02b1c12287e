#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace vekha::documents
{

/// A span of whole days in a calendar.
struct CalendarEvent {
    std::string uid; ///< stable: a program that imports the calendar again replaces the event instead of doubling it
    std::chrono::year_month_day from;
    std::chrono::year_month_day to; ///< included
    std::string summary;
    std::string description;
    std::vector<std::string> categories;
};

struct Calendar {
    std::string name;
    std::vector<CalendarEvent> events;
};

/// The calendar as iCalendar text (RFC 5545): UTF-8, lines folded at 75 bytes and ended by CR LF, days without a time
/// zone.
///
/// @param stamp  when the calendar was made (DTSTAMP)
[[nodiscard]] std::string write_ics(const Calendar& calendar, std::chrono::sys_seconds stamp);

} // namespace vekha::documents
