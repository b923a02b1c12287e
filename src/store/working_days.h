#pragma once

#include "domain/working_days.h"
#include "store/connection.h"
#include "store/ids.h"

#include <map>
#include <vector>

namespace vekha::store
{

/// The production calendar with the days that a territory or one above it settled; the nearest wins.
[[nodiscard]] domain::WorkingCalendar working_calendar(Connection& connection, RegionId region, TerritoryId territory);

/// A territory's own days of some period, in order.
[[nodiscard]] std::vector<domain::SpecialDay> own_working_days(Connection& connection, RegionId region,
                                                               TerritoryId territory, domain::Period period);
/// Those of the territories above it, the nearest winning.
[[nodiscard]] std::vector<domain::SpecialDay> working_days_from_above(Connection& connection, RegionId region,
                                                                      TerritoryId territory, domain::Period period);
/// Replaces a territory's own days of the period.
void set_own_working_days(Connection& connection, RegionId region, TerritoryId territory, domain::Period period,
                          const std::vector<domain::SpecialDay>& days, ActorId by, Instant now);

} // namespace vekha::store
