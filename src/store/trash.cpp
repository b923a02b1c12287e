#include "store/trash.h"

#include "store/cursor_text.h"

#include <array>
#include <charconv>

namespace vekha::store
{

namespace
{

/// What can be discarded, a query a kind: (kind, id, name, removed_at, removed_by, region_id, territory_id,
/// organisation_id).
constexpr const char* trash = " from (select 'draft' as kind, id, source as name, changed_at as removed_at, "
                              "changed_by as removed_by, region_id, territory_id, organisation_id from drafts "
                              "where state = 'discarded') as trash where region_id = :region";
constexpr const char* columns = "select kind, id, name, removed_at, removed_by, territory_id, organisation_id";

/// Tables that name files. A new one enters here, or its files are taken for unused.
constexpr auto file_users = std::to_array<std::string_view>(
    {"drafts", "editions", "register_imports", "evidence", "result_files", "identification_files", "visit_photos"});

TrashItem read_item(Row& row)
{
    TrashItem item;
    item.kind = row.take<std::string>();
    item.id = row.take<std::int64_t>();
    item.name = row.take<std::string>();
    item.removed_at = row.take<Instant>();
    item.removed_by = row.take<std::string>();
    item.territory = row.take<TerritoryId>();
    item.organisation = row.take<std::optional<domain::OrganisationId>>();
    return item;
}

std::optional<std::int64_t> whole(std::string_view text)
{
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

std::int64_t purge_drafts(Connection& connection, Instant before)
{
    const Params params{{"before", before}};
    for (const auto* table : {"draft_edits", "draft_rows", "school_plans", "risk_road_maps"})
        connection.execute(
            "delete from " + std::string{table} + " where exists (select 1 from drafts d where d.region_id = " + table +
                ".region_id and d.id = " + table + ".draft_id and d.state = 'discarded' and d.changed_at < :before)",
            params);
    return connection.execute("delete from drafts where state = 'discarded' and changed_at < :before", params);
}

std::int64_t let_go_of_files(Connection& connection, Instant before)
{
    return connection.execute("update evidence set file_sha256 = null where state = 'removed' and "
                              "file_sha256 is not null and changed_at < :before",
                              {{"before", before}});
}

std::int64_t purge_files(Connection& connection, Instant before)
{
    std::string sql = "delete from files where kept_at < :before";
    for (const auto user : file_users) {
        sql.append(" and not exists (select 1 from ").append(user);
        sql.append(" u where u.region_id = files.region_id and u.file_sha256 = files.sha256)");
    }
    return connection.execute(sql, {{"before", before}});
}

} // namespace

std::optional<Page<TrashItem>> page_of_trash(Connection& connection, const Scope& scope, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto condition = trash + inside(scope, {}, params);
    Page<TrashItem> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + condition, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        const auto moment = after ? whole(after->text) : std::nullopt;
        if (!moment) return std::nullopt;
        condition += " and (removed_at, id) < (:moment, :id)";
        params.push_back({"moment", *moment});
        params.push_back({"id", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all(columns + condition + " order by removed_at desc, id desc limit :limit", params, read_item);
    page.next = cut_to(page.items, request.limit, [](const TrashItem& last) {
        return CursorText{std::to_string(last.removed_at.time_since_epoch().count()), last.id};
    });
    return page;
}

std::optional<TrashItem> find_in_trash(Connection& connection, const Scope& scope, std::string_view kind,
                                       std::int64_t id)
{
    Params params{{"region", scope.region}};
    const auto seen = inside(scope, {}, params);
    params.push_back({"kind", kind});
    params.push_back({"id", id});
    return connection.first(columns + std::string{trash} + seen + " and kind = :kind and id = :id", params, read_item);
}

void restore_from_trash(Connection& connection, RegionId region, const TrashItem& item, const std::string& by,
                        Instant now)
{
    connection.execute("update drafts set state = 'open', version = version + 1, changed_at = :now, changed_by = :by "
                       "where region_id = :region and id = :id and state = 'discarded'",
                       {{"now", now}, {"by", by}, {"region", region}, {"id", item.id}});
}

Purged purge_trash(Connection& connection, Instant discarded_before, Instant unused_before)
{
    Purged purged;
    purged.drafts = purge_drafts(connection, discarded_before);
    purged.keys =
        connection.execute("delete from idempotency_keys where made_at < :before", {{"before", unused_before}});
    purged.evidence = let_go_of_files(connection, discarded_before);
    purged.files = purge_files(connection, unused_before);
    return purged;
}

bool is_file_named(Connection& connection, const std::string& sha256)
{
    return connection.scalar<int>("select count(*) from (select 1 as one from files where sha256 = :sha256 limit 1) "
                                  "as found",
                                  {{"sha256", sha256}}) > 0;
}

} // namespace vekha::store
