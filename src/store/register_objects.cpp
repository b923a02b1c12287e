#include "store/register_objects.h"

#include "store/codec.h"
#include "store/folded.h"
#include "store/object_tables.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

std::string joined_list(const std::vector<std::string>& parts)
{
    std::string joined;
    for (const auto& part : parts)
        joined += (joined.empty() ? "" : "; ") + part;
    return joined;
}

std::vector<std::string> parts_of(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const auto end = list.find("; ");
        parts.emplace_back(list.substr(0, end));
        list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 2);
    }
    return parts;
}

std::string text_in(const domain::RegisterValues& values, std::string_view field)
{
    const auto found = values.find(std::string{field});
    return found == values.end() ? std::string{} : found->second;
}

Value column_value(const ObjectColumn& column, const domain::RegisterValues& values)
{
    auto text = text_in(values, column.field);
    switch (column.form) {
    case ColumnForm::Text:
        return text;
    case ColumnForm::List:
        return encoded(parts_of(text));
    case ColumnForm::Day:
        return text.empty() ? std::optional<std::string>{} : std::optional{std::move(text)};
    }
    return text;
}

/// The columns that insert and update write, in the order of values_of().
std::vector<std::string> written_columns(const TableOfObjects& table)
{
    std::vector<std::string> columns{"territory_id"};
    if (table.has_organisation) columns.emplace_back("organisation_id");
    for (const auto& column : table.columns)
        columns.emplace_back(column.column);
    columns.emplace_back("sort_name");
    if (table.has_search) columns.emplace_back("search");
    return columns;
}

std::string search_text(const TableOfObjects& table, const domain::RegisterValues& values)
{
    std::string text;
    for (const auto field : table.searched) {
        const auto value = text_in(values, field);
        for (const auto& part : parts_of(value))
            text += (text.empty() ? "" : "\n") + part;
    }
    return folded(text);
}

void append_values(const TableOfObjects& table, const RegisterObject& object, std::vector<Value>& row)
{
    row.emplace_back(object.territory);
    if (table.has_organisation) row.emplace_back(object.organisation);
    for (const auto& column : table.columns)
        row.push_back(column_value(column, object.values));
    row.emplace_back(sort_name_of(text_in(object.values, table.name_field)));
    if (table.has_search) row.emplace_back(search_text(table, object.values));
}

RegisterObject read_object(const TableOfObjects& table, Row& row)
{
    RegisterObject object;
    object.id = row.take<std::int64_t>();
    object.version = row.take<std::int64_t>();
    object.territory = row.take<TerritoryId>();
    if (table.has_organisation) object.organisation = row.take<std::optional<domain::OrganisationId>>();
    for (const auto& column : table.columns) {
        auto text = row.take<std::optional<std::string>>().value_or("");
        if (column.form == ColumnForm::List) text = joined_list(decoded_texts(text));
        if (!text.empty()) object.values.emplace(column.field, std::move(text));
    }
    return object;
}

/// Keys that no other row will get.
std::vector<std::int64_t> reserve_ids(Connection& connection, std::string_view table, std::size_t count)
{
    std::vector<std::int64_t> ids;
    if (connection.dialect() == Dialect::Postgres) {
        return connection.all("select nextval(pg_get_serial_sequence(:table, 'id')) from generate_series(1, :count)",
                              {{"table", table}, {"count", count}}, [](Row& row) { return row.take<std::int64_t>(); });
    }
    // The transaction is the only one that writes. Keys of rows that are gone are not given again.
    auto last =
        connection.scalar<std::int64_t>("select seq from sqlite_sequence where name = :table", {{"table", table}});
    ids.resize(count);
    std::ranges::generate(ids, [&] { return ++last; });
    return ids;
}

std::string assignments_of(const std::vector<std::string>& columns)
{
    std::string sql;
    for (const auto& column : columns)
        sql += (sql.empty() ? "" : ", ") + column + " = s." + column;
    return sql;
}

} // namespace

std::vector<RegisterObject> objects_of(Connection& connection, RegionId region, ObjectTable which)
{
    const auto& table = table_of_objects(which);
    std::string columns = "id, version, territory_id";
    if (table.has_organisation) columns += ", organisation_id";
    for (const auto& column : table.columns)
        columns += ", " + std::string{column.column};
    return connection.all("select " + columns + " from " + std::string{table.name} + " where region_id = :region and " +
                              std::string{table.alive} + " order by id",
                          {{"region", region}}, [&](Row& row) { return read_object(table, row); });
}

void insert_objects(Connection& connection, RegionId region, ObjectTable which, std::span<RegisterObject> objects,
                    Instant now)
{
    if (objects.empty()) return;
    const auto& table = table_of_objects(which);
    const auto ids = reserve_ids(connection, table.name, objects.size());
    std::vector<std::string> columns{"region_id", "id", "created_at", "changed_at"};
    std::ranges::copy(written_columns(table), std::back_inserter(columns));
    if (table.has_origin) columns.emplace_back("origin");
    connection.bulk_insert(table.name, columns, [&](const Connection::AddRow& add) {
        for (std::size_t i = 0; i < objects.size(); ++i) {
            objects[i].id = ids[i];
            objects[i].version = 1;
            std::vector<Value> row{region, ids[i], now, now};
            append_values(table, objects[i], row);
            if (table.has_origin) row.emplace_back("register");
            add(row);
        }
    });
}

void update_objects(Connection& connection, RegionId region, ObjectTable which, std::span<RegisterObject> objects,
                    Instant now)
{
    if (objects.empty()) return;
    const auto& table = table_of_objects(which);
    const auto columns = written_columns(table);
    const auto staged = "staged_" + std::string{table.name};
    std::string definition = "create temp table if not exists " + staged + " (id bigint not null primary key";
    for (const auto& column : columns)
        definition += ", " + column + (column.ends_with("_id") ? " bigint" : " text");
    connection.script(definition + "); delete from " + staged);
    auto with_id = columns;
    with_id.insert(with_id.begin(), "id");
    connection.bulk_insert(staged, with_id, [&](const Connection::AddRow& add) {
        for (const auto& object : objects) {
            std::vector<Value> row{object.id};
            append_values(table, object, row);
            add(row);
        }
    });
    const std::string name{table.name};
    connection.execute("update " + name + " set " + assignments_of(columns) +
                           (table.has_origin ? ", origin = 'register'" : "") +
                           ", version = version + 1, changed_at = :now from " + staged + " s where " + name +
                           ".region_id = :region and " + name + ".id = s.id",
                       {{"now", now}, {"region", region}});
    connection.script("delete from " + staged);
    for (auto& object : objects)
        ++object.version;
}

void remove_objects(Connection& connection, RegionId region, ObjectTable which, ImportId import)
{
    const auto& table = table_of_objects(which);
    const std::string made = " in (select object_id from import_changes where region_id = :region and "
                             "import_id = :import and act = 'created' and object = :object)";
    const Params params{{"region", region}, {"import", import}, {"object", table.object}};
    for (const auto& owned : table.owned)
        connection.execute("delete from " + std::string{owned.table} + " where region_id = :region and " +
                               std::string{owned.column} + made,
                           params);
    connection.execute("delete from " + std::string{table.name} + " where region_id = :region and id" + made, params);
}

std::vector<UndoObstacle> undo_obstacles(Connection& connection, RegionId region, ObjectTable which, ImportId import,
                                         Instant finished, int most)
{
    const auto& table = table_of_objects(which);
    const std::string name{table.name};
    const Params params{{"region", region}, {"import", import}, {"object", table.object}, {"most", most}};
    const auto read = [](const char* code, std::string_view by) {
        return [code, by](Row& row) {
            UndoObstacle obstacle{code, row.take<std::int64_t>(), 0, {}, std::string{by}};
            obstacle.row = row.take<int>();
            obstacle.label = row.take<std::string>();
            return obstacle;
        };
    };
    const std::string changes = "from import_changes c ";
    const std::string of_import = " where c.region_id = :region and c.import_id = :import and c.object = :object ";
    auto obstacles =
        connection.all("select c.object_id, c.row_number, c.label " + changes + "left join " + name +
                           " o on o.region_id = c.region_id and o.id = c.object_id" + of_import +
                           "and (o.id is null or " + std::string{table.changed} + ") order by c.row_number limit :most",
                       params, read("changed-since", ""));
    for (const auto& use : table.uses) {
        if (obstacles.size() >= static_cast<std::size_t>(most)) break;
        auto with_end = params;
        if (use.only.find(":finished") != std::string_view::npos) with_end.push_back({"finished", finished});
        const auto used = " and c.act = 'created' and exists (select 1 from " + std::string{use.table} +
                          " u where u.region_id = c.region_id and u." + std::string{use.column} +
                          " = c.object_id and " + std::string{use.only} + ") order by c.row_number limit :most";
        const auto found =
            connection.all("select c.object_id, c.row_number, c.label from import_changes c " + of_import + used,
                           with_end, read("used-since", use.table));
        obstacles.insert(obstacles.end(), found.begin(), found.end());
    }
    if (obstacles.size() > static_cast<std::size_t>(most)) obstacles.resize(static_cast<std::size_t>(most));
    return obstacles;
}

} // namespace vekha::store
