#pragma once

#include "domain/local_time.h"
#include "service/services.h"
#include "store/connection.h"
#include "store/ids.h"

namespace vekha::service
{

/// The local day of a region: what "today" is for its schools, people and terms. A term ends with the school's own
/// midnight, wherever who asks may be.
[[nodiscard]] domain::Date today_in(store::Connection& connection, store::RegionId region, Instant now);
[[nodiscard]] domain::Date today_in(Services& services, store::RegionId region, Instant now);

} // namespace vekha::service
