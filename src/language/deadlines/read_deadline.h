#pragma once

#include "domain/date.h"
#include "domain/schedule.h"
#include "language/reading.h"

#include <string_view>

namespace vekha::language
{

/// Reads the cell «Срок» of a plan.
///
/// @param wording  UTF-8 as printed, line breaks included
/// @param period   of the plan: completes a missing year
/// @return         notes: term-not-understood, no-such-date, term-ambiguous, term-partly-understood
/// @source         docs/schedules.md
[[nodiscard]] Reading<domain::Schedule> read_deadline(std::string_view wording, const domain::Period& period);

} // namespace vekha::language
