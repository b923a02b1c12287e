#pragma once

#include "service/jobs.h"
#include "service/register_imports.h"

#include <string>

namespace vekha::cli
{

/// Starts a checked import and works on jobs until it is over; a server of the same database may be doing it already.
///
/// @param clock  what time the steps are written with
/// @param worker  holds the lease of the job
/// @return the import as it ended or stopped; refused as service::start_register_import
[[nodiscard]] service::Answer<service::ImportView> carry_out(service::Services& services, const service::Call& call,
                                                             const service::ImportView& view,
                                                             const service::JobClock& clock, const std::string& worker);

} // namespace vekha::cli
