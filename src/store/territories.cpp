#include "store/territories.h"

#include "store/codec.h"

namespace vekha::store
{

void ensure_local_territory(Connection& connection, const std::string& name)
{
    if (connection.scalar<int>("select count(*) from regions where id = 1") > 0) return;
    connection.execute("insert into regions (id, name) values (1, :name)", {{"name", name}});
    connection.execute("insert into territories (region_id, kind, name) values (1, 'municipality', :name)",
                       {{"name", name}});
    connection.execute("insert into territory_tree (region_id, ancestor_id, territory_id, depth) "
                       "select region_id, id, id, 0 from territories where region_id = 1");
}

std::string territory_name(Connection& connection, const Scope& scope)
{
    return connection.scalar<std::string>("select name from territories where region_id = :region and id = :territory",
                                          {{"region", scope.region}, {"territory", scope.territory}});
}

void rename_territory(Connection& connection, const Scope& scope, const std::string& name)
{
    connection.execute("update territories set name = :name where region_id = :region and id = :territory",
                       {{"name", name}, {"region", scope.region}, {"territory", scope.territory}});
}

StoredCalendar school_calendar(Connection& connection, const Scope& scope)
{
    return connection
        .first("select version, body from school_calendars where region_id = :region and territory_id = :territory",
               {{"region", scope.region}, {"territory", scope.territory}},
               [](Row& row) {
                   StoredCalendar stored;
                   stored.version = row.take<std::int64_t>();
                   stored.calendar = decoded_calendar(row.take<std::string>());
                   return stored;
               })
        .value_or(StoredCalendar{});
}

bool set_school_calendar(Connection& connection, const Scope& scope, const domain::SchoolCalendar& calendar,
                         std::int64_t expected, const std::string& by, Instant now)
{
    if (school_calendar(connection, scope).version != expected) return false;
    connection.execute("insert into school_calendars (region_id, territory_id, version, body, changed_at, changed_by) "
                       "values (:region, :territory, :version, :body, :now, :by) "
                       "on conflict (region_id, territory_id) do update set version = excluded.version, "
                       "body = excluded.body, changed_at = excluded.changed_at, changed_by = excluded.changed_by",
                       {{"region", scope.region},
                        {"territory", scope.territory},
                        {"version", expected + 1},
                        {"body", encoded(calendar)},
                        {"now", now},
                        {"by", by}});
    return true;
}

} // namespace vekha::store
