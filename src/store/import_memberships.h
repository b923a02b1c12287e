#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <map>

namespace vekha::store
{

/// The stays in a group that were written at `made_at`, by school.
[[nodiscard]] std::map<domain::OrganisationId, std::int64_t> memberships_made(Connection& connection, RegionId region,
                                                                              GroupId group, Instant made_at);

/// A stay that is known to end. @param last  the last day
void set_end_of_membership(Connection& connection, RegionId region, std::int64_t membership, domain::Date last);

} // namespace vekha::store
