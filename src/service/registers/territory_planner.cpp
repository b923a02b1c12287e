#include "service/registers/territory_planner.h"

#include "service/permit.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::RowOutcome;
using domain::TerritoryId;
using planning::fail;
using planning::value_of;

std::vector<store::KeptTerritory> all_of(const PlanningFor& planning)
{
    return store::territories_on(planning.connection,
                                 store::whole_region(planning.call.actor.scope.region, planning.territory),
                                 planning.call.today);
}

} // namespace

TerritoryPlanner::TerritoryPlanner(const PlanningFor& planning)
    : planning_(planning), index_(planning.call.actor.scope.region, all_of(planning))
{
}

bool TerritoryPlanner::may_write(store::ImportRow& row, std::optional<TerritoryId> at) const
{
    const auto location =
        at ? index_.location(*at) : domain::Location{planning_.call.actor.scope.region, {}, std::nullopt};
    if (permit(planning_.call, domain::permission::territory_write, location)) return true;
    fail(row, "row-out-of-scope", "name", value_of(row.entry, "name"));
    return false;
}

/// The parent that the row names; none said: the top of the region.
bool TerritoryPlanner::find_parent(store::ImportRow& row, std::optional<TerritoryId>& parent)
{
    const auto name = value_of(row.entry, "parent");
    if (name.empty()) {
        parent = index_.region_node();
        return true;
    }
    const auto found = index_.called(name);
    if (found.size() != 1) {
        fail(row, found.empty() ? "parent-unknown" : "territory-ambiguous", "parent", name);
        return false;
    }
    parent = found.front();
    return true;
}

void TerritoryPlanner::plan(store::ImportRow& row)
{
    if (row.outcome == RowOutcome::Failed) return;
    std::optional<TerritoryId> parent;
    if (!find_parent(row, parent)) return;
    const auto name = value_of(row.entry, "name");
    const auto key = comparable(name) + "/" + std::to_string(parent ? parent->value : 0);
    if (const auto [first, is_first] = rows_by_name_.try_emplace(key, row.row); !is_first)
        return fail(row, "row-repeated", "name", std::to_string(first->second));
    auto same = index_.called(name);
    std::erase_if(same, [](TerritoryId id) { return id.value < 0; });
    const bool says_parent = !value_of(row.entry, "parent").empty();
    if (same.size() > 1 && says_parent)
        std::erase_if(same, [&](TerritoryId id) { return index_.find(id)->territory.parent != parent; });
    if (same.size() > 1) return fail(row, "territory-ambiguous", "name", name);
    if (same.empty()) return create(row, parent);
    const auto* known = index_.find(same.front());
    update(row, *known, says_parent ? parent : known->territory.parent);
}

void TerritoryPlanner::create(store::ImportRow& row, std::optional<TerritoryId> parent)
{
    if (!may_write(row, parent)) return;
    store::KeptTerritory made;
    made.territory.id = TerritoryId{--pending_};
    made.territory.parent = parent;
    made.territory.name = value_of(row.entry, "name");
    made.territory.kind =
        domain::territory_kind_from_name(value_of(row.entry, "kind")).value_or(domain::TerritoryKind::Municipality);
    row.outcome = RowOutcome::Created;
    row.becomes = {{"name", made.territory.name}, {"kind", std::string{domain::names_of(made.territory.kind).name}}};
    if (parent) row.becomes["parent"] = index_.name_of(*parent);
    index_.add(made);
    writes_.push_back({row, std::move(made)});
}

void TerritoryPlanner::update(store::ImportRow& row, const store::KeptTerritory& known,
                              std::optional<TerritoryId> parent)
{
    if (!may_write(row, known.territory.id)) return;
    if (parent && index_.lies_in(*parent, known.territory.id))
        return fail(row, "territory-cycle", "parent", index_.name_of(*parent));
    auto after = known;
    after.territory.parent = parent;
    if (const auto kind = domain::territory_kind_from_name(value_of(row.entry, "kind"))) after.territory.kind = *kind;
    const auto note = [&](const char* field, const std::string& was, const std::string& becomes) {
        if (was == becomes) return;
        row.was[field] = was;
        row.becomes[field] = becomes;
    };
    const auto name = [&](std::optional<TerritoryId> id) { return id ? index_.name_of(*id) : std::string{}; };
    note("kind", std::string{domain::names_of(known.territory.kind).name},
         std::string{domain::names_of(after.territory.kind).name});
    note("parent", name(known.territory.parent), name(parent));
    if (row.becomes.empty()) {
        row.outcome = RowOutcome::Unchanged;
        return;
    }
    row.outcome = RowOutcome::Updated;
    writes_.push_back({row, std::move(after)});
}

store::ImportChange TerritoryPlanner::written(const Write& write, TerritoryId id, std::int64_t version)
{
    const bool created = write.row.outcome == RowOutcome::Created;
    domain::FieldChanges changes;
    for (const auto& [field, became] : write.row.becomes)
        changes.note(field, value_of(write.row.was, field), became);
    record(planning_.connection, planning_.call, created ? "territory-added" : "territory-changed", "territory",
           id.value, {{"name", write.territory.territory.name}, {"import", std::to_string(planning_.import.value)}},
           {.where = store::Belonging{planning_.call.actor.scope.region, id}, .changes = changes.all()});
    store::ImportChange change;
    change.row = write.row.row;
    change.act = domain::name_of(write.row.outcome);
    change.object = "territory";
    change.object_id = id.value;
    change.version = version;
    change.label = write.territory.territory.name;
    change.was = write.row.was;
    change.became = write.row.becomes;
    return change;
}

std::vector<store::ImportChange> TerritoryPlanner::write()
{
    const auto region = planning_.call.actor.scope.region;
    const auto real = [&](std::optional<TerritoryId> id) {
        if (!id) return id;
        const auto found = made_.find(*id);
        return found == made_.end() ? id : std::optional{found->second};
    };
    std::vector<store::ImportChange> changes;
    for (const auto& write : writes_) {
        auto territory = write.territory.territory;
        territory.parent = real(territory.parent);
        if (write.row.outcome == RowOutcome::Created) {
            const auto id = store::insert_territory(planning_.connection, region, territory);
            made_.emplace(territory.id, id);
            changes.push_back(written(write, id, 1));
        } else if (store::update_territory(planning_.connection, region, territory, write.territory.version,
                                           planning_.call.today, "")) {
            changes.push_back(written(write, territory.id, write.territory.version + 1));
        }
    }
    writes_.clear();
    return changes;
}

} // namespace vekha::service
