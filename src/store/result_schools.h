#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace vekha::store
{

/// An organisation as files of results may call it.
struct ResultSchool {
    domain::OrganisationId id; ///< of the record that stands for it, where records were found to be the same
    std::string code;
    std::string gia_code;
    std::string login; ///< of ВПР
    std::string short_name;
    std::string full_name;
    TerritoryId territory;
    std::string territory_name;
};

/// Every organisation of the region, those closed and those merged into another too: files tell of past years.
[[nodiscard]] std::vector<ResultSchool> result_schools(Connection& connection, RegionId region);

/// Organisations inside the scope.
[[nodiscard]] std::unordered_set<std::int64_t> organisations_inside(Connection& connection, const Scope& scope);

/// What people said a code of a file means.
[[nodiscard]] std::map<std::string, domain::OrganisationId> said_codes(Connection& connection, RegionId region);
/// From now on; said again, the later word counts.
void say_code(Connection& connection, RegionId region, const std::string& code, domain::OrganisationId school,
              ActorId by, Instant now);

} // namespace vekha::store
