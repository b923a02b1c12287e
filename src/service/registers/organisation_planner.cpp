#include "service/registers/organisation_planner.h"

#include "intake/registers/fields.h"
#include "intake/registers/values.h"
#include "service/permit.h"
#include "service/registers/school_likeness.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using domain::RegisterValues;
using domain::RowOutcome;
using domain::TerritoryId;
using planning::fail;
using planning::value_of;

std::vector<std::string> sorted(std::vector<std::string> list)
{
    std::ranges::sort(list);
    return list;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text;
}

/// The values of the table over those of the register: an empty cell keeps what the register has, but for lists.
RegisterValues merged(const RegisterValues& before, const RegisterValues& entry)
{
    auto after = before;
    for (const auto& field : intake::register_fields(domain::RegisterKind::Organisations)) {
        const std::string name{field.name};
        const auto said = entry.find(name);
        if (said == entry.end() || name == "groups" || name == "territory") continue;
        if (!said->second.empty())
            after[name] = said->second;
        else if (field.blank_clears)
            after.erase(name);
    }
    return after;
}

/// Fields that differ; what is not there is empty.
void note_differences(const RegisterValues& before, const RegisterValues& after, store::ImportRow& row)
{
    const auto note = [&](const std::string& field) {
        const auto was = value_of(before, field);
        const auto becomes = value_of(after, field);
        if (was == becomes) return;
        row.was[field] = was;
        row.becomes[field] = becomes;
    };
    for (const auto& [field, value] : before)
        note(field);
    for (const auto& [field, value] : after)
        note(field);
}

bool dates_reversed(const RegisterValues& values)
{
    const auto opened = value_of(values, "openedOn");
    const auto closed = value_of(values, "closedOn");
    return !opened.empty() && !closed.empty() && closed < opened;
}

} // namespace

OrganisationPlanner::OrganisationPlanner(const PlanningFor& planning)
    : planning_(planning), territories_(planning),
      known_(
          store::objects_of(planning.connection, planning.call.actor.scope.region, store::ObjectTable::Organisations)),
      groups_(store::groups_on(planning.connection, planning.call.actor.scope.region, planning.call.today))
{
    for (std::size_t at = 0; at < known_.size(); ++at)
        index(at);
}

void OrganisationPlanner::index(std::size_t at)
{
    const auto& object = known_[at];
    const auto code = value_of(object.values, "code");
    const auto name = value_of(object.values, "shortName");
    if (!code.empty()) by_code_.insert_or_assign(code, at);
    by_name_[name_key(object.territory, name)].push_back(at);
    by_plain_name_[comparable(name)].push_back(at);
    if (value_of(object.values, "kind") != "school") return;
    if (const auto telling = telling_part(name); !telling.empty())
        by_likeness_.try_emplace(name_key(object.territory, telling), name);
}

std::string OrganisationPlanner::name_key(TerritoryId territory, const std::string& name) const
{
    return std::to_string(territory.value) + "/" + comparable(name);
}

OrganisationPlanner::Met OrganisationPlanner::meet(store::ImportRow& row, const planning::NamedTerritory& place) const
{
    const auto code = value_of(row.entry, "code");
    const auto found = code.empty() ? by_code_.end() : by_code_.find(code);
    if (found == by_code_.end()) return meet_by_name(row, place);
    const auto& known = known_[found->second];
    if (place.said && known.territory != *place.id) {
        // A move has a day and an order; a table tells neither.
        fail(row, "territory-differs", "territory", territories_.index().name_of(known.territory));
        return {std::nullopt, true};
    }
    return {found->second, false};
}

OrganisationPlanner::Met OrganisationPlanner::meet_by_name(store::ImportRow& row,
                                                           const planning::NamedTerritory& place) const
{
    const auto name = value_of(row.entry, "shortName");
    const auto* same = [&]() -> const std::vector<std::size_t>* {
        if (const auto here = by_name_.find(name_key(*place.id, name)); here != by_name_.end()) return &here->second;
        const auto anywhere = by_plain_name_.find(comparable(name));
        return place.said || anywhere == by_plain_name_.end() ? nullptr : &anywhere->second;
    }();
    if (!same) return {};
    const auto code = value_of(row.entry, "code");
    std::vector<std::size_t> fitting;
    std::ranges::copy_if(*same, std::back_inserter(fitting), [&](std::size_t at) {
        // The same name under another code is another organisation.
        const auto& known = known_[at];
        return (code.empty() || value_of(known.values, "code").empty()) &&
               territories_.index().lies_in(known.territory, *place.id);
    });
    if (fitting.empty()) return {};
    if (fitting.size() == 1) return {fitting.front(), false};
    fail(row, "organisation-ambiguous", "shortName", name);
    return {std::nullopt, true};
}

bool OrganisationPlanner::is_repeated(store::ImportRow& row, const Met& met, TerritoryId place)
{
    const auto code = value_of(row.entry, "code");
    const auto key = code.empty() ? "name/" + name_key(place, value_of(row.entry, "shortName")) : "code/" + code;
    const auto [first, is_first] = rows_by_key_.try_emplace(key, row.row);
    if (!is_first) {
        fail(row, code.empty() ? "row-repeated" : "code-repeated", code.empty() ? "shortName" : "code",
             std::to_string(first->second));
        return true;
    }
    if (met.known && !touched_.insert(known_[*met.known].id).second) {
        fail(row, "row-repeated", "shortName", value_of(row.entry, "shortName"));
        return true;
    }
    return false;
}

bool OrganisationPlanner::may_write(store::ImportRow& row, const store::RegisterObject& object)
{
    const auto organisation = object.id == 0 ? std::optional<OrganisationId>{} : OrganisationId{object.id};
    const auto location = territories_.index().location(object.territory, organisation);
    if (permit(planning_.call, domain::permission::organisation_write, location)) return true;
    fail(row, "row-out-of-scope", "territory", territories_.index().name_of(object.territory));
    return false;
}

void OrganisationPlanner::plan(store::ImportRow& row)
{
    if (row.outcome == RowOutcome::Failed) return;
    const auto place = territories_.place_of(row);
    if (!place) return;
    const auto met = meet(row, *place);
    if (met.refused || is_repeated(row, met, *place->id)) return;
    if (met.known)
        update(row, known_[*met.known]);
    else
        create(row, *place->id);
}

void OrganisationPlanner::create(store::ImportRow& row, TerritoryId place)
{
    store::RegisterObject object;
    object.territory = place;
    if (!may_write(row, object)) return;
    object.values = merged({}, row.entry);
    object.values.try_emplace("kind", "school");
    if (dates_reversed(object.values)) return fail(row, "dates-reversed", "closedOn", object.values["closedOn"]);
    warn_of_likeness(row, object);
    const auto groups = intake::list_parts(value_of(row.entry, "groups"));
    row.outcome = RowOutcome::Created;
    row.becomes = object.values;
    row.becomes["territory"] = territories_.index().name_of(place);
    if (!groups.empty()) row.becomes["groups"] = joined(groups);
    territories_.need(place, row.row);
    keep(row, std::move(object), {}, groups);
}

void OrganisationPlanner::update(store::ImportRow& row, const store::RegisterObject& known)
{
    if (!may_write(row, known)) return;
    auto object = known;
    object.values = merged(known.values, row.entry);
    if (dates_reversed(object.values)) return fail(row, "dates-reversed", "closedOn", object.values["closedOn"]);
    const auto had = groups_.find(OrganisationId{known.id});
    const auto before = had == groups_.end() ? std::vector<std::string>{} : had->second;
    auto after = before;
    if (row.entry.contains("groups")) after = intake::list_parts(row.entry.at("groups"));
    note_differences(known.values, object.values, row);
    if (sorted(before) != sorted(after)) {
        row.was["groups"] = joined(before);
        row.becomes["groups"] = joined(after);
    }
    row.outcome = row.becomes.empty() && row.was.empty() ? RowOutcome::Unchanged : RowOutcome::Updated;
    if (row.outcome == RowOutcome::Updated) keep(row, std::move(object), before, after);
}

void OrganisationPlanner::warn_of_likeness(store::ImportRow& row, const store::RegisterObject& object)
{
    if (value_of(object.values, "kind") != "school") return;
    const auto name = value_of(object.values, "shortName");
    const auto telling = telling_part(name);
    if (telling.empty()) return;
    const auto [like, is_new] = by_likeness_.try_emplace(name_key(object.territory, telling), name);
    if (!is_new) planning::warn(row, "looks-like-another", "shortName", like->second);
}

void OrganisationPlanner::keep(const store::ImportRow& row, store::RegisterObject object,
                               std::vector<std::string> before, std::vector<std::string> after)
{
    auto& writes = row.outcome == RowOutcome::Created ? created_ : updated_;
    writes.push_back({row, std::move(object), std::move(before), std::move(after)});
}

} // namespace vekha::service
