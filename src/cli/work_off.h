#pragma once

#include "service/jobs.h"
#include "service/services.h"

#include <functional>
#include <string>

namespace vekha::cli
{

/// Works on jobs while `under_way()` says that what was asked for is not over. A server of the same database may hold
/// the job: then it is looked at again a little later.
///
/// @param worker  holds the leases
void work_off(service::Services& services, const service::JobClock& clock, const std::string& worker,
              const std::function<bool()>& under_way);

} // namespace vekha::cli
