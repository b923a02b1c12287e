#include "store/working_days.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

domain::SpecialDay read_day(Row& row)
{
    domain::SpecialDay special;
    special.day = row.take<domain::Date>();
    special.kind = domain::work_kind_from_name(row.take<std::string>()).value_or(domain::WorkKind::Off);
    special.note = row.take<std::string>();
    return special;
}

/// From the farthest territory to the nearest, so that the last word is the nearest one's.
std::vector<domain::SpecialDay> days_upwards(Connection& connection, const std::string& also, const Params& params)
{
    return connection.all(
        "select e.day, e.kind, e.note from territory_tree t join working_day_exceptions e on "
        "e.region_id = t.region_id and e.territory_id = t.ancestor_id where t.region_id = :region and "
        "t.territory_id = :territory" +
            also + " order by t.depth desc, e.day",
        params, read_day);
}

} // namespace

domain::WorkingCalendar working_calendar(Connection& connection, RegionId region, TerritoryId territory)
{
    return domain::production_calendar().with(
        days_upwards(connection, "", {{"region", region}, {"territory", territory}}));
}

std::vector<domain::SpecialDay> own_working_days(Connection& connection, RegionId region, TerritoryId territory,
                                                 domain::Period period)
{
    return connection.all("select day, kind, note from working_day_exceptions where region_id = :region and "
                          "territory_id = :territory and day >= :from and day <= :to order by day",
                          {{"region", region}, {"territory", territory}, {"from", period.from}, {"to", period.to}},
                          read_day);
}

std::vector<domain::SpecialDay> working_days_from_above(Connection& connection, RegionId region, TerritoryId territory,
                                                        domain::Period period)
{
    std::map<domain::Date, domain::SpecialDay> days;
    for (auto& day :
         days_upwards(connection, " and t.depth > 0 and e.day >= :from and e.day <= :to",
                      {{"region", region}, {"territory", territory}, {"from", period.from}, {"to", period.to}}))
        days[day.day] = std::move(day);
    std::vector<domain::SpecialDay> ordered;
    for (auto& [day, special] : days)
        ordered.push_back(std::move(special));
    return ordered;
}

void set_own_working_days(Connection& connection, RegionId region, TerritoryId territory, domain::Period period,
                          const std::vector<domain::SpecialDay>& days, ActorId by, Instant now)
{
    connection.execute("delete from working_day_exceptions where region_id = :region and territory_id = :territory and "
                       "day >= :from and day <= :to",
                       {{"region", region}, {"territory", territory}, {"from", period.from}, {"to", period.to}});
    for (const auto& day : days)
        connection.execute("insert into working_day_exceptions (region_id, territory_id, day, kind, note, changed_at, "
                           "changed_by) values (:region, :territory, :day, :kind, :note, :now, :by)",
                           {{"region", region},
                            {"territory", territory},
                            {"day", day.day},
                            {"kind", domain::name_of(day.kind)},
                            {"note", day.note},
                            {"now", now},
                            {"by", by}});
}

} // namespace vekha::store
