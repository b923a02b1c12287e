#pragma once

#include "store/connection.h"
#include "store/curator_rows.h"
#include "store/page.h"

#include <optional>
#include <vector>

namespace vekha::store
{

/// Open schools of the scope that are in the group on `day` (in any group when none is chosen), by name. nullopt when
/// the cursor is none of ours.
[[nodiscard]] std::optional<Page<CuratedSchool>> page_of_curated_schools(Connection& connection, const Scope& scope,
                                                                         const CuratedSchoolFilter& filter,
                                                                         const PageRequest& request, domain::Date day);

/// All of them.
[[nodiscard]] std::vector<CuratedSchool> curated_schools(Connection& connection, const Scope& scope,
                                                         const CuratedSchoolFilter& filter, domain::Date day);

/// How many of them have a curator on `day`; the filter's own choice of those is left aside.
[[nodiscard]] Coverage coverage_of(Connection& connection, const Scope& scope, CuratedSchoolFilter filter,
                                   domain::Date day);

/// How many open schools the scope has on `day`.
[[nodiscard]] std::int64_t school_count(Connection& connection, const Scope& scope, domain::Date day);

/// Any organisation of the scope, whatever its groups, its kind and whether it is open; none that was merged away.
[[nodiscard]] std::optional<CuratedSchool> find_curated_school(Connection& connection, const Scope& scope,
                                                               domain::OrganisationId id, domain::Date day);

/// @return false when the kept version is not `expected` (0: none is kept); nothing is changed then
[[nodiscard]] bool save_needs(Connection& connection, RegionId region, domain::OrganisationId school,
                              const SchoolNeeds& needs, std::int64_t expected, ActorId by, Instant now);

} // namespace vekha::store
