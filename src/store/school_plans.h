#pragma once

#include "domain/organisation.h"
#include "domain/school_plan.h"
#include "store/connection.h"
#include "store/draft_rows.h"
#include "store/scope.h"

#include <map>
#include <string>
#include <vector>

namespace vekha::store
{

/// A plan of a school that carries out rows of a road map; a draft until it is approved.
struct PlanBelow {
    DraftId draft;
    std::optional<RoadMapId> road_map; ///< absent while it is a draft
    std::string title;
    domain::OrganisationId organisation;
    std::string organisation_name;

    friend bool operator==(const PlanBelow&, const PlanBelow&) = default;
};

/// Remembers of which road map and for whom a draft was derived.
void name_school_plan(Connection& connection, RegionId region, DraftId draft, RoadMapId road_map,
                      domain::OrganisationId school);

/// Plans that carry out rows of a road map, by the key of the row, oldest first; discarded ones left out.
[[nodiscard]] std::map<std::string, std::vector<PlanBelow>> plans_below(Connection& connection, RegionId region,
                                                                        RoadMapId road_map);

/// A row of a plan above as the plan below shows it.
struct RowAbove {
    domain::ParentRow row;
    std::string title;  ///< of the road map
    std::string number; ///< of the row, as printed

    friend bool operator==(const RowAbove&, const RowAbove&) = default;
};

/// The rows that `parents` name, by that name; names of what the territory does not have are left out.
[[nodiscard]] std::map<std::string, RowAbove> rows_above(Connection& connection, const Scope& scope,
                                                         const std::vector<std::string>& parents);

} // namespace vekha::store
