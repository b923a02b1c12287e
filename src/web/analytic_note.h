#pragma once

#include "documents/printed_form.h"
#include "service/closed_rounds.h"

namespace vekha::web
{

/// The note as it is printed, in Russian: what its author wrote between tables of the closed round.
///
/// @source R13, F139; docs/monitoring.md, "The analytic note"
[[nodiscard]] documents::PrintedForm printed_note(const service::PrintedNote& note);

} // namespace vekha::web
