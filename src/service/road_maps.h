#pragma once

#include "documents/document.h"
#include "domain/plan.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/page.h"
#include "store/road_map_rows.h"
#include "store/school_plans.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::CalendarItem;
using store::Matrix;
using store::MatrixCell;
using store::ObligationCounts;
using store::Page;
using store::PageRequest;
using store::PlanBelow;
using store::RoadMapId;
using store::RoadMapRow;
using store::RoadMapSummary;
using store::RowAbove;

/// Road maps in force, newest first; counts as of `call.today`. @error cursor-invalid
[[nodiscard]] Answer<Page<RoadMapSummary>> list_road_maps(Services& services, const Call& call,
                                                          const PageRequest& page);

/// One road map in one of its editions.
struct RoadMapView {
    RoadMapSummary summary;
    std::string source;  ///< file name of the document
    domain::Plan header; ///< title to glossary; its activities are in `rows`
    std::vector<RoadMapRow> rows;
    std::map<std::string, std::vector<PlanBelow>> below; ///< by key of the row: plans of schools that carry it out
    std::map<std::string, RowAbove> above;               ///< by Activity::parent, where that names a row kept here

    /// The whole plan again, for exports.
    [[nodiscard]] domain::Plan plan() const;
};

/// @param edition  the newest when absent
/// @error road-map-not-found, edition-not-found
[[nodiscard]] Answer<RoadMapView> get_road_map(Services& services, const Call& call, RoadMapId road_map,
                                               std::optional<int> edition = {});

/// Activities × bodies of the newest edition; states as of `call.today`. @error road-map-not-found
[[nodiscard]] Answer<Matrix> road_map_matrix(Services& services, const Call& call, RoadMapId road_map);

/// Every dated occurrence that touches [from, to], by date; an absent bound is open. @error road-map-not-found
[[nodiscard]] Answer<std::vector<CalendarItem>> road_map_calendar(Services& services, const Call& call,
                                                                  RoadMapId road_map, std::optional<domain::Date> from,
                                                                  std::optional<domain::Date> to);

/// The document that the road map was read from. @error road-map-not-found, file-missing
[[nodiscard]] Answer<std::shared_ptr<const documents::Document>> road_map_source(Services& services, const Call& call,
                                                                                 RoadMapId road_map);

} // namespace vekha::service
