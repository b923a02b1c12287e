#pragma once

#include "service/territories.h"
#include "service/work.h"

#include <optional>
#include <string>

/// What the use cases of territories share.
namespace vekha::service::territory_parts
{

/// Seen by the caller. @error not-permitted, territory-not-found
[[nodiscard]] Answer<KeptTerritory> seen_territory(Connection& connection, const Call& call, TerritoryId id);

/// Seen, and the caller may change it. @error not-permitted, territory-not-found
[[nodiscard]] Answer<KeptTerritory> own_territory(Connection& connection, const Call& call, TerritoryId id);

/// What stands against keeping `territory` so, apart from the tree. `by`: whose code it may be.
/// @error value-empty, field-too-long, name-mixed-letters, dates-reversed, territory-code-taken
[[nodiscard]] Answer<void> fit_to_keep(Connection& connection, const Call& call, const domain::Territory& territory);

/// Whether the caller may put something below `parent`, absent: at the top of the region.
/// @error not-permitted, territory-not-found, territory-closed, territory-kind-order
[[nodiscard]] Answer<void> fit_below(Connection& connection, const Call& call, const domain::Territory& territory);

/// @error changed-meanwhile, with the version in force
[[nodiscard]] unexpected<Refusal> changed_meanwhile(std::int64_t version);

/// The order and the day, for the audit.
[[nodiscard]] std::map<std::string, std::string> by_order(domain::Date day, const std::string& basis);

/// Ends it on `day`, whatever lies in it. @error dates-reversed
[[nodiscard]] Answer<void> end_territory(Connection& connection, const Call& call, const KeptTerritory& kept,
                                         domain::Date day, const std::string& basis);

[[nodiscard]] inline store::Belonging belonging_of(const Call& call, TerritoryId territory)
{
    return {call.actor.scope.region, territory};
}

} // namespace vekha::service::territory_parts
