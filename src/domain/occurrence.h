#pragma once

#include "domain/schedule.h"
#include "domain/school_calendar.h"

#include <optional>
#include <vector>

namespace vekha::domain
{

/// Dated: to be done between two days. Check: an ongoing duty that is looked at over a span. Undated: needs a date.
enum class OccurrenceKind { Dated, Check, Undated };

struct Occurrence {
    int number = 1; ///< 1-based within its activity, by date
    std::optional<Date> from;
    std::optional<Date> to;
    OccurrenceKind kind = OccurrenceKind::Dated;

    friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

/// The dated duties that a schedule makes within a plan's period, ordered by date; undated ones last.
///
/// @source shared contract of the road map draft, section "Occurrences"; docs/schedules.md
[[nodiscard]] std::vector<Occurrence> occurrences_of(const Schedule& schedule, const Period& period,
                                                     const SchoolCalendar& calendar);

} // namespace vekha::domain
