#include "service/registers/assignment_planner.h"

#include "service/curator_parts.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using domain::RowOutcome;
using planning::fail;
using planning::value_of;

std::vector<store::KeptTerritory> all_territories(const PlanningFor& planning)
{
    return store::territories_on(planning.connection,
                                 store::whole_region(planning.call.actor.scope.region, planning.territory),
                                 planning.call.today);
}

/// The order as the table words it; its day is the first of the term where the table tells no other.
store::OrderOfAssignment order_of(const store::ImportRow& row, const domain::Term& term)
{
    auto words = value_of(row.entry, "basis");
    if (words.empty()) words = "–";
    return {std::move(words), term.from};
}

} // namespace

AssignmentPlanner::AssignmentPlanner(const PlanningFor& planning)
    : planning_(planning), territories_(planning.call.actor.scope.region, all_territories(planning)),
      organisations_(planning.connection, planning.call.actor.scope.region),
      people_(store::objects_of(planning.connection, planning.call.actor.scope.region, store::ObjectTable::People))
{
    for (std::size_t at = 0; at < people_.size(); ++at) {
        by_name_[comparable(value_of(people_[at].values, "name"))].push_back(at);
        if (const auto email = value_of(people_[at].values, "email"); !email.empty()) by_email_.emplace(email, at);
    }
}

std::optional<store::PersonId> AssignmentPlanner::person_of(store::ImportRow& row) const
{
    const auto email = value_of(row.entry, "email");
    const auto name = value_of(row.entry, "person");
    if (const auto found = email.empty() ? by_email_.end() : by_email_.find(email); found != by_email_.end())
        return store::PersonId{people_[found->second].id};
    const auto named = by_name_.find(comparable(name));
    if (named == by_name_.end()) {
        fail(row, "person-unknown", "person", name);
        return std::nullopt;
    }
    if (named->second.size() > 1) {
        fail(row, "person-ambiguous", "person", name);
        return std::nullopt;
    }
    return store::PersonId{people_[named->second.front()].id};
}

bool AssignmentPlanner::may_write(store::ImportRow& row, const store::RegisterObject& school) const
{
    const auto location = territories_.location(school.territory, OrganisationId{school.id});
    if (permit(planning_.call, domain::permission::curator_write, location)) return true;
    fail(row, "row-out-of-scope", "organisation", value_of(school.values, "shortName"));
    return false;
}

bool AssignmentPlanner::is_there(store::PersonId person, OrganisationId school, const domain::Term& term) const
{
    const auto all = store::assignments_of_school(planning_.connection, planning_.call.actor.scope.region, school, {});
    return std::ranges::any_of(
        all, [&](const store::AssignmentRow& each) { return each.person == person && each.term.meets(term); });
}

bool AssignmentPlanner::breaks_rule(store::ImportRow& row, const Wanted& wanted)
{
    const auto& call = planning_.call;
    const auto curator = find_seen_curator(planning_.connection, call, wanted.person);
    const auto school = find_seen_school(planning_.connection, call, wanted.school);
    if (!curator || !school) {
        fail(row, curator ? "organisation-unknown" : "curator-unknown", curator ? "organisation" : "person",
             wanted.label);
        return true;
    }
    auto broken = broken_rules(planning_.connection, call, {*curator, *school, wanted.term});
    // Rows above count as if they were carried out.
    const auto meets = [&](const domain::Term& term) { return term.meets(wanted.term); };
    const auto above = std::ranges::count_if(of_person_[wanted.person], meets);
    const auto had = std::ranges::count_if(
        curator->assignments, [&](const store::AssignmentRow& each) { return each.term.meets(wanted.term); });
    if (above > 0 && above + had >= domain::most_schools_of_curator) broken.emplace_back("curator-limit");
    if (std::ranges::any_of(of_school_[wanted.school], meets)) broken.emplace_back("school-has-curator");
    if (broken.empty()) return false;
    fail(row, std::string{broken.front()}, "person", wanted.label);
    return true;
}

void AssignmentPlanner::plan(store::ImportRow& row)
{
    if (row.outcome == RowOutcome::Failed) return;
    const auto place = planning::territory_of(territories_, row, planning_.territory);
    if (!place) return;
    if (!place->id) return fail(row, "territory-unknown", "territory", value_of(row.entry, "territory"));
    const auto* school = organisations_.named_by(row, territories_, *place->id);
    if (!school || !may_write(row, *school)) return;
    const auto person = person_of(row);
    if (!person) return;
    Wanted wanted{row, *person, OrganisationId{school->id}, {}, {}};
    wanted.term.from = domain::date_from_iso(value_of(row.entry, "from")).value_or(planning_.call.today);
    wanted.term.to = domain::date_from_iso(value_of(row.entry, "to"));
    wanted.label = value_of(row.entry, "person") + " – " + value_of(school->values, "shortName");
    if (wanted.term.to && *wanted.term.to < *wanted.term.from)
        return fail(row, "dates-reversed", "to", domain::to_iso(*wanted.term.to));
    if (is_there(*person, wanted.school, wanted.term)) {
        row.outcome = RowOutcome::Unchanged;
        return;
    }
    if (breaks_rule(row, wanted)) return;
    row.outcome = RowOutcome::Created;
    row.becomes = {{"person", value_of(row.entry, "person")},
                   {"organisation", value_of(school->values, "shortName")},
                   {"from", domain::to_iso(*wanted.term.from)}};
    if (wanted.term.to) row.becomes["to"] = domain::to_iso(*wanted.term.to);
    of_person_[*person].push_back(wanted.term);
    of_school_[wanted.school].push_back(wanted.term);
    wanted.row = row;
    wanted_.push_back(std::move(wanted));
}

std::vector<store::ImportChange> AssignmentPlanner::write()
{
    const auto& call = planning_.call;
    std::vector<store::ImportChange> changes;
    for (const auto& each : wanted_) {
        const auto curator = find_seen_curator(planning_.connection, call, each.person);
        const auto school = find_seen_school(planning_.connection, call, each.school);
        if (!curator || !school) continue;
        const auto id =
            make_assignment(planning_.connection, call, {*curator, *school, each.term}, order_of(each.row, each.term));
        store::ImportChange change;
        change.row = each.row.row;
        change.act = "created";
        change.object = "assignment";
        change.object_id = id.value;
        change.version = 1;
        change.label = each.label;
        change.became = each.row.becomes;
        changes.push_back(std::move(change));
    }
    wanted_.clear();
    return changes;
}

} // namespace vekha::service
