#include "store/result_files.h"

#include "store/cursor_text.h"
#include "store/decoded.h"
#include "wire/result_import.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<ResultFileState, std::string_view>, 5> states{
    {{ResultFileState::Preview, "preview"},
     {ResultFileState::Applying, "applying"},
     {ResultFileState::InForce, "in-force"},
     {ResultFileState::Undone, "undone"},
     {ResultFileState::Discarded, "discarded"}}};

constexpr const char* columns =
    "region_id, id, territory_id, kind, name, sha256, size, state, protocol, reading, fingerprint, years, job_id, "
    "staged, version, made_at, made_by, maker, applied_at, ended_at";

constexpr ScopeColumns file_columns{"territory_id", ""};

ResultFileRow read_file(Row& row)
{
    ResultFileRow file;
    file.region = row.take<RegionId>();
    file.id = row.take<ResultFileId>();
    file.territory = row.take<TerritoryId>();
    file.kind = row.take<std::string>();
    file.name = row.take<std::string>();
    file.sha256 = row.take<std::string>();
    file.size = row.take<std::int64_t>();
    file.state = result_file_state_from_name(row.take<std::string>()).value_or(ResultFileState::Discarded);
    file.protocol = decoded(row.take<std::string>(), wire::import_protocol_from_json);
    file.reading = decoded(row.take<std::string>(), wire::result_reading_from_json);
    file.fingerprint = row.take<std::string>();
    file.years = row.take<std::string>();
    file.job = row.take<std::optional<JobId>>();
    file.staged = row.take<std::int64_t>();
    file.version = row.take<std::int64_t>();
    file.made_at = row.take<Instant>();
    file.made_by = row.take<ActorId>();
    file.maker = row.take<std::string>();
    file.applied_at = row.take<std::optional<Instant>>();
    file.ended_at = row.take<std::optional<Instant>>();
    return file;
}

std::string reading_text(const ResultFileRow& file)
{
    return wire::print(wire::to_json(file.reading));
}

std::string protocol_text(const ResultFileRow& file)
{
    return wire::print(wire::to_json(file.protocol));
}

} // namespace

std::string_view name_of(ResultFileState state)
{
    return std::ranges::find(states, state, &std::pair<ResultFileState, std::string_view>::first)->second;
}

std::optional<ResultFileState> result_file_state_from_name(std::string_view name)
{
    const auto found = std::ranges::find(states, name, &std::pair<ResultFileState, std::string_view>::second);
    return found == states.end() ? std::nullopt : std::optional{found->first};
}

ResultFileId insert_result_file(Connection& connection, const ResultFileRow& file)
{
    return connection.scalar<ResultFileId>(
        "insert into result_files (region_id, territory_id, kind, name, sha256, file_sha256, size, protocol, accepted, "
        "left_out, reading, fingerprint, years, made_at, made_by, maker) values (:region, :territory, :kind, :name, "
        ":sha256, :sha256, :size, :protocol, :accepted, :left_out, :reading, :fingerprint, :years, :now, :by, :maker) "
        "returning id",
        {{"region", file.region},
         {"territory", file.territory},
         {"kind", file.kind},
         {"name", file.name},
         {"sha256", file.sha256},
         {"size", file.size},
         {"protocol", protocol_text(file)},
         {"accepted", file.protocol.rows.accepted},
         {"left_out", file.protocol.rows.left_out_count()},
         {"reading", reading_text(file)},
         {"fingerprint", file.fingerprint},
         {"years", file.years},
         {"now", file.made_at},
         {"by", file.made_by},
         {"maker", file.maker}});
}

std::optional<ResultFileRow> find_result_file(Connection& connection, const Scope& scope, ResultFileId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, file_columns, params);
    return connection.first("select " + std::string{columns} +
                                " from result_files where region_id = :region and id = :id" + seen,
                            params, read_file);
}

std::optional<ResultFileRow> find_result_file(Connection& connection, RegionId region, ResultFileId id)
{
    return connection.first("select " + std::string{columns} +
                                " from result_files where region_id = :region and id = :id",
                            {{"region", region}, {"id", id}}, read_file);
}

std::optional<ResultFileRow> result_file_of_bytes(Connection& connection, RegionId region, TerritoryId territory,
                                                  const std::string& sha256)
{
    return connection.first("select " + std::string{columns} +
                                " from result_files where region_id = :region and sha256 = :sha256 and state in "
                                "('preview', 'applying', 'in-force') and territory_id = :territory order by id limit 1",
                            {{"region", region}, {"sha256", sha256}, {"territory", territory}}, read_file);
}

std::optional<Page<ResultFileRow>> page_of_result_files(Connection& connection, const Scope& scope,
                                                        const ResultFileFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    std::string where = " from result_files where region_id = :region" + inside(scope, file_columns, params);
    if (filter.kind) {
        where += " and kind = :kind";
        params.push_back({"kind", *filter.kind});
    }
    if (filter.state) {
        where += " and state = :state";
        params.push_back({"state", name_of(*filter.state)});
    } else {
        where += " and state <> 'discarded'";
    }
    Page<ResultFileRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and id < :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all("select " + std::string{columns} + where + " order by id desc limit :limit", params, read_file);
    page.next =
        cut_to(page.items, request.limit, [](const ResultFileRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

bool update_result_file(Connection& connection, ResultFileRow& file)
{
    const auto changed = connection.execute(
        "update result_files set kind = :kind, state = :state, protocol = :protocol, accepted = :accepted, left_out = "
        ":left_out, reading = :reading, fingerprint = :fingerprint, years = :years, job_id = :job, staged = :staged, "
        "applied_at = :applied, ended_at = :ended, version = version + 1 "
        "where region_id = :region and id = :id and version = :version",
        {{"kind", file.kind},
         {"state", name_of(file.state)},
         {"protocol", protocol_text(file)},
         {"accepted", file.protocol.rows.accepted},
         {"left_out", file.protocol.rows.left_out_count()},
         {"reading", reading_text(file)},
         {"fingerprint", file.fingerprint},
         {"years", file.years},
         {"job", file.job},
         {"staged", file.staged},
         {"applied", file.applied_at},
         {"ended", file.ended_at},
         {"region", file.region},
         {"id", file.id},
         {"version", file.version}});
    if (changed == 1) ++file.version;
    return changed == 1;
}

std::optional<domain::ResultReading> remembered_reading(Connection& connection, const ResultFileRow& file)
{
    return connection.first(
        "select m.mapping from import_mappings m join territory_tree t on t.region_id = m.region_id "
        "and t.ancestor_id = m.territory_id and t.territory_id = :territory where m.region_id = "
        ":region and m.kind = 'results' and m.fingerprint = :fingerprint order by t.depth limit 1",
        {{"territory", file.territory}, {"region", file.region}, {"fingerprint", file.fingerprint}},
        [](Row& row) { return decoded(row.take<std::string>(), wire::result_reading_from_json); });
}

void remember_reading(Connection& connection, const ResultFileRow& file, ActorId by, Instant now)
{
    connection.execute(
        "insert into import_mappings (region_id, territory_id, kind, fingerprint, mapping, changed_at, changed_by) "
        "values (:region, :territory, 'results', :fingerprint, :reading, :now, :by) on conflict (region_id, "
        "territory_id, kind, fingerprint) do update set mapping = excluded.mapping, changed_at = excluded.changed_at, "
        "changed_by = excluded.changed_by",
        {{"region", file.region},
         {"territory", file.territory},
         {"fingerprint", file.fingerprint},
         {"reading", reading_text(file)},
         {"now", now},
         {"by", by}});
}

} // namespace vekha::store
