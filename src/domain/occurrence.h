#pragma once

#include "domain/schedule.h"
#include "domain/school_calendar.h"

#include <cstddef>
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

/// A rhythm that would make more occurrences than this (eleven years of days) becomes one check over its bounds: nobody
/// accounts for ten thousand days one by one, and a mistyped year must not fill the memory.
inline constexpr std::size_t most_occurrences_of_a_rhythm = 4096;

/// The dated duties that a schedule makes within a plan's period, ordered by date; undated ones last. Never empty: what
/// has no date needs one.
///
/// Days stated in the schedule are kept even where they lie outside the period (a finding says so), and a duty that
/// reports on the last unit of the period (`lag`) may fall due after it. All else lies within the period.
///
/// @source shared contract of the road map draft, section "Occurrences"; docs/obligations.md
[[nodiscard]] std::vector<Occurrence> occurrences_of(const Schedule& schedule, const Period& period,
                                                     const SchoolCalendar& calendar);

} // namespace vekha::domain
