#pragma once

#include "domain/territory.h"
#include "store/connection.h"
#include "store/ids.h"

namespace vekha::store
{

/// The zone that a region lives by; that of Moscow for a region that is not there.
[[nodiscard]] domain::TimeZone time_zone_of(Connection& connection, RegionId region);

} // namespace vekha::store
