#pragma once

#include "domain/schedule.h"
#include "domain/school_calendar.h"

#include <optional>
#include <vector>

namespace vekha::domain
{

/// The spans in which a rhythm asks for something within `bounds`, ordered and disjoint: one for each unit, cut at the
/// ends of `bounds`, or one for each day that the rhythm names.
///
/// @return nullopt when there are more than `most_occurrences_of_a_rhythm`
/// @source docs/obligations.md, "Rhythms"
[[nodiscard]] std::optional<std::vector<Period>> spans_of(const Repeat& repeat, const Period& bounds,
                                                          const SchoolCalendar& calendar);

/// Whole units of `every` that overlap `bounds`, and `beyond` units after them; not cut. School units leave gaps.
/// At most `most_units` of them.
[[nodiscard]] std::vector<Period> units_over(Every every, const Period& bounds, const SchoolCalendar& calendar,
                                             int beyond);

} // namespace vekha::domain
