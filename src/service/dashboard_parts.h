#pragma once

#include "service/dashboards.h"
#include "service/work.h"

#include <map>
#include <vector>

/// What dashboards and reports share.
namespace vekha::service::dashboard_parts
{

/// The territory when the caller sees the obligations of all that lies in it.
/// @error not-permitted (to see those of single schools is not enough), territory-not-found
[[nodiscard]] Answer<store::TerritoryNode> seen_territory(Connection& connection, const Call& call,
                                                          TerritoryId territory);

[[nodiscard]] store::TallyQuestion question_of(const Call& call, const DashboardOf& asked);

/// Which part of `territory` each territory of its subtree counts for: the one directly in it, or itself.
[[nodiscard]] std::map<TerritoryId, TerritoryId> parts_of(const std::vector<store::TerritoryNode>& nodes,
                                                          TerritoryId territory);

/// Columns of the cells, those with most duties first.
[[nodiscard]] std::vector<DirectionColumn> columns_of(Connection& connection, store::RegionId region,
                                                      const std::vector<store::TallyCell>& cells);

} // namespace vekha::service::dashboard_parts
