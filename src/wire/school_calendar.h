#pragma once

#include "domain/result.h"
#include "domain/school_calendar.h"
#include "wire/json.h"

namespace vekha::wire
{

/// {"name": …, "quarters": [{"from": {"month": 9, "day": 1}, "to": …}, …], "halfYears": […], "year": …}: four quarters,
/// two half-years.
[[nodiscard]] boost::json::value to_json(const domain::SchoolCalendar& calendar);
[[nodiscard]] domain::Result<domain::SchoolCalendar, WireError>
school_calendar_from_json(const boost::json::value& value);

} // namespace vekha::wire
