#include "service/registers/new_territories.h"

#include "service/permit.h"
#include "service/work.h"
#include "store/territories.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::TerritoryId;
using domain::TerritoryKind;

TerritoryKind kind_of(const std::string& name)
{
    const auto plain = comparable(name);
    if (plain.find("городской округ") != std::string::npos) return TerritoryKind::UrbanDistrict;
    if (plain.find("район") != std::string::npos) return TerritoryKind::MunicipalDistrict;
    return TerritoryKind::Municipality;
}

std::vector<store::KeptTerritory> all_territories(const PlanningFor& planning)
{
    const auto scope = store::whole_region(planning.call.actor.scope.region, planning.territory);
    return store::territories_on(planning.connection, scope, planning.call.today);
}

} // namespace

NewTerritories::NewTerritories(const PlanningFor& planning)
    : planning_(planning), index_(planning.call.actor.scope.region, all_territories(planning))
{
}

bool NewTerritories::may_make(std::optional<TerritoryId> parent) const
{
    const auto location =
        parent ? index_.location(*parent) : domain::Location{planning_.call.actor.scope.region, {}, std::nullopt};
    return permit(planning_.call, domain::permission::territory_write, location).has_value();
}

std::optional<planning::NamedTerritory> NewTerritories::place_of(store::ImportRow& row)
{
    const auto place = planning::territory_of(index_, row, planning_.territory);
    if (!place || place->id) return place;
    const auto name = planning::value_of(row.entry, "territory");
    const auto parent = index_.region_node();
    if (!may_make(parent)) {
        planning::fail(row, "territory-unknown", "territory", name);
        return std::nullopt;
    }
    store::KeptTerritory made;
    made.territory.id = TerritoryId{--pending_};
    made.territory.parent = parent;
    made.territory.kind = kind_of(name);
    made.territory.name = name;
    index_.add(made);
    return planning::NamedTerritory{made.territory.id, true};
}

void NewTerritories::need(TerritoryId id, int row)
{
    if (id.value < 0) needed_.emplace(id, row);
}

std::vector<store::ImportChange> NewTerritories::write()
{
    std::vector<store::ImportChange> changes;
    for (const auto& [pending, row] : needed_) {
        if (made_.contains(pending)) continue;
        auto territory = index_.find(pending)->territory;
        const auto id = store::insert_territory(planning_.connection, planning_.call.actor.scope.region, territory);
        made_.emplace(pending, id);
        record(planning_.connection, planning_.call, "territory-added", "territory", id.value,
               {{"name", territory.name}, {"import", std::to_string(planning_.import.value)}},
               {.where = store::Belonging{planning_.call.actor.scope.region, id}});
        store::ImportChange change;
        change.row = row;
        change.act = "created";
        change.object = "territory";
        change.object_id = id.value;
        change.version = 1;
        change.label = territory.name;
        change.became = {{"name", territory.name}, {"kind", std::string{domain::names_of(territory.kind).name}}};
        changes.push_back(std::move(change));
    }
    return changes;
}

TerritoryId NewTerritories::made(TerritoryId id) const
{
    const auto found = made_.find(id);
    return found == made_.end() ? id : found->second;
}

} // namespace vekha::service
