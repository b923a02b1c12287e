#include "service/road_maps.h"

#include "service/draft_parts.h"
#include "service/permit.h"
#include "store/road_maps.h"

namespace vekha::service
{

namespace
{

Answer<store::StoredEdition> find_edition(Connection& connection, const Call& call, RoadMapId road_map,
                                          std::optional<int> number = {})
{
    const auto seen = scope_of(call, domain::permission::road_map_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto edition = store::find_edition(connection, *seen, road_map, number);
    if (edition) return *std::move(edition);
    const bool other = number && store::road_map_exists(connection, *seen, road_map);
    return refused(other ? "edition-not-found" : "road-map-not-found");
}

} // namespace

domain::Plan RoadMapView::plan() const
{
    auto whole = header;
    for (const auto& row : rows)
        whole.activities.push_back(row.activity);
    return whole;
}

Answer<Page<RoadMapSummary>> list_road_maps(Services& services, const Call& call, const PageRequest& page)
{
    const auto seen = scope_of(call, domain::permission::road_map_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Page<RoadMapSummary>> {
        auto found = store::page_of_road_maps(connection, *seen, owed_scope(call), page, call.today);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<RoadMapView> get_road_map(Services& services, const Call& call, RoadMapId road_map, std::optional<int> edition)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<RoadMapView> {
        auto found = find_edition(connection, call, road_map, edition);
        if (!found) return unexpected<Refusal>{found.error()};
        const auto region = call.actor.scope.region;
        RoadMapView view;
        view.summary = std::move(found->summary);
        view.summary.obligations = store::counts_of_edition(connection, owed_scope(call), found->id, call.today);
        view.source = std::move(found->source);
        view.header = std::move(found->header);
        view.rows = store::rows_of_edition(connection, owed_scope(call), found->id, call.today);
        view.below = store::plans_below(connection, region, road_map);
        std::vector<std::string> parents;
        for (const auto& row : view.rows)
            if (!row.activity.parent.empty()) parents.push_back(row.activity.parent);
        view.above = store::rows_above(connection, *scope_of(call, domain::permission::road_map_read), parents);
        return view;
    });
}

Answer<Matrix> road_map_matrix(Services& services, const Call& call, RoadMapId road_map)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<Matrix> {
        const auto edition = find_edition(connection, call, road_map);
        if (!edition) return unexpected<Refusal>{edition.error()};
        return store::matrix_of_edition(connection, owed_scope(call), edition->id, call.today);
    });
}

Answer<std::vector<CalendarItem>> road_map_calendar(Services& services, const Call& call, RoadMapId road_map,
                                                    std::optional<domain::Date> from, std::optional<domain::Date> to)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<CalendarItem>> {
        const auto edition = find_edition(connection, call, road_map);
        if (!edition) return unexpected<Refusal>{edition.error()};
        return store::calendar_of_edition(connection, call.actor.scope.region, edition->id, from, to);
    });
}

Answer<std::shared_ptr<const documents::Document>> road_map_source(Services& services, const Call& call,
                                                                   RoadMapId road_map)
{
    const auto edition = store::reading(
        *services.pool, [&](Connection& connection) { return find_edition(connection, call, road_map); });
    if (!edition) return unexpected<Refusal>{edition.error()};
    return open_source(services, edition->file_sha256, edition->source);
}

} // namespace vekha::service
