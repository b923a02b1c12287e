#pragma once

#include "store/connection.h"
#include "store/indicator_rows.h"
#include "store/page.h"

#include <map>
#include <span>

namespace vekha::store
{

/// Indicators of the territories that the scope reaches: what one measures for oneself and what is asked from above. By
/// code. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<IndicatorRow>> page_of_indicators(Connection& connection, const Scope& scope,
                                                                   const IndicatorFilter& filter,
                                                                   const PageRequest& request);

/// Whatever its state.
[[nodiscard]] std::optional<IndicatorRow> find_indicator(Connection& connection, const Scope& scope, IndicatorId id);

/// @throws DatabaseError (UniqueViolation) when the territory has the code already
[[nodiscard]] IndicatorId insert_indicator(Connection& connection, const Belonging& belonging,
                                           const domain::Indicator& indicator, int from_year, ActorId by, Instant now);
[[nodiscard]] bool indicator_code_taken(Connection& connection, RegionId region, TerritoryId territory,
                                        std::string_view code, IndicatorId except);

/// Raises the version. @return false when the kept version is not `expected`; nothing is changed then
[[nodiscard]] bool touch_indicator(Connection& connection, RegionId region, IndicatorId id, std::int64_t expected,
                                   const domain::Indicator& newest, IndicatorState state, ActorId by, Instant now);

/// Overwrites the edition of that number, or adds it.
void put_edition(Connection& connection, RegionId region, IndicatorId id, const IndicatorEdition& edition, ActorId by,
                 Instant now);
void set_targets(Connection& connection, RegionId region, IndicatorId id, std::span<const domain::YearTarget> targets);

void link_indicator(Connection& connection, RegionId region, const IndicatorLink& link);
/// With titles and numbers; those of activities first.
[[nodiscard]] std::vector<IndicatorLink> links_of_indicator(Connection& connection, RegionId region, IndicatorId id);
/// Of one road map, without titles.
[[nodiscard]] std::vector<IndicatorLink> links_of_road_map(Connection& connection, RegionId region, RoadMapId road_map);

[[nodiscard]] std::string_view name_of(IndicatorState state); ///< active, withdrawn
[[nodiscard]] std::optional<IndicatorState> indicator_state_from_name(std::string_view name);

} // namespace vekha::store
