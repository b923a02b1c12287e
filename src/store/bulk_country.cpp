#include "store/bulk_country.h"

#include "store/codec.h"
#include "store/folded.h"
#include "store/organisation_columns.h"

#include <map>

namespace vekha::store
{

namespace
{

using Add = Connection::AddRow;

/// What open_services() makes in a new database.
void forget_local_territory(Connection& connection, const domain::Region& region)
{
    if (region.id.value != 1) return;
    for (const auto* table : {"territory_states", "territory_tree", "territories", "regions"})
        connection.execute("delete from " + std::string{table});
}

void bulk_tree(Connection& connection, RegionId region, std::span<const domain::Territory> territories)
{
    std::map<TerritoryId, std::optional<TerritoryId>> parents;
    connection.bulk_insert("territory_tree", {"region_id", "ancestor_id", "territory_id", "depth"},
                           [&](const Add& add) {
                               for (const auto& territory : territories) {
                                   parents[territory.id] = territory.parent;
                                   int depth = 0;
                                   for (auto above = std::optional{territory.id}; above; above = parents.at(*above))
                                       add({region, *above, territory.id, depth++});
                               }
                           });
}

} // namespace

bool holds_data(Connection& connection)
{
    return connection.scalar<int>("select case when (select count(*) from territories) > 1 or exists (select 1 from "
                                  "organisations) or exists (select 1 from people) or exists (select 1 from drafts) or "
                                  "exists (select 1 from road_maps) then 1 else 0 end") == 1;
}

void bulk_region(Connection& connection, const domain::Region& region, std::span<const domain::Territory> territories)
{
    forget_local_territory(connection, region);
    connection.execute("insert into regions (id, code, name, time_zone) values (:id, :code, :name, :zone)",
                       {{"id", region.id}, {"code", region.code}, {"name", region.name}, {"zone", region.time_zone}});
    connection.bulk_insert("territories", {"region_id", "id", "parent_id", "kind", "name", "code"},
                           [&](const Add& add) {
                               for (const auto& territory : territories)
                                   add({region.id, territory.id, territory.parent, names_of(territory.kind).name,
                                        territory.name, territory.code});
                           });
    connection.bulk_insert(
        "territory_states", {"region_id", "territory_id", "parent_id", "kind", "name"}, [&](const Add& add) {
            for (const auto& territory : territories)
                add({region.id, territory.id, territory.parent, names_of(territory.kind).name, territory.name});
        });
    bulk_tree(connection, region.id, territories);
}

void bulk_organisations(Connection& connection, RegionId region, std::span<const domain::Organisation> organisations,
                        Instant now)
{
    connection.bulk_insert("organisations",
                           {"region_id", "id", "territory_id", "kind", "code", "short_name", "full_name", "settlement",
                            "origin", "sort_name", "search", "closed_on", "created_at", "changed_at"},
                           [&](const Add& add) {
                               for (const auto& each : organisations)
                                   add({region, each.id, each.territory, names_of(each.kind).name, each.code,
                                        each.short_name, each.full_name, each.settlement, "register",
                                        sort_name_of(each.short_name), search_text_of(each), each.closed_on, now, now});
                           });
}

void bulk_people(Connection& connection, RegionId region, std::span<const BulkPerson> people, Instant now)
{
    connection.bulk_insert("people",
                           {"region_id", "id", "territory_id", "organisation_id", "name", "position", "sort_name",
                            "created_at", "changed_at"},
                           [&](const Add& add) {
                               for (const auto& person : people)
                                   add({region, person.id, person.territory, person.organisation, person.name,
                                        person.position, sort_name_of(person.name), now, now});
                           });
}

void bulk_grants(Connection& connection, RegionId region, std::span<const BulkGrant> grants, Instant now)
{
    connection.bulk_insert(
        "grants", {"region_id", "person_id", "role", "territory_id", "organisation_id", "given_at", "given_by"},
        [&](const Add& add) {
            for (const auto& grant : grants)
                add({region, grant.person, grant.role, grant.territory, grant.organisation, now, 0});
        });
}

void bulk_curators(Connection& connection, RegionId region, std::span<const BulkAssignment> assignments, Instant now)
{
    connection.bulk_insert("assignments",
                           {"region_id", "person_id", "organisation_id", "role", "from_day", "made_at", "made_by"},
                           [&](const Add& add) {
                               for (const auto& each : assignments)
                                   add({region, each.person, each.school, "curator", each.from, now, 0});
                           });
}

void bulk_groups(Connection& connection, RegionId region, std::span<const BulkGroup> groups, Instant now)
{
    connection.bulk_insert(
        "school_groups",
        {"region_id", "id", "territory_id", "code", "name", "year", "basis", "made_at", "made_by", "changed_at"},
        [&](const Add& add) {
            for (const auto& group : groups)
                add({region, group.id, group.territory, group.code, group.name, group.year, "official-list", now, 0,
                     now});
        });
    connection.bulk_insert(
        "memberships",
        {"region_id", "organisation_id", "group_code", "from_day", "to_day", "group_id", "made_at", "made_by"},
        [&](const Add& add) {
            for (const auto& group : groups)
                for (const auto member : group.members)
                    add({region, member, group.code, domain::first_of_month(group.year, 9),
                         domain::last_of_month(group.year + 1, 8), group.id, now, 0});
        });
}

} // namespace vekha::store
