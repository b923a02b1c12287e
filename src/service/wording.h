#pragma once

#include "domain/plan.h"

#include <optional>
#include <string>

namespace vekha::service
{

/// What stands printed in the cell of a field: what «такие же» means in «применить ко всем таким же».
[[nodiscard]] std::string printed_wording(const domain::Activity& activity, domain::Field field);

/// The activity with one field read anew from `wording`. The original print is kept. The field is settled by it, but
/// for a term that is still doubtful.
///
/// @param period  of the plan; a term without a year gives no dates where there is none
[[nodiscard]] domain::Activity with_wording(domain::Activity activity, domain::Field field, const std::string& wording,
                                            const std::optional<domain::Period>& period);

/// The activity with a term as a person means it; `wording` replaces the printed words when given.
[[nodiscard]] domain::Activity with_schedule(domain::Activity activity, const domain::Schedule& schedule,
                                             const std::optional<std::string>& wording);

/// The activity with one field settled as it was read.
[[nodiscard]] domain::Activity with_field_accepted(domain::Activity activity, domain::Field field);

/// The activity with its term dated by another period of the plan; unchanged where a person corrected the term. A term
/// that now gives other dates has to be accepted again.
[[nodiscard]] domain::Activity with_period(domain::Activity activity, const domain::Period& period);

} // namespace vekha::service
