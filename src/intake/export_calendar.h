#pragma once

#include "documents/write_ics.h"
#include "domain/plan.h"
#include "domain/school_calendar.h"

namespace vekha::intake
{

/// The dated duties and the checks of a plan as whole-day events; what needs a date stands in no calendar. An event
/// keeps its identity as long as its activity and its first day stay.
[[nodiscard]] documents::Calendar calendar_of(const domain::Plan& plan, const domain::SchoolCalendar& school_calendar);

} // namespace vekha::intake
