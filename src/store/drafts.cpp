#include "store/drafts.h"

#include "domain/doubt.h"
#include "store/codec.h"
#include "store/cursor_text.h"
#include "store/positions.h"

namespace vekha::store
{

namespace
{

constexpr const char* columns =
    "d.id, d.version, d.state, d.source, d.header, d.road_map_id, d.created_at, d.created_by, "
    "d.changed_at, d.changed_by, coalesce(r.activities, 0), coalesce(r.doubtful, 0)";

/// Counts of the rows of each draft, for the drafts that `which` selects.
std::string counted(const std::string& which)
{
    return " from drafts d left join (select draft_id, count(*) as activities, sum(doubtful) as doubtful from "
           "draft_rows "
           "where region_id = :region and draft_id in (" +
           which + ") group by draft_id) r on r.draft_id = d.id ";
}

DraftState state_from_name(const std::string& name)
{
    if (name == "approved") return DraftState::Approved;
    return name == "discarded" ? DraftState::Discarded : DraftState::Open;
}

const char* name_of(DraftState state)
{
    switch (state) {
    case DraftState::Approved:
        return "approved";
    case DraftState::Discarded:
        return "discarded";
    case DraftState::Open:
        break;
    }
    return "open";
}

/// Reads `columns`.
StoredDraft read_draft(Row& row)
{
    StoredDraft stored;
    auto& summary = stored.summary;
    summary.id = row.take<DraftId>();
    summary.version = row.take<std::int64_t>();
    summary.state = state_from_name(row.take<std::string>());
    summary.source = row.take<std::string>();
    stored.header = decoded_header(row.take<std::string>());
    summary.title = stored.header.title;
    summary.kind = stored.header.kind;
    summary.territory = stored.header.territory;
    summary.period = stored.header.period;
    summary.road_map = row.take<std::optional<RoadMapId>>();
    summary.created_at = row.take<Instant>();
    summary.created_by = row.take<std::string>();
    summary.changed_at = row.take<Instant>();
    summary.changed_by = row.take<std::string>();
    summary.activities = row.take<std::int64_t>();
    summary.doubtful = row.take<std::int64_t>();
    return stored;
}

DraftRow read_row(Row& row)
{
    DraftRow read;
    read.id = row.take<RowId>();
    read.position = row.take<std::int64_t>();
    read.activity = decoded_activity(row.take<std::string>());
    return read;
}

void insert_rows(Connection& connection, RegionId region, DraftId draft,
                 const std::vector<domain::Activity>& activities)
{
    connection.bulk_insert("draft_rows", {"region_id", "draft_id", "position", "activity_key", "body", "doubtful"},
                           [&](const Connection::AddRow& add) {
                               std::int64_t position = 0;
                               for (const auto& activity : activities)
                                   add({region, draft, position += position_step, activity.key, encoded(activity),
                                        domain::doubtful_fields(activity).size()});
                           });
}

} // namespace

void name_file(Connection& connection, RegionId region, const std::string& sha256, std::size_t size, Instant now)
{
    connection.execute("insert into files (region_id, sha256, size, kept_at) values (:region, :sha256, :size, :now) "
                       "on conflict (region_id, sha256) do nothing",
                       {{"region", region}, {"sha256", sha256}, {"size", size}, {"now", now}});
}

DraftId insert_draft(Connection& connection, const Belonging& belonging, const domain::RoadMapDraft& draft,
                     const std::string& file_sha256, const std::string& by, Instant now)
{
    const auto id = connection.scalar<DraftId>("insert into drafts (region_id, territory_id, organisation_id, source, "
                                               "file_sha256, header, findings, created_at, created_by, "
                                               "changed_at, changed_by) values (:region, :territory, :organisation, "
                                               ":source, :sha256, :header, :findings, :now, :by, :now, "
                                               ":by) returning id",
                                               {{"region", belonging.region},
                                                {"territory", belonging.territory},
                                                {"organisation", belonging.organisation},
                                                {"source", draft.source},
                                                {"sha256", file_sha256},
                                                {"header", encoded_header(draft.plan)},
                                                {"findings", encoded(draft.findings)},
                                                {"now", now},
                                                {"by", by}});
    insert_rows(connection, belonging.region, id, draft.plan.activities);
    return id;
}

std::optional<StoredDraft> find_draft(Connection& connection, const Scope& scope, DraftId draft)
{
    Params params{{"region", scope.region}, {"id", draft}};
    const auto seen = inside(scope, {"d.territory_id", "d.organisation_id"}, params);
    return connection.first("select " + std::string{columns} +
                                ", d.file_sha256, d.findings, d.territory_id, d.organisation_id" + counted(":id") +
                                "where d.region_id = :region and d.id = :id" + seen,
                            params, [](Row& row) {
                                auto stored = read_draft(row);
                                stored.file_sha256 = row.take<std::string>();
                                stored.findings = decoded_findings(row.take<std::string>());
                                stored.territory = row.take<TerritoryId>();
                                stored.organisation = row.take<std::optional<domain::OrganisationId>>();
                                return stored;
                            });
}

std::optional<Page<DraftSummary>> page_of_drafts(Connection& connection, const Scope& scope, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    std::string where = "region_id = :region and state = 'open'" + inside(scope, {}, params);
    Page<DraftSummary> page;
    page.total = connection.scalar<std::int64_t>("select count(*) from drafts where " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and id < :before";
        params.push_back({"before", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    const auto which = "select id from drafts where " + where + " order by id desc limit :limit";
    page.items = connection.all("select " + std::string{columns} + counted(which) +
                                    "where d.region_id = :region and d.id in (" + which + ") order by d.id desc",
                                params, [](Row& row) { return read_draft(row).summary; });
    page.next =
        cut_to(page.items, request.limit, [](const DraftSummary& last) { return CursorText{"", last.id.value}; });
    return page;
}

std::optional<DraftId> other_draft_of_file(Connection& connection, const Scope& scope, const std::string& file_sha256,
                                           DraftId draft)
{
    Params params{{"region", scope.region}, {"sha256", file_sha256}, {"id", draft}};
    const auto seen = inside(scope, {}, params);
    return connection.first("select id from drafts where region_id = :region and file_sha256 = :sha256 and "
                            "state = 'open' and id < :id" +
                                seen + " order by id desc limit 1",
                            params, [](Row& row) { return row.take<DraftId>(); });
}

std::vector<DraftRow> rows_of_draft(Connection& connection, RegionId region, DraftId draft)
{
    return connection.all("select id, position, body from draft_rows where region_id = :region and draft_id = :draft "
                          "order by position, id",
                          {{"region", region}, {"draft", draft}}, read_row);
}

std::optional<DraftRow> find_draft_row(Connection& connection, RegionId region, DraftId draft, RowId row)
{
    return connection.first("select id, position, body from draft_rows where region_id = :region and "
                            "draft_id = :draft and id = :id",
                            {{"region", region}, {"draft", draft}, {"id", row}}, read_row);
}

bool raise_version(Connection& connection, const Scope& scope, DraftId draft, std::int64_t version,
                   const std::string& by, Instant now)
{
    return connection.execute(
               "update drafts set version = version + 1, changed_at = :now, changed_by = :by "
               "where region_id = :region and id = :id and "
               "version = :version and state = 'open'",
               {{"now", now}, {"by", by}, {"region", scope.region}, {"id", draft}, {"version", version}}) == 1;
}

void set_findings(Connection& connection, const Scope& scope, DraftId draft,
                  const std::vector<domain::Finding>& findings)
{
    connection.execute("update drafts set findings = :findings where region_id = :region and id = :id",
                       {{"findings", encoded(findings)}, {"region", scope.region}, {"id", draft}});
}

void set_header(Connection& connection, const Scope& scope, DraftId draft, const domain::Plan& header)
{
    connection.execute("update drafts set header = :header where region_id = :region and id = :id",
                       {{"header", encoded_header(header)}, {"region", scope.region}, {"id", draft}});
}

void close_draft(Connection& connection, const Scope& scope, DraftId draft, DraftState state,
                 std::optional<RoadMapId> road_map)
{
    connection.execute(
        "update drafts set state = :state, road_map_id = :road_map where region_id = :region and id = :id",
        {{"state", name_of(state)}, {"road_map", road_map}, {"region", scope.region}, {"id", draft}});
}

} // namespace vekha::store
