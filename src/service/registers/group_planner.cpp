#include "service/registers/group_planner.h"

#include "domain/school_group.h"
#include "service/audience.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/grants.h"
#include "store/import_memberships.h"

#include <algorithm>
#include <charconv>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using domain::RowOutcome;
using domain::TerritoryId;
using planning::fail;
using planning::value_of;

std::vector<store::KeptTerritory> all_territories(const PlanningFor& planning)
{
    return store::territories_on(planning.connection,
                                 store::whole_region(planning.call.actor.scope.region, planning.territory),
                                 planning.call.today);
}

int number_of(const std::string& text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// «участники проекта 500+» is the group «500+»; what no preset knows keeps its own name.
std::string code_of(const std::string& words)
{
    const auto* preset = domain::group_preset(words);
    return preset ? preset->code : words;
}

std::string name_of_group(const std::string& code)
{
    const auto* preset = domain::group_preset(code);
    return preset ? preset->name : code;
}

} // namespace

GroupPlanner::GroupPlanner(const PlanningFor& planning)
    : planning_(planning), territories_(planning.call.actor.scope.region, all_territories(planning)),
      organisations_(planning.connection, planning.call.actor.scope.region)
{
}

/// Who is in the group on the first day of its year or later.
const std::set<OrganisationId>& GroupPlanner::members_of(const GroupKey& key)
{
    const auto found = members_.find(key);
    if (found != members_.end()) return found->second;
    auto& members = members_[key];
    const auto region = planning_.call.actor.scope.region;
    if (const auto group =
            store::group_of_year(planning_.connection, region, planning_.territory, key.second, key.first)) {
        const auto first = domain::first_of_month(key.second, 9);
        for (const auto school : store::members_from(planning_.connection, region, *group, first))
            members.insert(school);
    }
    return members;
}

void GroupPlanner::plan(store::ImportRow& row)
{
    if (row.outcome == RowOutcome::Failed) return;
    const auto place = planning::territory_of(territories_, row, planning_.territory);
    if (!place) return;
    if (!place->id) return fail(row, "territory-unknown", "territory", value_of(row.entry, "territory"));
    const auto* school = organisations_.named_by(row, territories_, *place->id);
    if (!school) return;
    const auto name = value_of(school->values, "shortName");
    const OrganisationId id{school->id};
    const auto location = territories_.location(school->territory, id);
    const bool inside = territories_.lies_in(school->territory, planning_.territory);
    if (!inside || !permit(planning_.call, domain::permission::group_write, location))
        return fail(row, "row-out-of-scope", "organisation", name);
    const auto said_year = value_of(row.entry, "year");
    const GroupKey key{code_of(value_of(row.entry, "group")),
                       said_year.empty() ? domain::year_of(domain::school_year_of(planning_.call.today).from)
                                         : number_of(said_year)};
    if (const auto [first, is_first] = rows_by_key_.try_emplace({key.first, key.second, school->id}, row.row);
        !is_first)
        return fail(row, "row-repeated", "organisation", std::to_string(first->second));
    const auto from =
        domain::date_from_iso(value_of(row.entry, "from")).value_or(domain::first_of_month(key.second, 9));
    const auto to = domain::date_from_iso(value_of(row.entry, "to"));
    if (to && *to < from) return fail(row, "dates-reversed", "to", domain::to_iso(*to));
    if (members_of(key).contains(id)) {
        row.outcome = RowOutcome::Unchanged;
        return;
    }
    row.outcome = RowOutcome::Created;
    row.becomes = {{"organisation", name},
                   {"group", key.first},
                   {"year", std::to_string(key.second)},
                   {"from", domain::to_iso(from)}};
    if (to) row.becomes["to"] = domain::to_iso(*to);
    stays_.push_back({row, key, id, school->territory, name, from});
}

store::GroupId GroupPlanner::group_of(const GroupKey& key, const store::ImportRow& row,
                                      std::vector<store::ImportChange>& changes)
{
    const auto region = planning_.call.actor.scope.region;
    if (const auto known =
            store::group_of_year(planning_.connection, region, planning_.territory, key.second, key.first))
        return *known;
    store::GroupFields fields;
    fields.code = key.first;
    fields.name = name_of_group(key.first);
    fields.year = key.second;
    const auto id = store::insert_group(planning_.connection, region, planning_.territory, fields,
                                        planning_.call.actor.id, planning_.call.now);
    record(planning_.connection, planning_.call, "group-made", "group", id.value,
           {{"group", key.first},
            {"year", std::to_string(key.second)},
            {"import", std::to_string(planning_.import.value)}},
           {.where = territories_.location(planning_.territory), .changes = {}});
    store::ImportChange change;
    change.row = row.row;
    change.act = "created";
    change.object = "group";
    change.object_id = id.value;
    change.version = 1;
    change.label = key.first + " " + std::to_string(key.second);
    changes.push_back(std::move(change));
    return id;
}

void GroupPlanner::write_group(const GroupKey& key, const std::vector<const Stay*>& stays,
                               std::vector<store::ImportChange>& changes)
{
    const auto region = planning_.call.actor.scope.region;
    const auto group = group_of(key, stays.front()->row, changes);
    std::vector<OrganisationId> schools;
    std::vector<store::NewMembership> memberships;
    std::string names;
    for (const auto* stay : stays) {
        schools.push_back(stay->school);
        memberships.push_back(
            {stay->school, stay->from, domain::GroupBasis::OfficialList, value_of(stay->row.entry, "basis")});
        if (names.size() < 2000) names += (names.empty() ? "" : ", ") + stay->name;
    }
    store::list_schools(planning_.connection, region, group, schools, planning_.call.now);
    store::insert_memberships(planning_.connection, region, group, key.first, memberships, planning_.call.actor.id,
                              planning_.call.now);
    const auto ids = store::memberships_made(planning_.connection, region, group, planning_.call.now);
    for (const auto* stay : stays) {
        const auto made = ids.find(stay->school);
        if (made == ids.end()) continue;
        if (stay->row.becomes.contains("to"))
            store::set_end_of_membership(planning_.connection, region, made->second,
                                         *domain::date_from_iso(stay->row.becomes.at("to")));
        store::ImportChange change;
        change.row = stay->row.row;
        change.act = "created";
        change.object = "membership";
        change.object_id = made->second;
        change.version = 1;
        change.label = stay->name + " – " + key.first;
        change.became = stay->row.becomes;
        changes.push_back(std::move(change));
    }
    record(planning_.connection, planning_.call, "group-joined", "group", group.value,
           {{"group", key.first},
            {"year", std::to_string(key.second)},
            {"count", std::to_string(stays.size())},
            {"schools", names},
            {"import", std::to_string(planning_.import.value)}},
           {.where = territories_.location(planning_.territory), .changes = {}});
}

std::vector<store::ImportChange> GroupPlanner::write()
{
    std::map<GroupKey, std::vector<const Stay*>> by_group;
    std::set<TerritoryId> concerned;
    for (const auto& stay : stays_) {
        by_group[stay.group].push_back(&stay);
        concerned.insert(stay.territory);
    }
    std::vector<store::ImportChange> changes;
    for (const auto& [key, stays] : by_group)
        write_group(key, stays, changes);
    const std::vector<TerritoryId> territories{concerned.begin(), concerned.end()};
    if (!territories.empty())
        (void)refresh_obligations_above(planning_.connection, planning_.call, territories,
                                        "import:" + std::to_string(planning_.import.value));
    stays_.clear();
    return changes;
}

} // namespace vekha::service
