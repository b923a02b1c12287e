#pragma once

#include "domain/passport.h"
#include "store/connection.h"
#include "store/ids.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// What a plan needs of an organisation, read by read_organisation.
inline constexpr std::string_view organisation_columns =
    "id, kind, code, short_name, full_name, settlement, aliases, territory_id, opened_on, closed_on, parent_id";

[[nodiscard]] domain::Organisation read_organisation(Row& row);

using GroupsByOrganisation = std::map<domain::OrganisationId, std::vector<std::string>>;

/// Reads organisation_id and group_code into `groups`, each code once.
void take_group(Row& row, GroupsByOrganisation& groups);

/// Group codes by organisation on `day`; of one organisation when `only` is given.
[[nodiscard]] GroupsByOrganisation groups_on(Connection& connection, RegionId region, domain::Date day,
                                             std::optional<domain::OrganisationId> only = std::nullopt);

/// What lists search: code, names and aliases in small letters.
[[nodiscard]] std::string search_text_of(const domain::Organisation& organisation);

} // namespace vekha::store
