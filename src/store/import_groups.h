#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// The groups of an organisation as a table says them, and as they were.
struct GroupsOfOrganisation {
    domain::OrganisationId organisation;
    std::vector<std::string> was;
    std::vector<std::string> becomes;
    bool is_new = false; ///< since when a new organisation belongs to its groups, nobody said
};

/// Groups that are left end the day before `day`, new ones begin on it.
void change_groups(Connection& connection, RegionId region, std::span<const GroupsOfOrganisation> organisations,
                   domain::Date day, ActorId by, Instant now);

/// Takes back what change_groups did between two moments, both included: memberships it began are removed, those it
/// ended go on.
void take_groups_back(Connection& connection, RegionId region, std::span<const GroupsOfOrganisation> organisations,
                      Instant from, Instant to);

} // namespace vekha::store
