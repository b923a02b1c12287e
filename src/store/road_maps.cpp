#include "store/road_maps.h"

#include "store/codec.h"
#include "store/counts.h"
#include "store/cursor_text.h"
#include "store/due.h"

namespace vekha::store
{

namespace
{

constexpr ScopeColumns road_map_columns{"m.territory_id", "m.organisation_id"};

constexpr const char* edition_columns = "e.id, e.road_map_id, e.number, m.editions, e.header, e.activities, "
                                        "e.approved_at, e.approved_by, e.source, e.file_sha256, m.territory_id, "
                                        "m.organisation_id "
                                        "from road_maps m join editions e on e.region_id = m.region_id and "
                                        "e.road_map_id = m.id ";

StoredEdition read_edition(Row& row)
{
    StoredEdition stored;
    auto& summary = stored.summary;
    stored.id = row.take<EditionId>();
    summary.id = row.take<RoadMapId>();
    summary.edition = row.take<int>();
    summary.editions = row.take<int>();
    stored.header = decoded_header(row.take<std::string>());
    summary.title = stored.header.title;
    summary.kind = stored.header.kind;
    summary.territory = stored.header.territory;
    if (!stored.header.period) throw DatabaseError(DatabaseFault::Other, "an edition has no period");
    summary.period = *stored.header.period;
    summary.activities = row.take<std::int64_t>();
    summary.approved_at = row.take<Instant>();
    summary.approved_by = row.take<std::string>();
    stored.source = row.take<std::string>();
    stored.file_sha256 = row.take<std::string>();
    stored.territory = row.take<TerritoryId>();
    stored.organisation = row.take<std::optional<domain::OrganisationId>>();
    return stored;
}

} // namespace

std::optional<StoredEdition> find_edition(Connection& connection, const Scope& scope, RoadMapId road_map,
                                          std::optional<int> number)
{
    std::string sql = std::string{"select "} + edition_columns + "where m.region_id = :region and m.id = :road_map";
    Params params{{"region", scope.region}, {"road_map", road_map}};
    sql += inside(scope, road_map_columns, params) + " and e.number = ";
    if (number) {
        sql += ":number";
        params.push_back({"number", *number});
    } else
        sql += "m.editions";
    return connection.first(sql, params, read_edition);
}

bool road_map_exists(Connection& connection, const Scope& scope, RoadMapId road_map)
{
    Params params{{"region", scope.region}, {"id", road_map}};
    const auto seen = inside(scope, road_map_columns, params);
    return connection.scalar<int>("select count(*) from road_maps m where m.region_id = :region and m.id = :id" + seen,
                                  params) > 0;
}

std::vector<domain::Activity> activities_of_edition(Connection& connection, RegionId region, EditionId edition)
{
    return connection.all("select body from edition_activities where region_id = :region and edition_id = :edition "
                          "order by position",
                          {{"region", region}, {"edition", edition}},
                          [](Row& row) { return decoded_activity(row.take<std::string>()); });
}

ObligationCounts counts_of_edition(Connection& connection, const Scope& owed, EditionId edition, domain::Date today)
{
    Params params{{"today", today}, {"region", owed.region}, {"edition", edition}};
    const auto seen = inside(owed, {}, params);
    return connection
        .first("select " + std::string{count_columns} +
                   " from obligations where region_id = :region and edition_id = :edition and stage <> 'gone'" + seen,
               params, read_counts)
        .value_or(ObligationCounts{});
}

std::optional<Page<RoadMapSummary>> page_of_road_maps(Connection& connection, const Scope& scope, const Scope& owed,
                                                      const PageRequest& request, domain::Date today)
{
    Params params{{"region", scope.region}};
    const auto seen = inside(scope, road_map_columns, params);
    Page<RoadMapSummary> page;
    page.total =
        connection.scalar<std::int64_t>("select count(*) from road_maps m where m.region_id = :region" + seen, params);
    std::string sql =
        std::string{"select "} + edition_columns + "where m.region_id = :region and e.number = m.editions" + seen;
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        sql += " and m.id < :before";
        params.push_back({"before", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    const auto editions = connection.all(sql + " order by m.id desc limit :limit", params, read_edition);
    for (const auto& edition : editions) {
        auto& summary = page.items.emplace_back(edition.summary);
        summary.obligations = counts_of_edition(connection, owed, edition.id, today);
    }
    page.next =
        cut_to(page.items, request.limit, [](const RoadMapSummary& last) { return CursorText{"", last.id.value}; });
    return page;
}

} // namespace vekha::store
