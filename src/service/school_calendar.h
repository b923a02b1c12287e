#pragma once

#include "domain/school_calendar.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"

#include <cstdint>

namespace vekha::service
{

struct VersionedCalendar {
    domain::SchoolCalendar calendar;
    std::int64_t version = 0; ///< 0 while the territory has none of its own
};

/// The calendar that rhythms of the actor's territory are counted by: its own, else of the nearest territory upwards
/// that has one. @error not-permitted
[[nodiscard]] Answer<VersionedCalendar> get_school_calendar(Services& services, const Call& call);

/// For road maps approved from now on. @error changed-meanwhile, calendar-not-ordered (a span that ends before it
/// begins or overlaps the next), not-permitted
[[nodiscard]] Answer<VersionedCalendar>
put_school_calendar(Services& services, const Call& call, const domain::SchoolCalendar& calendar, std::int64_t version);

} // namespace vekha::service
