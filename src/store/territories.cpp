#include "store/territories.h"

#include "store/folded.h"
#include "store/territory_states.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vekha::store
{

namespace
{

using domain::Region;
using domain::Territory;
using domain::TerritoryKind;

/// A territory belongs to itself, and to no organisation.
constexpr ScopeColumns tree_columns{"id", ""};

constexpr std::string_view territory_columns = "id, parent_id, kind, name, code, opened_on, closed_on, version";

KeptTerritory read_territory(Row& row)
{
    KeptTerritory kept;
    auto& territory = kept.territory;
    territory.id = row.take<TerritoryId>();
    territory.parent = row.take<std::optional<TerritoryId>>();
    territory.kind = domain::territory_kind_from_name(row.take<std::string>()).value_or(TerritoryKind::Municipality);
    territory.name = row.take<std::string>();
    territory.code = row.take<std::string>();
    territory.opened_on = row.take<std::optional<domain::Date>>();
    territory.closed_on = row.take<std::optional<domain::Date>>();
    kept.version = row.take<std::int64_t>();
    return kept;
}

Region read_region(Row& row)
{
    Region region;
    region.id = row.take<RegionId>();
    region.code = row.take<std::string>();
    region.name = row.take<std::string>();
    region.time_zone = row.take<std::string>();
    return region;
}

void count_organisations(Connection& connection, RegionId region, domain::Date day, std::vector<KeptTerritory>& all)
{
    std::map<TerritoryId, std::int64_t> counts;
    connection.each("select territory_id, count(*) from organisations where region_id = :region and merged_into is "
                    "null and (opened_on is null or opened_on <= :day) and (closed_on is null or closed_on > :day) "
                    "group by territory_id",
                    {{"region", region}, {"day", day}}, [&](Row& row) {
                        const auto id = row.take<TerritoryId>();
                        counts[id] = row.take<std::int64_t>();
                    });
    for (auto& each : all)
        each.organisations = counts[each.territory.id];
}

/// Parents before children, children of one parent by name; a territory whose parent is not among them is a top.
std::vector<KeptTerritory> in_tree_order(std::vector<KeptTerritory> all)
{
    std::ranges::sort(all, {}, [](const KeptTerritory& each) {
        return std::pair{sort_name_of(each.territory.name), each.territory.id.value};
    });
    std::map<TerritoryId, std::vector<const KeptTerritory*>> below;
    std::map<TerritoryId, const KeptTerritory*> known;
    for (const auto& each : all)
        known.emplace(each.territory.id, &each);
    std::vector<const KeptTerritory*> waiting;
    for (const auto& each : all) {
        const auto& parent = each.territory.parent;
        auto& among = parent && known.contains(*parent) ? below[*parent] : waiting;
        among.push_back(&each);
    }
    std::ranges::reverse(waiting);
    std::vector<KeptTerritory> ordered;
    while (!waiting.empty()) {
        const auto* next = waiting.back();
        waiting.pop_back();
        ordered.push_back(*next);
        const auto& children = below[next->territory.id];
        waiting.insert(waiting.end(), children.rbegin(), children.rend());
    }
    return ordered;
}

void put_into_tree(Connection& connection, RegionId region, TerritoryId id, std::optional<TerritoryId> parent)
{
    connection.execute("insert into territory_tree (region_id, ancestor_id, territory_id, depth) "
                       "values (:region, :id, :id, 0)",
                       {{"region", region}, {"id", id}});
    if (parent)
        connection.execute("insert into territory_tree (region_id, ancestor_id, territory_id, depth) "
                           "select region_id, ancestor_id, :id, depth + 1 from territory_tree "
                           "where region_id = :region and territory_id = :parent",
                           {{"region", region}, {"id", id}, {"parent", *parent}});
}

/// Takes the subtree out from under everything above it and puts it below `parent`.
void move_in_tree(Connection& connection, RegionId region, TerritoryId id, std::optional<TerritoryId> parent)
{
    constexpr std::string_view within =
        "(select territory_id from territory_tree where region_id = :region and ancestor_id = :id)";
    connection.execute("delete from territory_tree where region_id = :region and territory_id in " +
                           std::string{within} + " and ancestor_id not in " + std::string{within},
                       {{"region", region}, {"id", id}});
    if (parent)
        connection.execute("insert into territory_tree (region_id, ancestor_id, territory_id, depth) "
                           "select up.region_id, up.ancestor_id, down.territory_id, up.depth + down.depth + 1 "
                           "from territory_tree up, territory_tree down where up.region_id = :region "
                           "and up.territory_id = :parent and down.region_id = :region and down.ancestor_id = :id",
                           {{"region", region}, {"id", id}, {"parent", *parent}});
}

} // namespace

void ensure_local_territory(Connection& connection, const std::string& name)
{
    if (connection.scalar<int>("select count(*) from regions where id = 1") > 0) return;
    connection.execute("insert into regions (id, name) values (1, :name)", {{"name", name}});
    Territory territory;
    territory.name = name;
    (void)insert_territory(connection, RegionId{1}, territory);
}

std::vector<Region> regions(Connection& connection)
{
    return connection.all("select id, code, name, time_zone from regions order by code, id", {}, read_region);
}

std::optional<Region> region_with_code(Connection& connection, std::string_view code)
{
    return connection.first("select id, code, name, time_zone from regions where code = :code and code <> ''",
                            {{"code", code}}, read_region);
}

RegionId insert_region(Connection& connection, const Region& region)
{
    return connection.scalar<RegionId>(
        "insert into regions (id, code, name, time_zone) select coalesce(max(id), 0) + 1, :code, :name, :zone "
        "from regions returning id",
        {{"code", region.code}, {"name", region.name}, {"zone", region.time_zone}});
}

std::vector<KeptTerritory> territories_on(Connection& connection, const Scope& scope, domain::Date day,
                                          bool with_closed)
{
    Params params{{"region", scope.region}};
    const auto seen = inside(scope, tree_columns, params);
    auto all = connection.all("select " + std::string{territory_columns} +
                                  " from territories where region_id = :region" + seen,
                              params, read_territory);
    as_they_stood(connection, scope.region, day, all);
    if (!with_closed) std::erase_if(all, [&](const KeptTerritory& each) { return !is_open(each.territory, day); });
    count_organisations(connection, scope.region, day, all);
    return in_tree_order(std::move(all));
}

std::optional<KeptTerritory> find_territory(Connection& connection, const Scope& scope, TerritoryId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside({scope.region, scope.territory, scope.reach, {}}, tree_columns, params);
    return connection.first("select " + std::string{territory_columns} +
                                " from territories where region_id = :region and id = :id" + seen,
                            params, read_territory);
}

std::optional<TerritoryId> territory_with_code(Connection& connection, RegionId region, std::string_view code)
{
    return connection.first("select id from territories where region_id = :region and code = :code and code <> ''",
                            {{"region", region}, {"code", code}}, [](Row& row) { return row.take<TerritoryId>(); });
}

TerritoryId insert_territory(Connection& connection, RegionId region, const Territory& territory,
                             const std::string& basis)
{
    const auto id = connection.scalar<TerritoryId>(
        "insert into territories (region_id, parent_id, kind, name, code, opened_on, closed_on) "
        "values (:region, :parent, :kind, :name, :code, :opened, :closed) returning id",
        {{"region", region},
         {"parent", territory.parent},
         {"kind", names_of(territory.kind).name},
         {"name", territory.name},
         {"code", territory.code},
         {"opened", territory.opened_on},
         {"closed", territory.closed_on}});
    put_into_tree(connection, region, id, territory.parent);
    begin_state(connection, region, id, territory, std::nullopt, basis);
    return id;
}

bool update_territory(Connection& connection, RegionId region, const Territory& territory, std::int64_t expected,
                      std::optional<domain::Date> from, const std::string& basis)
{
    const auto before = find_territory(connection, whole_region(region, territory.id), territory.id);
    if (!before || before->version != expected) return false;
    connection.execute("update territories set parent_id = :parent, kind = :kind, name = :name, code = :code, "
                       "opened_on = :opened, closed_on = :closed, version = version + 1 "
                       "where region_id = :region and id = :id",
                       {{"parent", territory.parent},
                        {"kind", names_of(territory.kind).name},
                        {"name", territory.name},
                        {"code", territory.code},
                        {"opened", territory.opened_on},
                        {"closed", territory.closed_on},
                        {"region", region},
                        {"id", territory.id}});
    const auto& was = before->territory;
    if (was.parent != territory.parent) move_in_tree(connection, region, territory.id, territory.parent);
    if (was.parent != territory.parent || was.name != territory.name || was.kind != territory.kind)
        change_state(connection, region, territory.id, territory, from, basis);
    return true;
}

bool lies_in(Connection& connection, RegionId region, TerritoryId inner, TerritoryId outer)
{
    return connection.scalar<int>("select count(*) from territory_tree where region_id = :region and "
                                  "ancestor_id = :outer and territory_id = :inner",
                                  {{"region", region}, {"outer", outer}, {"inner", inner}}) > 0;
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
    connection.execute("update territory_states set name = :name where region_id = :region and "
                       "territory_id = :territory and to_day is null",
                       {{"name", name}, {"region", scope.region}, {"territory", scope.territory}});
}

} // namespace vekha::store
