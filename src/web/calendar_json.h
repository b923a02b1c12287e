#pragma once

#include "domain/school_calendar.h"
#include "wire/cursor.h"

#include <boost/json/value.hpp>

namespace vekha::web
{

/// The school calendar as api/openapi.yaml writes it; wire/school_calendar.h is the shape of files and of the database.
[[nodiscard]] boost::json::value encode_calendar(const domain::SchoolCalendar& calendar);

/// @error json-missing, json-wrong-type, json-bad-value
[[nodiscard]] domain::SchoolCalendar calendar_from(const wire::Cursor& at);

} // namespace vekha::web
