#pragma once

#include "domain/decision.h"
#include "domain/grant.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <vector>

namespace vekha::store
{

/// The territories from the root of the tree to this one; empty when the region has no such territory.
[[nodiscard]] std::vector<TerritoryId> path_of(Connection& connection, RegionId region, TerritoryId territory);

/// Where what belongs to a territory lies.
[[nodiscard]] domain::Location location_of(Connection& connection, RegionId region, TerritoryId territory);

/// Where an organisation and what belongs to it lie; nullopt when the region has no such organisation.
[[nodiscard]] std::optional<domain::Location> location_of(Connection& connection, RegionId region,
                                                          domain::OrganisationId organisation);

/// Where a row lies.
[[nodiscard]] domain::Location location_of(Connection& connection, const Belonging& belonging);

/// The grants of a person that are in force on a day, each with its locations. A grant of a role that the table does
/// not know, or without the scope that its role needs, gives nothing and is left out.
[[nodiscard]] std::vector<domain::Grant> grants_in_force(Connection& connection, PersonId person, domain::Date day);

/// Every grant that the person ever had in the region, with its locations as of a day, in the order they were given.
/// Those in force are the grants of grants_in_force().
[[nodiscard]] std::vector<domain::HeldGrant> held_grants(Connection& connection, PersonId person, domain::Date day);

struct NewGrant {
    RegionId region;
    PersonId person;
    std::string role;
    std::optional<TerritoryId> territory;
    std::optional<domain::OrganisationId> organisation;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    std::string basis;
    ActorId given_by;
};

[[nodiscard]] domain::GrantId insert_grant(Connection& connection, const NewGrant& grant, Instant now);

} // namespace vekha::store
