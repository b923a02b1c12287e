#include "service/registers/people_planner.h"

#include "intake/registers/fields.h"
#include "service/delegation.h"
#include "service/permit.h"
#include "service/person_parts.h"
#include "service/work.h"
#include "store/grants.h"
#include "store/import_grants.h"
#include "store/people.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using domain::RowOutcome;
using domain::ScopeKind;
using domain::TerritoryId;
using planning::fail;
using planning::value_of;

const std::string unseen = "…"; ///< in a remark, instead of what the caller may not read

constexpr std::array<const char*, 4> kept_fields{"name", "position", "email", "phone"};

std::vector<store::KeptTerritory> all_territories(const PlanningFor& planning)
{
    return store::territories_on(planning.connection,
                                 store::whole_region(planning.call.actor.scope.region, planning.territory),
                                 planning.call.today);
}

std::string role_key(std::int64_t person, const std::string& role, std::optional<TerritoryId> territory,
                     std::optional<OrganisationId> organisation)
{
    return std::to_string(person) + "/" + role + "/" + std::to_string(territory ? territory->value : 0) + "/" +
           std::to_string(organisation ? organisation->value : 0);
}

} // namespace

PeoplePlanner::PeoplePlanner(const PlanningFor& planning)
    : planning_(planning), territories_(planning.call.actor.scope.region, all_territories(planning)),
      organisations_(planning.connection, planning.call.actor.scope.region),
      known_(store::objects_of(planning.connection, planning.call.actor.scope.region, store::ObjectTable::People))
{
    for (std::size_t at = 0; at < known_.size(); ++at) {
        const auto email = value_of(known_[at].values, "email");
        if (!email.empty()) by_email_.emplace(email, at);
        by_name_[comparable(value_of(known_[at].values, "name"))].push_back(at);
    }
    for (const auto& grant : store::grants_of_region(planning.connection, planning.call.actor.scope.region))
        roles_.insert(role_key(grant.person.value, grant.role, grant.territory, grant.organisation));
}

std::string PeoplePlanner::place_name(const Place& place) const
{
    if (place.organisation)
        if (const auto* found = organisations_.find(*place.organisation)) return value_of(found->values, "shortName");
    return territories_.name_of(place.territory);
}

std::optional<PeoplePlanner::Place> PeoplePlanner::place_of(store::ImportRow& row) const
{
    const auto territory = planning::territory_of(territories_, row, planning_.territory);
    if (!territory) return std::nullopt;
    if (!territory->id) {
        fail(row, "territory-unknown", "territory", value_of(row.entry, "territory"));
        return std::nullopt;
    }
    const auto* organisation = organisations_.named_by(row, territories_, *territory->id);
    if (row.outcome == RowOutcome::Failed) return std::nullopt;
    if (!organisation) return Place{*territory->id, std::nullopt};
    if (territory->said && !territories_.lies_in(organisation->territory, *territory->id)) {
        fail(row, "organisation-unknown", "organisation", value_of(organisation->values, "shortName"));
        return std::nullopt;
    }
    return Place{organisation->territory, OrganisationId{organisation->id}};
}

std::optional<const store::RegisterObject*> PeoplePlanner::meet(store::ImportRow& row, const Place& place) const
{
    const auto email = value_of(row.entry, "email");
    const auto name = value_of(row.entry, "name");
    if (const auto found = email.empty() ? by_email_.end() : by_email_.find(email); found != by_email_.end()) {
        const auto& known = known_[found->second];
        if (comparable(value_of(known.values, "name")) == comparable(name)) return &known;
        fail(row, "email-of-another", "email", is_seen(known) ? value_of(known.values, "name") : unseen);
        return std::nullopt;
    }
    const auto same = by_name_.find(comparable(name));
    if (same == by_name_.end()) return nullptr;
    std::vector<const store::RegisterObject*> fitting;
    for (const auto at : same->second) {
        const auto& known = known_[at];
        const bool here = known.territory == place.territory && known.organisation == place.organisation;
        // Another address is another person of the same name.
        const auto theirs = value_of(known.values, "email");
        if (here && (email.empty() || theirs.empty())) fitting.push_back(&known);
    }
    if (fitting.empty()) return nullptr;
    if (fitting.size() == 1) return fitting.front();
    fail(row, "person-ambiguous", "name", name);
    return std::nullopt;
}

bool PeoplePlanner::is_repeated(store::ImportRow& row, const store::RegisterObject* known, const Place& place)
{
    const auto email = value_of(row.entry, "email");
    const auto name = value_of(row.entry, "name");
    const auto key = email.empty() ? comparable(name) + role_key(0, "", place.territory, place.organisation) : email;
    const auto [first, is_first] = rows_by_key_.try_emplace(key, row.row);
    if (!is_first) {
        fail(row, "row-repeated", "name", std::to_string(first->second));
        return true;
    }
    if (known && !touched_.insert(known->id).second) {
        fail(row, "row-repeated", "name", name);
        return true;
    }
    return false;
}

bool PeoplePlanner::may_write(store::ImportRow& row, const Place& place) const
{
    const auto location = territories_.location(place.territory, place.organisation);
    if (permit(planning_.call, domain::permission::person_write, location)) return true;
    fail(row, "row-out-of-scope", place.organisation ? "organisation" : "territory", place_name(place));
    return false;
}

/// What a row says of people out of sight is not what the caller wrote: nobody learns names by addresses.
bool PeoplePlanner::is_seen(const store::RegisterObject& known) const
{
    const auto location = territories_.location(known.territory, known.organisation);
    return permit(planning_.call, domain::permission::person_read, location).has_value();
}

bool PeoplePlanner::may_change(store::ImportRow& row, const store::RegisterObject& known) const
{
    const auto region = planning_.call.actor.scope.region;
    const auto person = store::find_person(planning_.connection, store::whole_region(region, planning_.territory),
                                           store::PersonId{known.id});
    if (person && check_not_above(planning_.connection, planning_.call, *person)) return true;
    fail(row, "row-out-of-scope", "name", value_of(known.values, "name"));
    return false;
}

bool PeoplePlanner::has_role(std::int64_t person, const domain::Role& role, const Place& place) const
{
    if (role.scope == ScopeKind::Territory) return roles_.contains(role_key(person, role.code, place.territory, {}));
    if (role.scope == ScopeKind::Organisation)
        return roles_.contains(role_key(person, role.code, {}, place.organisation));
    return roles_.contains(role_key(person, role.code, {}, {}));
}

bool PeoplePlanner::find_role(store::ImportRow& row, const store::RegisterObject* known, const Place& place,
                              const domain::Role*& role) const
{
    const auto code = value_of(row.entry, "role");
    if (code.empty()) return true;
    const auto* named = domain::rights_table().role(code);
    if (!named || (named->scope == ScopeKind::Organisation && !place.organisation)) {
        fail(row, named ? "organisation-missing" : "role-unknown", "role", code);
        return false;
    }
    if (known && has_role(known->id, *named, place)) return true;
    auto location = domain::Location{planning_.call.actor.scope.region, {}, std::nullopt};
    if (named->scope == ScopeKind::Country) location = {};
    if (named->scope == ScopeKind::Territory) location = territories_.location(place.territory);
    if (named->scope == ScopeKind::Organisation || named->scope == ScopeKind::Assigned)
        location = territories_.location(place.territory, place.organisation);
    const auto& actor = planning_.call.actor;
    const bool to_oneself = known && !actor.unrestricted && known->id == actor.id.value;
    if (to_oneself || !may_delegate(planning_.call, *named, location)) {
        fail(row, "role-not-given", "role", named->russian);
        return false;
    }
    role = named;
    return true;
}

void PeoplePlanner::plan(store::ImportRow& row)
{
    if (row.outcome == RowOutcome::Failed) return;
    const auto place = place_of(row);
    if (!place) return;
    const auto met = meet(row, *place);
    if (!met || is_repeated(row, *met, *place)) return;
    const auto* known = *met;
    if (known && (known->territory != place->territory || known->organisation != place->organisation)) {
        // Moving ends roles that belong to the place: a person does that, not a table.
        const auto where = is_seen(*known) ? place_name({known->territory, known->organisation}) : unseen;
        return fail(row, "person-elsewhere", "organisation", where);
    }
    const domain::Role* role = nullptr;
    if (!may_write(row, *place) || !find_role(row, known, *place, role)) return;
    store::RegisterObject object = known ? *known : store::RegisterObject{};
    object.territory = place->territory;
    object.organisation = place->organisation;
    for (const auto* field : kept_fields) {
        const auto value = value_of(row.entry, field);
        if (value.empty()) continue;
        const auto was = value_of(object.values, field);
        if (value == was) continue;
        if (known) row.was[field] = was;
        row.becomes[field] = value;
        object.values[field] = value;
    }
    if (known && !row.becomes.empty() && !may_change(row, *known)) return;
    if (role) row.becomes["role"] = role->code;
    row.outcome = !known ? RowOutcome::Created : row.becomes.empty() ? RowOutcome::Unchanged : RowOutcome::Updated;
    if (row.outcome == RowOutcome::Created) row.becomes["organisation"] = place_name(*place);
    if (row.outcome == RowOutcome::Unchanged) return;
    (known ? updated_ : created_).push_back({row, std::move(object), role});
}

void PeoplePlanner::give_role(const Write& write)
{
    const auto& object = write.object;
    const auto& role = *write.role;
    store::NewGrant grant;
    grant.region = planning_.call.actor.scope.region;
    grant.person = store::PersonId{object.id};
    grant.role = role.code;
    if (role.scope == ScopeKind::Territory) grant.territory = object.territory;
    if (role.scope == ScopeKind::Organisation) grant.organisation = object.organisation;
    grant.basis = value_of(write.row.entry, "basis");
    grant.given_by = planning_.call.actor.id;
    (void)store::insert_grant(planning_.connection, grant, planning_.call.now);
    record(planning_.connection, planning_.call, "role-given", "person", object.id,
           {{"role", role.code}, {"basis", grant.basis}, {"import", std::to_string(planning_.import.value)}},
           {.where = store::Belonging{grant.region, object.territory, object.organisation}});
}

void PeoplePlanner::record_write(const Write& write)
{
    domain::FieldChanges changes;
    for (const auto* field : kept_fields)
        if (write.row.becomes.contains(field))
            // Contacts are read by who may; the audit says that they changed.
            if (const bool contact = std::string_view{field} == "email" || std::string_view{field} == "phone"; !contact)
                changes.note(field, value_of(write.row.was, field), write.row.becomes.at(field));
    record(planning_.connection, planning_.call,
           write.row.outcome == RowOutcome::Created ? "person-created" : "person-edited", "person", write.object.id,
           {{"name", value_of(write.object.values, "name")}, {"import", std::to_string(planning_.import.value)}},
           {.where =
                store::Belonging{planning_.call.actor.scope.region, write.object.territory, write.object.organisation},
            .changes = changes.all()});
}

std::vector<store::ImportChange> PeoplePlanner::write()
{
    const auto region = planning_.call.actor.scope.region;
    std::vector<store::ImportChange> changes;
    for (auto* writes : {&created_, &updated_}) {
        std::vector<store::RegisterObject> objects;
        for (auto& write : *writes)
            objects.push_back(std::move(write.object));
        if (writes == &created_)
            store::insert_objects(planning_.connection, region, store::ObjectTable::People, objects,
                                  planning_.call.now);
        else
            store::update_objects(planning_.connection, region, store::ObjectTable::People, objects,
                                  planning_.call.now);
        for (std::size_t i = 0; i < writes->size(); ++i) {
            auto& write = (*writes)[i];
            write.object = std::move(objects[i]);
            record_write(write);
            if (write.role) give_role(write);
            store::ImportChange change;
            change.row = write.row.row;
            change.act = domain::name_of(write.row.outcome);
            change.object = "person";
            change.object_id = write.object.id;
            change.version = write.object.version;
            change.label = value_of(write.object.values, "name");
            change.was = write.row.was;
            change.became = write.row.becomes;
            changes.push_back(std::move(change));
        }
        writes->clear();
    }
    return changes;
}

} // namespace vekha::service
