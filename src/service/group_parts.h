#pragma once

#include "service/permit.h"
#include "service/school_groups.h"
#include "store/school_groups.h"

namespace vekha::service
{

/// The group, if the caller may see it. @error not-permitted, group-not-found
[[nodiscard]] Answer<GroupRow> seen_group(Connection& connection, const Call& call, GroupId group);

/// The group, if the caller may change it. @error not-permitted, group-not-found
[[nodiscard]] Answer<GroupRow> own_group(Connection& connection, const Call& call, GroupId group);

/// Those of a list of schools that exist where the group lies and that the caller may put into groups.
struct FoundSchools {
    std::vector<SchoolName> schools;
    std::vector<std::string> unknown_codes;
};
/// @error not-permitted, list-too-long
[[nodiscard]] Answer<FoundSchools> find_schools(Connection& connection, const Call& call, TerritoryId territory,
                                                const Schools& asked);

[[nodiscard]] std::vector<domain::OrganisationId> ids_of(const std::vector<SchoolName>& schools);
/// The territories of schools, for refresh_obligations_above().
[[nodiscard]] std::vector<TerritoryId> territories_of(const std::vector<SchoolName>& schools);
/// «СОШ № 4, Лицей № 145», cut after the first hundred.
[[nodiscard]] std::string names_of(const std::vector<SchoolName>& schools);

} // namespace vekha::service
