#pragma once

#include "domain/grant.h"
#include "store/connection.h"
#include "store/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// Somebody whom a grant gives a permission.
struct PermittedPerson {
    PersonId id;
    std::string name;
    std::string position;
    std::string workplace; ///< organisation, or territory where there is none

    friend bool operator==(const PermittedPerson&, const PermittedPerson&) = default;
};

/// People of the region who have `permission` at `location` on `day`, by name. Those of the whole country are left out:
/// nobody talks to them about one school.
/// @param text  part of the name; empty: everybody
[[nodiscard]] std::vector<PermittedPerson> people_permitted_at(Connection& connection, domain::Permission permission,
                                                               const domain::Location& location, domain::Date day,
                                                               const std::string& text, int most);

/// People whose grants name exactly this territory, or, with nullopt, the whole region.
[[nodiscard]] std::vector<PersonId> people_permitted_for(Connection& connection, RegionId region,
                                                         domain::Permission permission,
                                                         std::optional<TerritoryId> territory, domain::Date day);

/// People whose grants name exactly this organisation.
[[nodiscard]] std::vector<PersonId> people_permitted_in(Connection& connection, RegionId region,
                                                        domain::Permission permission,
                                                        domain::OrganisationId organisation, domain::Date day);

} // namespace vekha::store
