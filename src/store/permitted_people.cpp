#include "store/permitted_people.h"

#include "store/folded.h"

namespace vekha::store
{

namespace
{

using domain::ScopeKind;

/// «('head', 'curator')»: codes of presets/rights, never what somebody typed. «('')» when no role has it.
std::string roles_with(domain::Permission permission, ScopeKind scope)
{
    const auto& table = domain::rights_table();
    std::string list;
    for (const auto& role : table.roles())
        if (role.scope == scope && table.allows(role.code, permission) == domain::Extent::Own)
            list += (list.empty() ? "'" : ", '") + role.code + "'";
    return "(" + (list.empty() ? "''" : list) + ")";
}

constexpr const char* in_force = "g.region_id = :region and g.ended_at is null and (g.from_day is null or "
                                 "g.from_day <= :day) and (g.to_day is null or g.to_day >= :day)";
constexpr const char* works = " and p.erased_at is null and (p.closed_on is null or p.closed_on >= :day)";

/// The ways in which a grant reaches a location, as one condition.
std::string reaching(domain::Permission permission, const domain::Location& location, Params& params)
{
    std::string ways = "g.role in " + roles_with(permission, ScopeKind::Region);
    if (!location.path.empty()) {
        params.push_back({"territory", location.path.back()});
        ways += " or (g.role in " + roles_with(permission, ScopeKind::Territory) +
                " and g.territory_id in (select ancestor_id from territory_tree where region_id = :region and "
                "territory_id = :territory))";
    }
    if (location.organisation) {
        params.push_back({"organisation", *location.organisation});
        ways += " or (g.role in " + roles_with(permission, ScopeKind::Organisation) +
                " and g.organisation_id = :organisation)";
        ways += " or (g.role in " + roles_with(permission, ScopeKind::Assigned) +
                " and exists (select 1 from assignments a where a.region_id = :region and a.organisation_id = "
                ":organisation and a.role = g.role and a.person_id = g.person_id and (a.from_day is null or "
                "a.from_day <= :day) and (a.to_day is null or a.to_day >= :day)))";
    }
    return " and (" + ways + ")";
}

/// People with a grant that `level` lets through.
std::vector<PersonId> holders(Connection& connection, const std::string& level, const Params& params)
{
    return connection.all("select distinct p.id from grants g join people p on p.region_id = g.region_id and p.id = "
                          "g.person_id where " +
                              std::string{in_force} + " and " + level + works + " order by p.id",
                          params, [](Row& row) { return row.take<PersonId>(); });
}

} // namespace

std::vector<PermittedPerson> people_permitted_at(Connection& connection, domain::Permission permission,
                                                 const domain::Location& location, domain::Date day,
                                                 const std::string& text, int most)
{
    Params params{{"region", location.region}, {"day", day}, {"most", most}};
    auto sql = "select p.id, p.name, p.position, coalesce(o.short_name, t.name) from people p join territories t on "
               "t.region_id = p.region_id and t.id = p.territory_id left join organisations o on o.region_id = "
               "p.region_id and o.id = p.organisation_id where p.region_id = :region and p.id in (select g.person_id "
               "from grants g where " +
               std::string{in_force} + reaching(permission, location, params) + ")" + works;
    if (!text.empty()) {
        sql += " and p.sort_name like :text escape '\\'";
        params.push_back({"text", pattern_of(text)});
    }
    return connection.all(sql + " order by p.sort_name, p.id limit :most", params, [](Row& row) {
        PermittedPerson person;
        person.id = row.take<PersonId>();
        person.name = row.take<std::string>();
        person.position = row.take<std::string>();
        person.workplace = row.take<std::string>();
        return person;
    });
}

std::vector<PersonId> people_permitted_for(Connection& connection, RegionId region, domain::Permission permission,
                                           std::optional<TerritoryId> territory, domain::Date day)
{
    if (!territory)
        return holders(connection, "g.role in " + roles_with(permission, ScopeKind::Region),
                       {{"region", region}, {"day", day}});
    return holders(connection,
                   "g.role in " + roles_with(permission, ScopeKind::Territory) + " and g.territory_id = :territory",
                   {{"region", region}, {"day", day}, {"territory", *territory}});
}

std::vector<PersonId> people_permitted_in(Connection& connection, RegionId region, domain::Permission permission,
                                          domain::OrganisationId organisation, domain::Date day)
{
    return holders(connection,
                   "g.role in " + roles_with(permission, ScopeKind::Organisation) +
                       " and g.organisation_id = :organisation",
                   {{"region", region}, {"day", day}, {"organisation", organisation}});
}

} // namespace vekha::store
