#include "store/register_imports.h"

#include "store/cursor_text.h"
#include "store/register_codec.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<ImportState, std::string_view>, 7> states{{{ImportState::Mapping, "mapping"},
                                                                          {ImportState::Checked, "checked"},
                                                                          {ImportState::Running, "running"},
                                                                          {ImportState::Finished, "finished"},
                                                                          {ImportState::Failed, "failed"},
                                                                          {ImportState::Undone, "undone"},
                                                                          {ImportState::Discarded, "discarded"}}};

constexpr const char* columns =
    "region_id, id, territory_id, kind, state, file_name, file_sha256, sheet, head_row, mapping, mapped_by, "
    "fingerprint, checked_rows, checked_created, checked_updated, checked_unchanged, checked_failed, checked_warned, "
    "done_to, done_created, done_updated, done_unchanged, done_failed, done_warned, job_id, version, made_at, made_by, "
    "made_name, started_at, finished_at, undone_at, undone_name";

constexpr ScopeColumns import_columns{"territory_id", ""};

std::string encoded_mapping(const ColumnMapping& mapping)
{
    std::map<std::string, std::string> pairs;
    for (const auto& [column, field] : mapping)
        pairs.emplace(std::to_string(column), field);
    return encoded(pairs);
}

ColumnMapping decoded_mapping(std::string_view json)
{
    ColumnMapping mapping;
    for (auto& [column, field] : decoded_pairs(json)) {
        int number = 0;
        std::from_chars(column.data(), column.data() + column.size(), number);
        mapping.emplace(number, field);
    }
    return mapping;
}

domain::RowCounts read_counts(Row& row)
{
    domain::RowCounts counts;
    counts.created = row.take<std::int64_t>();
    counts.updated = row.take<std::int64_t>();
    counts.unchanged = row.take<std::int64_t>();
    counts.failed = row.take<std::int64_t>();
    counts.warned = row.take<std::int64_t>();
    return counts;
}

RegisterImportRow read_import(Row& row)
{
    RegisterImportRow import;
    import.region = row.take<RegionId>();
    import.id = row.take<ImportId>();
    import.territory = row.take<TerritoryId>();
    import.kind = domain::register_kind_from_name(row.take<std::string>()).value_or(import.kind);
    import.state = import_state_from_name(row.take<std::string>()).value_or(ImportState::Failed);
    import.file_name = row.take<std::string>();
    import.file_sha256 = row.take<std::string>();
    import.sheet = row.take<int>();
    import.head_row = row.take<int>();
    import.mapping = decoded_mapping(row.take<std::string>());
    import.mapped_by = row.take<std::string>();
    import.fingerprint = row.take<std::string>();
    import.checked_rows = row.take<std::int64_t>();
    import.checked = read_counts(row);
    import.done_to = row.take<std::int64_t>();
    import.done = read_counts(row);
    import.job = row.take<std::optional<JobId>>();
    import.version = row.take<std::int64_t>();
    import.made_at = row.take<Instant>();
    import.made_by = row.take<ActorId>();
    import.made_name = row.take<std::string>();
    import.started_at = row.take<std::optional<Instant>>();
    import.finished_at = row.take<std::optional<Instant>>();
    import.undone_at = row.take<std::optional<Instant>>();
    import.undone_name = row.take<std::string>();
    return import;
}

} // namespace

std::string_view name_of(ImportState state)
{
    return std::ranges::find(states, state, &std::pair<ImportState, std::string_view>::first)->second;
}

std::optional<ImportState> import_state_from_name(std::string_view name)
{
    const auto found = std::ranges::find(states, name, &std::pair<ImportState, std::string_view>::second);
    return found == states.end() ? std::nullopt : std::optional{found->first};
}

ImportId insert_import(Connection& connection, const RegisterImportRow& import)
{
    return connection.scalar<ImportId>(
        "insert into register_imports (region_id, territory_id, kind, file_name, file_sha256, sheet, head_row, "
        "mapping, mapped_by, fingerprint, made_at, made_by, made_name) values (:region, :territory, :kind, :file, "
        ":sha256, :sheet, :head_row, :mapping, :mapped_by, :fingerprint, :now, :by, :name) returning id",
        {{"region", import.region},
         {"territory", import.territory},
         {"kind", domain::name_of(import.kind)},
         {"file", import.file_name},
         {"sha256", import.file_sha256},
         {"sheet", import.sheet},
         {"head_row", import.head_row},
         {"mapping", encoded_mapping(import.mapping)},
         {"mapped_by", import.mapped_by},
         {"fingerprint", import.fingerprint},
         {"now", import.made_at},
         {"by", import.made_by},
         {"name", import.made_name}});
}

std::optional<RegisterImportRow> register_import(Connection& connection, const Scope& scope, ImportId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, import_columns, params);
    return connection.first("select " + std::string{columns} +
                                " from register_imports where region_id = :region and id = :id" + seen,
                            params, read_import);
}

std::optional<RegisterImportRow> register_import(Connection& connection, RegionId region, ImportId id)
{
    return connection.first("select " + std::string{columns} +
                                " from register_imports where region_id = :region and id = :id",
                            {{"region", region}, {"id", id}}, read_import);
}

std::optional<Page<RegisterImportRow>> page_of_imports(Connection& connection, const Scope& scope,
                                                       std::optional<domain::RegisterKind> kind,
                                                       const PageRequest& request)
{
    Params params{{"region", scope.region}};
    std::string where = " from register_imports where region_id = :region and state <> 'discarded'" +
                        inside(scope, import_columns, params);
    if (kind) {
        where += " and kind = :kind";
        params.push_back({"kind", domain::name_of(*kind)});
    }
    Page<RegisterImportRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and id < :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all("select " + std::string{columns} + where + " order by id desc limit :limit", params,
                                read_import);
    page.next =
        cut_to(page.items, request.limit, [](const RegisterImportRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

bool update_import(Connection& connection, RegisterImportRow& import)
{
    const auto changed = connection.execute(
        "update register_imports set state = :state, sheet = :sheet, head_row = :head_row, mapping = :mapping, "
        "mapped_by = :mapped_by, fingerprint = :fingerprint, checked_rows = :checked_rows, "
        "checked_created = :checked_created, checked_updated = :checked_updated, "
        "checked_unchanged = :checked_unchanged, checked_failed = :checked_failed, checked_warned = :checked_warned, "
        "done_to = :done_to, done_created = :done_created, done_updated = :done_updated, "
        "done_unchanged = :done_unchanged, done_failed = :done_failed, done_warned = :done_warned, job_id = :job, "
        "started_at = :started, finished_at = :finished, undone_at = :undone, undone_name = :undone_name, "
        "version = version + 1 where region_id = :region and id = :id and version = :version",
        {{"state", name_of(import.state)},
         {"sheet", import.sheet},
         {"head_row", import.head_row},
         {"mapping", encoded_mapping(import.mapping)},
         {"mapped_by", import.mapped_by},
         {"fingerprint", import.fingerprint},
         {"checked_rows", import.checked_rows},
         {"checked_created", import.checked.created},
         {"checked_updated", import.checked.updated},
         {"checked_unchanged", import.checked.unchanged},
         {"checked_failed", import.checked.failed},
         {"checked_warned", import.checked.warned},
         {"done_to", import.done_to},
         {"done_created", import.done.created},
         {"done_updated", import.done.updated},
         {"done_unchanged", import.done.unchanged},
         {"done_failed", import.done.failed},
         {"done_warned", import.done.warned},
         {"job", import.job},
         {"started", import.started_at},
         {"finished", import.finished_at},
         {"undone", import.undone_at},
         {"undone_name", import.undone_name},
         {"region", import.region},
         {"id", import.id},
         {"version", import.version}});
    if (changed == 1) ++import.version;
    return changed == 1;
}

std::optional<ColumnMapping> remembered_mapping(Connection& connection, RegionId region, TerritoryId territory,
                                                domain::RegisterKind kind, const std::string& fingerprint)
{
    const auto json = connection.first(
        "select m.mapping from import_mappings m join territory_tree t on t.region_id = m.region_id and "
        "t.ancestor_id = m.territory_id and t.territory_id = :territory where m.region_id = :region and "
        "m.kind = :kind and m.fingerprint = :fingerprint order by t.depth limit 1",
        {{"territory", territory}, {"region", region}, {"kind", domain::name_of(kind)}, {"fingerprint", fingerprint}},
        [](Row& row) { return row.take<std::string>(); });
    if (!json) return std::nullopt;
    return decoded_mapping(*json);
}

void remember_mapping(Connection& connection, const RegisterImportRow& import, ActorId by, Instant now)
{
    connection.execute(
        "insert into import_mappings (region_id, territory_id, kind, fingerprint, mapping, changed_at, changed_by) "
        "values (:region, :territory, :kind, :fingerprint, :mapping, :now, :by) on conflict (region_id, territory_id, "
        "kind, fingerprint) do update set mapping = excluded.mapping, changed_at = excluded.changed_at, "
        "changed_by = excluded.changed_by",
        {{"region", import.region},
         {"territory", import.territory},
         {"kind", domain::name_of(import.kind)},
         {"fingerprint", import.fingerprint},
         {"mapping", encoded_mapping(import.mapping)},
         {"now", now},
         {"by", by}});
}

} // namespace vekha::store
