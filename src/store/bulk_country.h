#pragma once

#include "domain/organisation.h"
#include "domain/territory.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Registers of a whole region at the speed of the database: nothing is looked up and keys are the caller's.
namespace vekha::store
{

/// Whether the database holds anything beyond the local territory of a new one.
[[nodiscard]] bool holds_data(Connection& connection);

/// The region with its tree; the local territory of a new database becomes the first territory of the first region.
/// @param territories  parents before children, each with its key
void bulk_region(Connection& connection, const domain::Region& region, std::span<const domain::Territory> territories);

void bulk_organisations(Connection& connection, RegionId region, std::span<const domain::Organisation> organisations,
                        Instant now);

struct BulkPerson {
    PersonId id;
    TerritoryId territory;
    domain::OrganisationId organisation;
    std::string name;
    std::string_view position;
};
void bulk_people(Connection& connection, RegionId region, std::span<const BulkPerson> people, Instant now);

struct BulkGrant {
    PersonId person;
    std::string_view role;
    std::optional<TerritoryId> territory{};
    std::optional<domain::OrganisationId> organisation{};
};
void bulk_grants(Connection& connection, RegionId region, std::span<const BulkGrant> grants, Instant now);

struct BulkAssignment {
    PersonId person;
    domain::OrganisationId school;
    domain::Date from;
};
void bulk_curators(Connection& connection, RegionId region, std::span<const BulkAssignment> assignments, Instant now);

/// A group of one school year, from 1 September to 31 August.
struct BulkGroup {
    GroupId id;
    TerritoryId territory;
    std::string_view code;
    std::string name;
    int year = 0;
    std::vector<domain::OrganisationId> members;
};
void bulk_groups(Connection& connection, RegionId region, std::span<const BulkGroup> groups, Instant now);

} // namespace vekha::store
