#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// A grant that was not ended, as an import compares it.
struct StandingGrant {
    PersonId person;
    std::string role;
    std::optional<TerritoryId> territory;
    std::optional<domain::OrganisationId> organisation;
};

[[nodiscard]] std::vector<StandingGrant> grants_of_region(Connection& connection, RegionId region);

/// Roles that were given at an organisation and are not ended, each once.
[[nodiscard]] std::vector<std::string> roles_at(Connection& connection, RegionId region,
                                                domain::OrganisationId organisation);

/// Ends the grants that an import gave between two moments to people whom it changed. Those whom it made go with
/// theirs.
void end_grants_of_import(Connection& connection, RegionId region, ImportId import, Instant from, Instant to,
                          ActorId by, Instant now);

} // namespace vekha::store
