#include "intake/registers/values.h"
#include "service/audience.h"
#include "service/delegation.h"
#include "service/registers/import_parts.h"
#include "service/registers/organisation_planner.h"
#include "service/registers/territory_planner.h"
#include "store/import_grants.h"
#include "store/import_groups.h"
#include "store/people.h"

#include <algorithm>
#include <unordered_map>

namespace vekha::service
{

namespace
{

using planning::value_of;
using store::ImportChange;
using store::ObjectTable;
using store::RegisterImportRow;

std::vector<ObjectTable> tables_of(domain::RegisterKind kind)
{
    switch (kind) {
    case domain::RegisterKind::Territories:
        return {ObjectTable::Territories};
    case domain::RegisterKind::Organisations:
        return {ObjectTable::Organisations, ObjectTable::Territories};
    case domain::RegisterKind::People:
        return {ObjectTable::People, ObjectTable::Territories};
    case domain::RegisterKind::Groups:
        return {ObjectTable::Memberships, ObjectTable::Groups};
    case domain::RegisterKind::Assignments:
        return {ObjectTable::Assignments};
    }
    return {};
}

Answer<void> refuse_if_any(const std::vector<store::UndoObstacle>& obstacles)
{
    if (obstacles.empty()) return {};
    return refused("import-changed-since", {{"objects", std::to_string(obstacles.size())},
                                            {"first", obstacles.front().label},
                                            {"row", std::to_string(obstacles.front().row)}});
}

/// The event of an object that is as it was before the import, or no more.
void record_return(const PlanningFor& planning, const ImportChange& change)
{
    const bool made = change.act == "created";
    domain::FieldChanges changes;
    for (const auto& [field, became] : change.became)
        changes.note(field, became, made ? std::string{} : value_of(change.was, field));
    record(planning.connection, planning.call, change.object + (made ? "-removed" : "-changed"), change.object,
           change.object_id, {{"name", change.label}, {"import", std::to_string(planning.import.value)}},
           {.where = {}, .changes = changes.all()});
}

store::GroupsOfOrganisation groups_in(const ImportChange& change)
{
    return {domain::OrganisationId{change.object_id}, intake::list_parts(value_of(change.was, "groups")),
            intake::list_parts(value_of(change.became, "groups")), false};
}

/// Organisations and people that the import changed hold again what they held.
void restore(const PlanningFor& planning, ObjectTable table, const std::vector<ImportChange>& changes,
             std::string_view object, const RegisterImportRow& import)
{
    const auto region = planning.call.actor.scope.region;
    std::unordered_map<std::int64_t, const ImportChange*> changed;
    std::vector<store::GroupsOfOrganisation> groups;
    for (const auto& change : changes)
        if (change.act == "updated" && change.object == object) {
            changed.emplace(change.object_id, &change);
            if (change.became.contains("groups")) groups.push_back(groups_in(change));
        }
    if (changed.empty()) return;
    auto objects = store::objects_of(planning.connection, region, table);
    std::erase_if(objects, [&](const store::RegisterObject& each) { return !changed.contains(each.id); });
    for (auto& each : objects)
        for (const auto& [field, was] : changed.at(each.id)->was) {
            if (field == "groups") continue; // memberships, below
            if (was.empty())
                each.values.erase(field);
            else
                each.values[field] = was;
        }
    store::update_objects(planning.connection, region, table, objects, planning.call.now);
    const auto begun = import.started_at.value_or(planning.call.now);
    const auto ended = import.finished_at.value_or(begun);
    store::take_groups_back(planning.connection, region, groups, begun, ended);
    if (table == ObjectTable::People)
        store::end_grants_of_import(planning.connection, region, import.id, begun, ended, planning.call.actor.id,
                                    planning.call.now);
}

/// Roles that came with a table go by who may give them.
Answer<void> may_take_roles(const PlanningFor& planning, const std::vector<ImportChange>& changes)
{
    if (planning.call.actor.unrestricted) return {};
    const auto everywhere = store::whole_region(planning.call.actor.scope.region, planning.territory);
    for (const auto& change : changes) {
        const auto* role = domain::rights_table().role(value_of(change.became, "role"));
        if (change.object != "person" || !role) continue;
        const auto person = store::find_person(planning.connection, everywhere, store::PersonId{change.object_id});
        if (!person) continue;
        RoleScope scope;
        if (role->scope == domain::ScopeKind::Territory) scope.territory = person->territory;
        if (role->scope == domain::ScopeKind::Organisation) scope.organisation = person->organisation;
        const auto location = location_of_role(planning.connection, *person, role->code, scope);
        if (!location) continue;
        if (auto may = may_delegate(planning.call, *role, *location); !may) return may;
    }
    return {};
}

/// Territories go back to the kind and parent they had.
Answer<void> restore_territories(const PlanningFor& planning, const std::vector<ImportChange>& changes)
{
    const auto region = planning.call.actor.scope.region;
    const TerritoryIndex index{region, store::territories_on(planning.connection,
                                                             store::whole_region(region, planning.territory),
                                                             planning.call.today)};
    for (const auto& change : changes) {
        if (change.act != "updated" || change.object != "territory") continue;
        const auto* known = index.find(domain::TerritoryId{change.object_id});
        if (!known) return refused("import-changed-since", {{"objects", "1"}, {"first", change.label}});
        auto territory = known->territory;
        if (const auto kind = domain::territory_kind_from_name(value_of(change.was, "kind"))) territory.kind = *kind;
        if (change.was.contains("parent")) {
            const auto parent = index.called(change.was.at("parent"));
            if (parent.size() > 1) return refused("import-changed-since", {{"objects", "1"}, {"first", change.label}});
            territory.parent = parent.empty() ? std::nullopt : std::optional{parent.front()};
        }
        if (!store::update_territory(planning.connection, region, territory, known->version, planning.call.today, ""))
            return refused("import-changed-since", {{"objects", "1"}, {"first", change.label}});
    }
    return {};
}

} // namespace

std::vector<store::UndoObstacle> obstacles_to(const PlanningFor& planning, const RegisterImportRow& import, int most)
{
    // What holds the others, a territory or a group that was made for them, is looked at when those are gone:
    // take_back().
    return store::undo_obstacles(planning.connection, import.region, tables_of(import.kind).front(), import.id,
                                 import.finished_at.value_or(planning.call.now), most);
}

Answer<void> take_back(const PlanningFor& planning, const RegisterImportRow& import)
{
    const auto changes = store::changes_of(planning.connection, import.region, import.id);
    const auto finished = import.finished_at.value_or(planning.call.now);
    if (auto may = may_take_roles(planning, changes); !may) return may;
    for (const auto table : tables_of(import.kind)) {
        const auto obstacles =
            store::undo_obstacles(planning.connection, import.region, table, import.id, finished, most_obstacles);
        if (auto free = refuse_if_any(obstacles); !free) return free;
        if (table == ObjectTable::Territories)
            if (auto restored = restore_territories(planning, changes); !restored) return restored;
        if (table == ObjectTable::Organisations) restore(planning, table, changes, "organisation", import);
        if (table == ObjectTable::People) restore(planning, table, changes, "person", import);
        store::remove_objects(planning.connection, import.region, table, import.id);
    }
    for (const auto& change : changes)
        if (change.act != "failed") record_return(planning, change);
    if (import.kind == domain::RegisterKind::Groups)
        (void)refresh_obligations_above(planning.connection, planning.call, std::vector{import.territory},
                                        "import-undone:" + std::to_string(import.id.value));
    return {};
}

Answer<std::vector<store::UndoObstacle>> get_undo_obstacles(Services& services, const Call& call, ImportId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<store::UndoObstacle>> {
        const auto import = permitted_import(connection, call, id);
        if (!import) return unexpected<Refusal>{import.error()};
        if (import->state != ImportState::Finished) return refused("import-not-finished");
        return obstacles_to(planning_for(connection, call, *import), *import, most_obstacles);
    });
}

Answer<ImportView> undo_register_import(Services& services, const Call& call, ImportId id, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ImportView> {
        auto import = import_to_change(connection, call, id, version, {ImportState::Finished}, "import-not-finished");
        if (!import) return unexpected<Refusal>{import.error()};
        if (const auto done = take_back(planning_for(connection, call, *import), *import); !done)
            return unexpected<Refusal>{done.error()};
        import->state = ImportState::Undone;
        import->undone_at = call.now;
        import->undone_name = call.actor.name;
        if (!store::update_import(connection, *import)) return refused("changed-meanwhile");
        record(connection, call, "register-import-undone", "import", id.value,
               {{"file", import->file_name},
                {"created", std::to_string(import->done.created)},
                {"updated", std::to_string(import->done.updated)}});
        return view_of_import(connection, *std::move(import));
    });
}

} // namespace vekha::service
