#include "store/integrity.h"

#include "store/integrity_rules.h"

#include <array>
#include <map>
#include <set>

namespace vekha::store
{

namespace
{

constexpr std::string_view file_missing = "file-missing";
constexpr std::string_view file_orphan = "file-orphan";
constexpr std::string_view sequence_behind = "sequence-behind";

void add(IntegrityResult& result, BrokenRow row)
{
    ++result.broken;
    if (result.rows.size() < broken_rows_shown) result.rows.push_back(std::move(row));
}

Params params_of(std::string_view sql, std::optional<RegionId> region, domain::Date today, Instant now)
{
    Params params{{"region", region}, {"most", broken_rows_shown}};
    if (sql.find(":today") != std::string_view::npos) params.push_back({"today", today});
    if (sql.find(":yesterday") != std::string_view::npos) params.push_back({"yesterday", now - std::chrono::hours{24}});
    return params;
}

IntegrityResult broken_by(Connection& connection, const IntegrityRule& rule, std::optional<RegionId> region,
                          domain::Date today, Instant now)
{
    IntegrityResult result{rule.code, 0, {}};
    const auto sql = "select region_id, object, id, what, count(*) over () from (" + with_roles(rule.sql) +
                     ") as broken where region_id = coalesce(cast(:region as bigint), region_id) "
                     "order by region_id, id, what limit :most";
    connection.each(sql, params_of(rule.sql, region, today, now), [&](Row& row) {
        BrokenRow broken;
        broken.region = row.take<RegionId>();
        broken.object = row.take<std::string>();
        broken.id = row.take<std::int64_t>();
        broken.what = row.take<std::string>();
        result.broken = row.take<std::int64_t>();
        result.rows.push_back(std::move(broken));
    });
    return result;
}

/// Files that rows name: each must be kept, with its size.
IntegrityResult missing_files(Connection& connection, const FileVault& files, std::optional<RegionId> region)
{
    IntegrityResult result{file_missing, 0, {}};
    connection.each("select region_id, sha256, size from files "
                    "where region_id = coalesce(cast(:region as bigint), region_id) order by region_id, sha256",
                    {{"region", region}}, [&](Row& row) {
                        const auto of = row.take<RegionId>();
                        auto sha256 = row.take<std::string>();
                        const auto size = files.size_of(sha256);
                        if (size != row.take<std::int64_t>()) add(result, {of, "file", 0, std::move(sha256)});
                    });
    return result;
}

/// Files that no row names. A file may be kept a while before its row, see FileVault.
IntegrityResult orphan_files(Connection& connection, const FileVault& files)
{
    IntegrityResult result{file_orphan, 0, {}};
    std::set<std::string> named;
    connection.each("select distinct sha256 from files", {}, [&](Row& row) { named.insert(row.take<std::string>()); });
    for (auto& sha256 : files.older_than(std::chrono::hours{24}))
        if (!named.contains(sha256)) add(result, {RegionId{0}, "file", 0, std::move(sha256)});
    return result;
}

struct Sequence {
    std::string table;
    std::int64_t at = 0;
};

std::vector<Sequence> sequences_of(Connection& connection)
{
    std::vector<Sequence> sequences;
    if (connection.dialect() == Dialect::Sqlite) {
        connection.each("select name, seq from sqlite_sequence where name in (select name from sqlite_master)", {},
                        [&](Row& row) {
                            Sequence sequence{row.take<std::string>(), 0};
                            sequence.at = row.take<std::int64_t>();
                            sequences.push_back(std::move(sequence));
                        });
        return sequences;
    }
    connection.each(
        "select c.table_name, coalesce(s.last_value, 0) from information_schema.columns c "
        "join pg_sequences s on s.schemaname = c.table_schema and s.sequencename = c.table_name || '_id_seq' "
        "where c.table_schema = current_schema() and c.is_identity = 'YES' and c.column_name = 'id'",
        {}, [&](Row& row) {
            Sequence sequence{row.take<std::string>(), 0};
            sequence.at = row.take<std::int64_t>();
            sequences.push_back(std::move(sequence));
        });
    return sequences;
}

/// A sequence behind its table gives keys that are taken already.
IntegrityResult sequences_behind(Connection& connection)
{
    IntegrityResult result{sequence_behind, 0, {}};
    for (const auto& sequence : sequences_of(connection)) {
        // The name comes from the database's own catalogue.
        const auto last = connection.scalar<std::int64_t>("select coalesce(max(id), 0) from \"" + sequence.table + '"');
        if (sequence.at < last)
            add(result, {RegionId{0}, "table", last, sequence.table + ": " + std::to_string(sequence.at)});
    }
    return result;
}

} // namespace

std::vector<std::string_view> integrity_codes()
{
    std::vector<std::string_view> codes;
    for (const auto& rule : integrity_rules())
        codes.push_back(rule.code);
    for (const auto code : {file_missing, file_orphan, sequence_behind})
        codes.push_back(code);
    return codes;
}

std::vector<IntegrityResult> check_integrity(Connection& connection, const FileVault& files,
                                             std::optional<RegionId> region, domain::Date today, Instant now)
{
    std::vector<IntegrityResult> results;
    for (const auto& rule : integrity_rules())
        results.push_back(broken_by(connection, rule, region, today, now));
    results.push_back(missing_files(connection, files, region));
    results.push_back(orphan_files(connection, files));
    results.push_back(sequences_behind(connection));
    return results;
}

} // namespace vekha::store
