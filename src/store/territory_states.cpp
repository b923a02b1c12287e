#include "store/territory_states.h"

#include <map>

namespace vekha::store
{

namespace
{

using domain::Territory;

TerritoryState read_state(Row& row)
{
    TerritoryState state;
    state.parent = row.take<std::optional<TerritoryId>>();
    state.kind =
        domain::territory_kind_from_name(row.take<std::string>()).value_or(domain::TerritoryKind::Municipality);
    state.name = row.take<std::string>();
    state.from = row.take<std::optional<domain::Date>>();
    state.to = row.take<std::optional<domain::Date>>();
    state.basis = row.take<std::string>();
    return state;
}

Params state_params(RegionId region, TerritoryId id, const Territory& territory, std::optional<domain::Date> from,
                    const std::string& basis)
{
    return {{"region", region},
            {"territory", id},
            {"parent", territory.parent},
            {"kind", names_of(territory.kind).name},
            {"name", territory.name},
            {"from", from},
            {"basis", basis}};
}

} // namespace

std::vector<TerritoryState> states_of(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection.all("select parent_id, kind, name, from_day, to_day, basis from territory_states "
                          "where region_id = :region and territory_id = :territory order by id",
                          {{"region", region}, {"territory", territory}}, read_state);
}

TerritoryContents contents_of(Connection& connection, RegionId region, TerritoryId territory, domain::Date day)
{
    const Params params{{"region", region}, {"territory", territory}, {"day", day}};
    return {connection.all("select id from territories where region_id = :region and parent_id = :territory and "
                           "(closed_on is null or closed_on > :day) order by id",
                           params, [](Row& row) { return row.take<TerritoryId>(); }),
            connection.all("select id from organisations where region_id = :region and territory_id = :territory and "
                           "merged_into is null and (closed_on is null or closed_on > :day) order by id",
                           params, [](Row& row) { return row.take<domain::OrganisationId>(); })};
}

void begin_state(Connection& connection, RegionId region, TerritoryId id, const Territory& territory,
                 std::optional<domain::Date> from, const std::string& basis)
{
    connection.execute("insert into territory_states (region_id, territory_id, parent_id, kind, name, from_day, basis) "
                       "values (:region, :territory, :parent, :kind, :name, :from, :basis)",
                       state_params(region, id, territory, from, basis));
}

void change_state(Connection& connection, RegionId region, TerritoryId id, const Territory& territory,
                  std::optional<domain::Date> from, const std::string& basis)
{
    const auto states = states_of(connection, region, id);
    const auto& last = states.back();
    if (!from || (last.from && *from <= *last.from)) {
        connection.execute("update territory_states set parent_id = :parent, kind = :kind, name = :name, "
                           "basis = :basis where region_id = :region and territory_id = :territory and to_day is null",
                           {{"parent", territory.parent},
                            {"kind", names_of(territory.kind).name},
                            {"name", territory.name},
                            {"basis", basis},
                            {"region", region},
                            {"territory", id}});
        return;
    }
    connection.execute("update territory_states set to_day = :to where region_id = :region and "
                       "territory_id = :territory and to_day is null",
                       {{"to", domain::plus_days(*from, -1)}, {"region", region}, {"territory", id}});
    begin_state(connection, region, id, territory, from, basis);
}

void as_they_stood(Connection& connection, RegionId region, domain::Date day, std::vector<KeptTerritory>& territories)
{
    std::map<TerritoryId, TerritoryState> then;
    connection.each("select territory_id, parent_id, kind, name, from_day, to_day, basis from territory_states "
                    "where region_id = :region and (from_day is null or from_day <= :day) and (to_day is null or "
                    "to_day >= :day)",
                    {{"region", region}, {"day", day}}, [&](Row& row) {
                        const auto id = row.take<TerritoryId>();
                        then.insert_or_assign(id, read_state(row));
                    });
    for (auto& [territory, version, organisations] : territories)
        if (const auto state = then.find(territory.id); state != then.end()) {
            territory.parent = state->second.parent;
            territory.kind = state->second.kind;
            territory.name = state->second.name;
        }
}

} // namespace vekha::store
