#pragma once

#include "domain/audience.h"
#include "domain/plan.h"
#include "domain/row_terms.h"
#include "store/connection.h"
#include "store/scope.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// The newest edition of a road map as it was approved.
struct ApprovedPlan {
    RoadMapId road_map;
    EditionId edition;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation; ///< the school whose plan it is
    std::string title;
    domain::Plan plan;
    domain::SchoolCalendar calendar;

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

/// Road maps of territories that lie above or hold one of `territories`: those whose audience such a school may be in.
[[nodiscard]] std::vector<RoadMapId> road_maps_above(Connection& connection, RegionId region,
                                                     std::span<const TerritoryId> territories);
/// Road maps of a territory and of all that lie below it.
[[nodiscard]] std::vector<RoadMapId> road_maps_below(Connection& connection, RegionId region, TerritoryId territory);

[[nodiscard]] ApprovedPlan approved_plan(Connection& connection, RegionId region, RoadMapId road_map);

/// Of an edition, or of one row and one organisation of it.
[[nodiscard]] std::vector<domain::KeptObligation> kept_obligations(Connection& connection, RegionId region,
                                                                   EditionId edition,
                                                                   const std::optional<domain::RowOf>& row = {});

/// Carries out a change of the audience of a plan.
/// @param why  for whoever asks what became of a duty: «СОШ № 4: вышла из группы ПРШ»
void apply_audience_change(Connection& connection, RegionId region, const ApprovedPlan& approved,
                           const domain::AudienceChange& change, domain::Date today, const std::string& why);

} // namespace vekha::store
