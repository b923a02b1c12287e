#include "store/folded.h"
#include "store/page_by_name.h"
#include "store/school_groups.h"

#include <algorithm>
#include <set>

namespace vekha::store
{

namespace
{

using domain::OrganisationId;

constexpr ScopeColumns school_columns{"o.territory_id", "o.id"};
constexpr const char* school_select = "select o.id, o.code, o.short_name, o.territory_id from organisations o "
                                      "where o.region_id = :region";

SchoolName read_school(Row& row)
{
    SchoolName school;
    school.id = row.take<OrganisationId>();
    school.code = row.take<std::string>();
    school.name = row.take<std::string>();
    school.territory = row.take<TerritoryId>();
    return school;
}

SchoolStatus read_status(Row& row)
{
    SchoolStatus status;
    status.school = row.take<OrganisationId>();
    status.group = row.take<std::optional<GroupId>>();
    status.code = row.take<std::string>();
    status.from = row.take<std::optional<domain::Date>>();
    status.to = row.take<std::optional<domain::Date>>();
    status.basis = domain::group_basis_from_name(row.take<std::string>()).value_or(domain::GroupBasis::Other);
    status.note = row.take<std::string>();
    status.end_note = row.take<std::string>();
    status.year = row.take<std::optional<int>>();
    status.order.number = row.take<std::optional<std::string>>().value_or("");
    status.order.day = row.take<std::optional<domain::Date>>();
    status.order.issuer = row.take<std::optional<std::string>>().value_or("");
    return status;
}

std::string_view name_of(TransitionGoal goal)
{
    return goal == TransitionGoal::Left ? "left" : "reached";
}

} // namespace

std::vector<SchoolName> organisations_among(Connection& connection, const Scope& scope,
                                            std::span<const OrganisationId> ids, std::span<const std::string> codes)
{
    std::vector<SchoolName> found;
    std::set<OrganisationId> seen;
    const auto ask = [&](const std::string& condition, const Param& param) {
        Params params{{"region", scope.region}, param};
        const auto visible = inside(scope, school_columns, params);
        connection.each(school_select + std::string{" and o.kind = 'school'"} + condition + visible, params,
                        [&](Row& row) {
                            auto school = read_school(row);
                            if (seen.insert(school.id).second) found.push_back(std::move(school));
                        });
    };
    for (const auto id : ids)
        ask(" and o.id = :id", {"id", id});
    for (const auto& code : codes)
        ask(" and o.code = :code", {"code", code});
    return found;
}

void list_schools(Connection& connection, RegionId region, GroupId group, std::span<const OrganisationId> schools,
                  Instant now)
{
    for (const auto school : schools)
        connection.execute("insert into group_listings (region_id, group_id, organisation_id, listed_at) "
                           "select :region, :group, :school, :now where not exists (select 1 from group_listings "
                           "where region_id = :region and group_id = :group and organisation_id = :school)",
                           {{"region", region}, {"group", group}, {"school", school}, {"now", now}});
}

std::vector<OrganisationId> members_from(Connection& connection, RegionId region, GroupId group, domain::Date from)
{
    return connection.all("select distinct organisation_id from memberships where region_id = :region and "
                          "group_id = :group and (to_day is null or to_day >= :from) order by organisation_id",
                          {{"region", region}, {"group", group}, {"from", from}},
                          [](Row& row) { return row.take<OrganisationId>(); });
}

std::vector<OrganisationId> taken_from(Connection& connection, RegionId region, const std::string& code,
                                       domain::Date from)
{
    return connection.all("select distinct organisation_id from memberships where region_id = :region and "
                          "group_code = :code and (to_day is null or to_day >= :from) and not (group_id is null and "
                          "to_day is null and (from_day is null or from_day <= :from)) order by organisation_id",
                          {{"region", region}, {"code", code}, {"from", from}},
                          [](Row& row) { return row.take<OrganisationId>(); });
}

void insert_memberships(Connection& connection, RegionId region, GroupId group, const std::string& code,
                        std::span<const NewMembership> memberships, ActorId by, Instant now)
{
    for (const auto& each : memberships) {
        // What a table of the register told of this code without a group is the same stay.
        const Params known{{"region", region},      {"group", group},    {"code", code},
                           {"school", each.school}, {"from", each.from}, {"basis", domain::name_of(each.basis)},
                           {"note", each.note},     {"now", now},        {"by", by}};
        const auto adopted = connection.execute(
            "update memberships set group_id = :group, basis = :basis, note = :note, made_at = :now, made_by = :by "
            "where region_id = :region and organisation_id = :school and group_code = :code and group_id is null and "
            "(from_day is null or from_day <= :from) and to_day is null",
            known);
        if (adopted > 0) continue;
        connection.execute(
            "insert into memberships (region_id, organisation_id, group_code, from_day, group_id, basis, note, "
            "made_at, made_by) values (:region, :school, :code, :from, :group, :basis, :note, :now, :by)",
            known);
    }
}

std::vector<OrganisationId> end_memberships(Connection& connection, RegionId region, GroupId group,
                                            std::span<const OrganisationId> schools, domain::Date last,
                                            domain::Date today, const std::string& why, ActorId by, Instant now)
{
    std::vector<OrganisationId> ended;
    for (const auto school : schools) {
        Params stay{{"region", region}, {"group", group}, {"school", school}, {"last", last}};
        const std::string open = " where region_id = :region and group_id = :group and organisation_id = :school and "
                                 "(to_day is null or to_day > :last)";
        auto params = stay;
        params.insert(params.end(), {{"why", why}, {"now", now}, {"by", by}});
        const auto changed =
            connection.execute("update memberships set to_day = :last, end_note = :why, ended_at = :now, "
                               "ended_by = :by" +
                                   open + " and (from_day is null or from_day <= :last)",
                               params);
        stay.push_back({"today", today});
        const auto taken_back =
            connection.execute("delete from memberships" + open + " and from_day > :last and from_day > :today", stay);
        if (taken_back + changed > 0) ended.push_back(school);
    }
    return ended;
}

std::vector<SchoolStatus> statuses_of(Connection& connection, const Scope& scope, std::optional<OrganisationId> school,
                                      std::optional<std::string_view> code)
{
    Params params{{"region", scope.region}};
    std::string sql = "select m.organisation_id, m.group_id, m.group_code, m.from_day, m.to_day, m.basis, m.note, "
                      "m.end_note, g.year, g.order_number, g.order_day, g.order_issuer "
                      "from memberships m join organisations o on o.region_id = m.region_id and "
                      "o.id = m.organisation_id left join school_groups g on g.region_id = m.region_id and "
                      "g.id = m.group_id where m.region_id = :region" +
                      inside(scope, school_columns, params);
    if (school) {
        sql += " and m.organisation_id = :school";
        params.push_back({"school", *school});
    }
    if (code) {
        sql += " and m.group_code = :code";
        params.push_back({"code", *code});
    }
    return connection.all(sql + " order by m.organisation_id, coalesce(m.from_day, ''), m.id", params, read_status);
}

std::vector<SchoolName> schools_of_scope(Connection& connection, const Scope& scope)
{
    Params params{{"region", scope.region}};
    const auto visible = inside(scope, school_columns, params);
    return connection.all(school_select + std::string{" and o.kind = 'school'"} + visible +
                              " order by o.sort_name, o.id",
                          params, read_school);
}

std::optional<Page<SchoolName>> page_of_schools(Connection& connection, const Scope& scope, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    std::string where = " from organisations o where o.region_id = :region and exists (select 1 from memberships m "
                        "where m.region_id = o.region_id and m.organisation_id = o.id)" +
                        inside(scope, school_columns, params);
    return page_by_name(connection, {"select o.id, o.code, o.short_name, o.territory_id", std::move(where), "o"},
                        std::move(params), request, read_school,
                        [](const SchoolName& last) { return CursorText{sort_name_of(last.name), last.id.value}; });
}

std::vector<domain::Date> days_of_change_after(Connection& connection, const Scope& scope, domain::Date day)
{
    std::set<domain::Date> days;
    Params params{{"region", scope.region}, {"day", day}};
    const std::string members = " from memberships m join organisations o on o.region_id = m.region_id and "
                                "o.id = m.organisation_id where m.region_id = :region" +
                                inside(scope, school_columns, params);
    connection.each("select distinct m.from_day" + members + " and m.from_day > :day", params,
                    [&](Row& row) { days.insert(row.take<domain::Date>()); });
    connection.each("select distinct m.to_day" + members + " and m.to_day >= :day", params,
                    [&](Row& row) { days.insert(domain::plus_days(row.take<domain::Date>(), 1)); });
    return {days.begin(), days.end()};
}

std::vector<TransitionPlan> transition_plans(Connection& connection, const Scope& scope, TransitionGoal goal,
                                             const std::string& code)
{
    Params params{{"region", scope.region}, {"goal", name_of(goal)}, {"code", code}};
    const auto visible = inside(scope, school_columns, params);
    return connection.all("select p.organisation_id, p.year from transition_plans p join organisations o on "
                          "o.region_id = p.region_id and o.id = p.organisation_id where p.region_id = :region and "
                          "p.goal = :goal and p.group_code = :code" +
                              visible + " order by p.organisation_id",
                          params, [](Row& row) {
                              TransitionPlan plan;
                              plan.school = row.take<OrganisationId>();
                              plan.year = row.take<int>();
                              return plan;
                          });
}

void set_transition_plan(Connection& connection, RegionId region, TransitionGoal goal, const std::string& code,
                         OrganisationId school, std::optional<int> year, ActorId by, Instant now)
{
    const Params key{{"region", region}, {"school", school}, {"goal", name_of(goal)}, {"code", code}};
    connection.execute("delete from transition_plans where region_id = :region and organisation_id = :school and "
                       "goal = :goal and group_code = :code",
                       key);
    if (!year) return;
    auto params = key;
    params.insert(params.end(), {{"year", *year}, {"now", now}, {"by", by}});
    connection.execute("insert into transition_plans (region_id, organisation_id, goal, group_code, year, changed_at, "
                       "changed_by) values (:region, :school, :goal, :code, :year, :now, :by)",
                       params);
}

} // namespace vekha::store
