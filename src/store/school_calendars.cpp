#include "store/codec.h"
#include "store/territories.h"

namespace vekha::store
{

StoredCalendar school_calendar(Connection& connection, const Scope& scope)
{
    return connection
        .first("select c.territory_id, c.version, c.body from territory_tree t join school_calendars c "
               "on c.region_id = t.region_id and c.territory_id = t.ancestor_id "
               "where t.region_id = :region and t.territory_id = :territory order by t.depth limit 1",
               {{"region", scope.region}, {"territory", scope.territory}},
               [&](Row& row) {
                   StoredCalendar stored;
                   stored.of = row.take<TerritoryId>();
                   const auto version = row.take<std::int64_t>();
                   stored.version = stored.of == scope.territory ? version : 0;
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
