#pragma once

#include "domain/result.h"
#include "domain/school_calendar.h"
#include "wire/cursor.h"
#include "wire/json.h"

namespace vekha::wire
{

/// {"name": "…", "quarters": [["09-01", "10-31"], …], "half_years": [["09-01", "12-31"], …], "year": ["09-01",
/// "05-31"]}: month and day, first and last day included. Months from September on lie in the first calendar year.
[[nodiscard]] boost::json::value to_json(const domain::SchoolCalendar& calendar);

/// Four quarters, two half-years and a year, each ending no earlier than it begins. Unknown keys are passed over.
///
/// @error json-missing, json-wrong-type, json-bad-value with the pointer of the offending part
[[nodiscard]] domain::Result<domain::SchoolCalendar, WireError>
school_calendar_from_json(const boost::json::value& value);

/// The same, inside the decoding of something larger.
[[nodiscard]] domain::SchoolCalendar read_school_calendar(const Cursor& at);

} // namespace vekha::wire
