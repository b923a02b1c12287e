#include "store/bulk_schema.h"

namespace vekha::store
{

namespace
{

/// Tables that grow with a country.
constexpr std::string_view growing = "('organisations', 'people', 'grants', 'assignments', 'memberships', 'road_maps', "
                                     "'editions', 'edition_activities', 'obligations', 'obligation_steps', 'evidence', "
                                     "'evidence_links', 'obligation_tallies')";

struct Named {
    std::string name;
    std::string table;
    std::string statement;
};

std::vector<Named> named(Connection& connection, const std::string& sql)
{
    return connection.all(sql, {}, [](Row& row) {
        Named each;
        each.name = row.take<std::string>();
        each.table = row.take<std::string>();
        each.statement = row.take<std::string>();
        return each;
    });
}

std::vector<Named> indexes(Connection& connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        return named(connection, "select name, tbl_name, sql from sqlite_master where type = 'index' and sql is not "
                                 "null and tbl_name in " +
                                     std::string{growing} + " order by name");
    return named(
        connection,
        "select i.indexname, i.tablename, i.indexdef from pg_indexes i where i.schemaname = "
        "current_schema() and i.tablename in " +
            std::string{growing} +
            " and not exists (select 1 from pg_constraint c where c.conindid = "
            "cast(quote_ident(i.schemaname) || '.' || quote_ident(i.indexname) as regclass)) order by i.indexname");
}

std::vector<Named> references(Connection& connection)
{
    if (connection.dialect() == Dialect::Sqlite) return {};
    return named(connection, "select c.conname, t.relname, pg_get_constraintdef(c.oid) from pg_constraint c join "
                             "pg_class t on t.oid = c.conrelid where c.contype = 'f' and t.relnamespace = "
                             "cast(current_schema() as regnamespace) and t.relname in " +
                                 std::string{growing} + " order by t.relname, c.conname");
}

/// A trigger of PostgreSQL counts a whole batch at once and stays.
std::vector<Named> counting(Connection& connection)
{
    if (connection.dialect() == Dialect::Postgres) return {};
    return named(connection, "select name, tbl_name, sql from sqlite_master where type = 'trigger' and "
                             "tbl_name = 'obligations' order by name");
}

constexpr const char* tally_all =
    "insert into obligation_tallies (region_id, slice, territory_id, stage, due, body_key, part_id, n) "
    "select region_id, slice, territory_id, stage, due, body_key, part_id, n from obligations_tallied";

} // namespace

// The names and statements below come from the database's own catalogue.
TakenDown take_down_indexes(Connection& connection)
{
    TakenDown taken;
    for (const auto& [name, table, definition] : references(connection)) {
        taken.constraints.push_back("alter table \"" + table + "\" add constraint \"" + name + "\" " + definition);
        connection.script("alter table \"" + table + "\" drop constraint \"" + name + '"');
    }
    for (const auto& [name, table, statement] : counting(connection)) {
        taken.triggers.push_back(statement);
        connection.script("drop trigger \"" + name + '"');
    }
    for (const auto& [name, table, statement] : indexes(connection)) {
        taken.indexes.push_back(statement);
        connection.script("drop index \"" + name + '"');
    }
    return taken;
}

void put_up_indexes(Connection& connection, const TakenDown& taken)
{
    for (const auto& statement : taken.triggers)
        connection.script(statement);
    if (!taken.triggers.empty()) connection.script(tally_all);
    for (const auto& statement : taken.indexes)
        connection.script(statement);
    for (const auto& statement : taken.constraints)
        connection.script(statement);
}

void advance_sequences(Connection& connection)
{
    // SQLite remembers the largest key by itself.
    if (connection.dialect() == Dialect::Sqlite) return;
    const auto tables =
        connection.all("select c.table_name from information_schema.columns c where c.table_schema = current_schema() "
                       "and c.is_identity = 'YES' and c.column_name = 'id' order by c.table_name",
                       {}, [](Row& row) { return row.take<std::string>(); });
    for (const auto& table : tables)
        (void)connection.scalar<std::int64_t>("select setval(pg_get_serial_sequence('\"" + table +
                                              "\"', 'id'), max(id)) from \"" + table + "\" having max(id) is not null");
}

void renew_statistics(Connection& connection)
{
    connection.script(connection.dialect() == Dialect::Sqlite ? "analyze" : "vacuum (analyze, freeze)");
}

} // namespace vekha::store
