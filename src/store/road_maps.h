#pragma once

#include "domain/obligation.h"
#include "domain/school_calendar.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/road_map_rows.h"
#include "store/scope.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// What approval freezes.
struct NewEdition {
    DraftId draft;
    std::string source;
    std::string file_sha256;
    domain::SchoolCalendar calendar;
    std::string approved_by;
    Instant approved_at;
};

struct MadeRoadMap {
    RoadMapId road_map;
    EditionId edition;
};

/// A new road map with its first edition.
[[nodiscard]] MadeRoadMap insert_road_map(Connection& connection, const Belonging& belonging, const domain::Plan& plan,
                                          const NewEdition& edition);

/// An obligation of an organisation that the register knows belongs to the territory of that organisation, so that the
/// municipality sees what a regional plan asks of its schools.
/// @param obligations  of `plan`; their activities are keys of it
void insert_obligations(Connection& connection, const Belonging& belonging, const MadeRoadMap& made,
                        const domain::Plan& plan, std::span<const domain::Obligation> obligations);

/// One edition without its activities.
struct StoredEdition {
    EditionId id;
    RoadMapSummary summary; ///< its obligation counts are zero
    domain::Plan header;
    std::string source;
    std::string file_sha256;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation; ///< the school whose plan it is

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, organisation}; }
};

/// @param number  the newest when absent
[[nodiscard]] std::optional<StoredEdition> find_edition(Connection& connection, const Scope& scope, RoadMapId road_map,
                                                        std::optional<int> number = {});
[[nodiscard]] bool road_map_exists(Connection& connection, const Scope& scope, RoadMapId road_map);

/// In order.
[[nodiscard]] std::vector<domain::Activity> activities_of_edition(Connection& connection, RegionId region,
                                                                  EditionId edition);

/// @param owed  whose obligations are counted
[[nodiscard]] ObligationCounts counts_of_edition(Connection& connection, const Scope& owed, EditionId edition,
                                                 domain::Date today);

/// Activities with occurrences, and counts and next terms of the obligations inside `owed`.
[[nodiscard]] std::vector<RoadMapRow> rows_of_edition(Connection& connection, const Scope& owed, EditionId edition,
                                                      domain::Date today);

/// Newest editions, newest road map first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<RoadMapSummary>> page_of_road_maps(Connection& connection, const Scope& scope,
                                                                    const Scope& owed, const PageRequest& request,
                                                                    domain::Date today);

/// Every activity, and a column for each body with an obligation inside `owed`.
[[nodiscard]] Matrix matrix_of_edition(Connection& connection, const Scope& owed, EditionId edition,
                                       domain::Date today);

/// Occurrences whose term touches [from, to], by date.
[[nodiscard]] std::vector<CalendarItem> calendar_of_edition(Connection& connection, RegionId region, EditionId edition,
                                                            std::optional<domain::Date> from,
                                                            std::optional<domain::Date> to);

} // namespace vekha::store
