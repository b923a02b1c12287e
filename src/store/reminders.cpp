#include "store/reminders.h"

#include "store/decoded.h"
#include "wire/reminders.h"

namespace vekha::store
{

namespace
{

RoleHolder read_holder(Row& row)
{
    RoleHolder holder;
    holder.person = row.take<PersonId>();
    holder.role = row.take<std::string>();
    holder.territory = row.take<std::optional<TerritoryId>>();
    holder.organisation = row.take<std::optional<domain::OrganisationId>>();
    return holder;
}

constexpr const char* in_force =
    "(x.from_day is null or x.from_day <= :day) and (x.to_day is null or x.to_day >= :day)";
constexpr const char* here =
    "join people p on p.region_id = x.region_id and p.id = x.person_id and p.erased_at is null "
    "and p.closed_on is null ";

} // namespace

StoredReminderPlan reminder_plan(Connection& connection, const Scope& scope)
{
    return connection
        .first("select c.territory_id, c.version, c.body from territory_tree t join reminder_plans c "
               "on c.region_id = t.region_id and c.territory_id = t.ancestor_id "
               "where t.region_id = :region and t.territory_id = :territory order by t.depth limit 1",
               {{"region", scope.region}, {"territory", scope.territory}},
               [&](Row& row) {
                   StoredReminderPlan stored;
                   stored.of = row.take<TerritoryId>();
                   const auto version = row.take<std::int64_t>();
                   stored.version = stored.of == scope.territory ? version : 0;
                   stored.plan = decoded(row.take<std::string>(), wire::reminder_plan_from_json);
                   return stored;
               })
        .value_or(StoredReminderPlan{});
}

bool set_reminder_plan(Connection& connection, const Scope& scope, const domain::ReminderPlan& plan,
                       std::int64_t expected, ActorId by, Instant now)
{
    if (reminder_plan(connection, scope).version != expected) return false;
    connection.execute("insert into reminder_plans (region_id, territory_id, version, body, changed_at, changed_by) "
                       "values (:region, :territory, :version, :body, :now, :by) "
                       "on conflict (region_id, territory_id) do update set version = excluded.version, "
                       "body = excluded.body, changed_at = excluded.changed_at, changed_by = excluded.changed_by",
                       {{"region", scope.region},
                        {"territory", scope.territory},
                        {"version", expected + 1},
                        {"body", wire::print(wire::to_json(plan))},
                        {"now", now},
                        {"by", by}});
    return true;
}

bool drop_reminder_plan(Connection& connection, const Scope& scope, std::int64_t expected)
{
    return connection.execute("delete from reminder_plans where region_id = :region and territory_id = :territory and "
                              "version = :version",
                              {{"region", scope.region}, {"territory", scope.territory}, {"version", expected}}) == 1;
}

std::map<TerritoryId, domain::ReminderPlan> reminder_plans(Connection& connection, RegionId region)
{
    std::map<TerritoryId, domain::ReminderPlan> plans{{TerritoryId{0}, domain::ReminderPlan{}}};
    connection.each("select territory_id, body from reminder_plans where region_id = :region", {{"region", region}},
                    [&](Row& row) {
                        const auto territory = row.take<TerritoryId>();
                        plans[territory] = decoded(row.take<std::string>(), wire::reminder_plan_from_json);
                    });
    return plans;
}

std::optional<domain::Date> last_reminder_day(Connection& connection, RegionId region, TerritoryId plan)
{
    return connection.first("select day from reminder_days where region_id = :region and territory_id = :plan "
                            "order by day desc limit 1",
                            {{"region", region}, {"plan", plan}}, [](Row& row) { return row.take<domain::Date>(); });
}

void note_reminder_day(Connection& connection, RegionId region, TerritoryId plan, domain::Date day,
                       std::int64_t notices, std::int64_t letters, Instant now)
{
    connection.execute(
        "insert into reminder_days (region_id, territory_id, day, done_at, notices, letters) values "
        "(:region, :plan, :day, :now, :notices, :letters) on conflict do nothing",
        {{"region", region}, {"plan", plan}, {"day", day}, {"now", now}, {"notices", notices}, {"letters", letters}});
}

std::vector<OwedGroup> owed_by(Connection& connection, RegionId region, domain::Date due)
{
    return connection.all(
        "select g.territory_id, g.organisation_id, g.addressee, g.owed, g.first_id, a.text from (select territory_id, "
        "organisation_id, case when organisation_id is null then addressee else '' end as addressee, count(*) as owed, "
        "min(id) as first_id from obligations where region_id = :region and stage = 'owed' and due_day = :due and "
        "acceptance not in ('asked', 'declined') group by 1, 2, 3) g "
        "join obligations o on o.region_id = :region and o.id = g.first_id "
        "join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and "
        "a.position = o.activity order by g.first_id",
        {{"region", region}, {"due", due}}, [&](Row& row) {
            OwedGroup group;
            group.territory = row.take<TerritoryId>();
            group.organisation = row.take<std::optional<domain::OrganisationId>>();
            group.addressee = row.take<std::string>();
            group.count = row.take<std::int64_t>();
            group.first = row.take<domain::ObligationId>();
            group.title = row.take<std::string>();
            group.due = due;
            return group;
        });
}

std::vector<RoleHolder> role_holders(Connection& connection, RegionId region, std::span<const std::string_view> roles,
                                     domain::Date day)
{
    std::vector<RoleHolder> holders;
    for (const auto role : roles) {
        auto some = connection.all("select x.person_id, x.role, x.territory_id, x.organisation_id from grants x " +
                                       std::string{here} +
                                       "where x.region_id = :region and x.role = :role and x.ended_at is null and " +
                                       in_force + " order by x.person_id, x.id",
                                   {{"region", region}, {"role", role}, {"day", day}}, read_holder);
        holders.insert(holders.end(), some.begin(), some.end());
    }
    return holders;
}

std::vector<RoleHolder> school_curators(Connection& connection, RegionId region, domain::Date day)
{
    return connection.all("select x.person_id, x.role, p.territory_id, x.organisation_id from assignments x " +
                              std::string{here} + "where x.region_id = :region and x.role = 'curator' and " + in_force +
                              " order by x.person_id, x.id",
                          {{"region", region}, {"day", day}}, read_holder);
}

std::vector<BodyPerson> body_people(Connection& connection, RegionId region, domain::Date day)
{
    return connection.all("select b.territory_id, b.sort_name, x.person_id from bodies b join body_members x on "
                          "x.region_id = b.region_id and x.body_id = b.id " +
                              std::string{here} +
                              "where b.region_id = :region and b.organisation_id is null and (b.from_day is null or "
                              "b.from_day <= :day) and (b.to_day is null or b.to_day >= :day) and " +
                              in_force + " order by b.id, x.id",
                          {{"region", region}, {"day", day}}, [](Row& row) {
                              BodyPerson member;
                              member.territory = row.take<TerritoryId>();
                              member.sort_name = row.take<std::string>();
                              member.person = row.take<PersonId>();
                              return member;
                          });
}

std::map<TerritoryId, std::vector<TerritoryId>> ways_up(Connection& connection, RegionId region)
{
    std::map<TerritoryId, std::vector<TerritoryId>> ways;
    connection.each("select territory_id, ancestor_id from territory_tree where region_id = :region "
                    "order by territory_id, depth",
                    {{"region", region}}, [&](Row& row) {
                        const auto territory = row.take<TerritoryId>();
                        ways[territory].push_back(row.take<TerritoryId>());
                    });
    return ways;
}

} // namespace vekha::store
