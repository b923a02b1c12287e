#pragma once

#include "store/territories.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// What a territory is called and lies in from now on; nothing before it is told.
void begin_state(Connection& connection, RegionId region, TerritoryId id, const domain::Territory& territory,
                 std::optional<domain::Date> from, const std::string& basis);

/// The state in force ends the day before `from` and this one begins; without a day, or when the state in force began
/// on that day or later, it is set right instead.
void change_state(Connection& connection, RegionId region, TerritoryId id, const domain::Territory& territory,
                  std::optional<domain::Date> from, const std::string& basis);

/// Gives territories the names, kinds and parents that they had on `day`.
void as_they_stood(Connection& connection, RegionId region, domain::Date day, std::vector<KeptTerritory>& territories);

} // namespace vekha::store
