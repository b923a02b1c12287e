#include "service/simulated_plans.h"

#include "domain/obligation.h"
#include "simulation/fate.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::Step;
using simulation::Chance;
using simulation::Fate;
using simulation::Taker;

constexpr std::string_view withdrawn_why = "Организация закрыта";

/// Nine in the morning of Moscow and some minutes.
Instant moment_on(domain::Date day, std::int64_t minutes)
{
    return std::chrono::sys_days{day} + std::chrono::hours{6} + std::chrono::minutes{minutes};
}

bool is_followed(const domain::Obligation& one, const domain::Obligation& next)
{
    return one.activity == next.activity && one.addressee == next.addressee && next.occurrence.to;
}

} // namespace

struct SimulatedPlans::Around {
    const simulation::SimulatedPlan& plan;
    store::RoadMapId road_map;
    store::EditionId edition;
    std::unordered_map<std::string_view, std::int64_t> positions;
    std::unordered_map<std::int64_t, std::size_t> last_evidence; ///< of an organisation: index into the batch
    bool logged = false;
    Chance chance;
};

SimulatedPlans::SimulatedPlans(const Simulate& command, domain::Date today, const simulation::SimulatedRegion& region,
                               simulation::Numbers& numbers, const SimulatedFile& file)
    : command_{command}, today_{today}, region_{region}, numbers_{numbers}, file_{file}
{
    std::unordered_map<std::int64_t, const simulation::SimulatedPerson*> people;
    for (const auto& person : region.people)
        people.emplace(person.id.value, &person);
    for (std::size_t index = 0; index < region.organisations.size(); ++index) {
        const auto id = region.organisations[index].id.value;
        organisations_.emplace(id, &region.organisations[index]);
        heads_.emplace(id, people.at(region.head_of[index].value));
    }
}

void SimulatedPlans::add(simulation::SimulatedPlan plan, store::BulkPlans& rows)
{
    const auto number = ++numbers_.road_map;
    const auto seed = Chance{command_.seed, {region_.region.id.value, number, 2}};
    Around around{plan, store::RoadMapId{number}, store::EditionId{number}, {}, {}, false, seed};
    around.logged = plan.year > command_.size.last_year - command_.logged_years;
    for (const auto& activity : plan.plan.activities)
        around.positions.emplace(activity.key, static_cast<std::int64_t>(around.positions.size()) + 1);
    const auto owed = domain::obligations_of(plan.plan, plan.register_, domain::SchoolCalendar{});
    for (std::size_t n = 0; n < owed.size(); ++n)
        add_obligation(around, owed[n], n + 1 < owed.size() && is_followed(owed[n], owed[n + 1]), rows);
    rows.road_maps.push_back({around.road_map,
                              around.edition,
                              {region_.region.id, plan.territory, plan.organisation},
                              std::move(plan.plan),
                              moment_on(simulation::school_year(plan.year).from, number % 480),
                              std::move(plan.approved_by)});
}

void SimulatedPlans::add_obligation(Around& around, const domain::Obligation& obligation, bool followed,
                                    store::BulkPlans& rows)
{
    store::BulkObligation row;
    row.obligation = obligation;
    row.obligation.id = domain::ObligationId{++numbers_.obligation};
    const auto& owing = obligation.addressee.organisation;
    const auto* organisation = owing ? organisations_.at(owing->value) : nullptr;
    row.territory = organisation ? organisation->territory : around.plan.territory;
    row.road_map = around.road_map;
    row.edition = around.edition;
    row.activity = around.positions.at(obligation.activity);
    // A body that is known by name only has nobody here who would carry anything out.
    const auto fate = organisation
                          ? simulation::fate_of(obligation, simulation::diligence_of(command_.seed, owing->value),
                                                organisation->closed_on, followed, today_, around.chance)
                          : Fate{};
    row.progress = fate.progress;
    // Nobody carries out what they have not agreed to.
    if (obligation.by_agreement)
        row.acceptance = fate.steps.empty() && around.chance.of_thousand(200) ? "asked" : "agreed";
    row.term_was = fate.term_was;
    row.cancelled_on = fate.withdrawn_on;
    if (fate.withdrawn_on) row.cancelled_why = withdrawn_why;
    if (row.progress == domain::Progress::Replaced) row.replaced_by = domain::ObligationId{row.obligation.id.value + 1};
    add_steps(around, row, fate, rows);
    rows.obligations.push_back(std::move(row));
}

void SimulatedPlans::add_steps(Around& around, store::BulkObligation& row, const Fate& fate, store::BulkPlans& rows)
{
    std::optional<std::size_t> evidence;
    for (const auto& step : fate.steps) {
        const auto deed = deed_of(around, row, step);
        row.moved_at = deed.at;
        if (step.step == Step::Submit) {
            row.submitted = deed;
            if (around.logged) evidence = evidence_for(around, row, deed, rows);
        }
        if (step.step == Step::Accept || step.step == Step::Confirm || step.step == Step::Return) row.checked = deed;
        row.return_reason = step.to == domain::Progress::Returned ? step.reason : "";
        if (step.step == Step::Cancel || step.step == Step::Replace) row.cancelled_why = step.words;
        if (around.logged)
            rows.steps.push_back(
                {row.obligation.id, deed, step.step, step.from, step.to, step.reason, step.words, evidence});
    }
}

store::BulkDeed SimulatedPlans::deed_of(const Around& around, const store::BulkObligation& row,
                                        const simulation::TakenStep& step) const
{
    // Later obligations of a day come later in it; steps of one day keep their order.
    const auto at = moment_on(step.day, row.obligation.id.value % 480 + static_cast<std::int64_t>(step.step));
    const auto& owing = row.obligation.addressee.organisation;
    const auto* head = owing ? heads_.at(owing->value) : nullptr;
    if (step.by == Taker::Owing && head) return {at, step.day, head->id, head->name};
    // Nobody checks their own proof: what an authority owes is checked above it.
    const auto& municipality = region_.municipalities[around.plan.municipality];
    if (head && head->id == region_.operator_person) return {at, step.day, region_.supervisor, region_.supervisor_name};
    if (around.plan.kind == domain::PlanKind::Regional || (head && head->id == municipality.coordinator))
        return {at, step.day, region_.operator_person, region_.operator_name};
    return {at, step.day, municipality.coordinator, municipality.coordinator_name};
}

std::size_t SimulatedPlans::evidence_for(Around& around, const store::BulkObligation& row, const store::BulkDeed& sent,
                                         store::BulkPlans& rows)
{
    const auto organisation = row.obligation.addressee.organisation;
    const auto owing = organisation.value_or(domain::OrganisationId{}).value;
    // One proof serves several duties.
    const auto known = around.last_evidence.find(owing);
    const bool serves = known != around.last_evidence.end() && around.chance.of_thousand(600);
    if (serves && rows.evidence[known->second].deed.at <= sent.at) {
        auto& proves = rows.evidence[known->second].proves;
        if (proves.empty() || proves.back() != row.obligation.id) proves.push_back(row.obligation.id);
        return known->second;
    }
    store::BulkEvidence made{{}, row.territory, organisation, 0, sent, {row.obligation.id}};
    auto& item = made.item;
    item.id = domain::EvidenceId{++numbers_.evidence};
    const int lot = around.chance.below(100);
    item.kind = lot < 10 ? "file" : lot < 70 ? "link" : "note";
    item.title = "Справка № " + std::to_string(item.id.value);
    if (item.kind == "file") {
        item.sha256 = file_.sha256;
        item.file_name = file_.name;
        made.size = file_.size;
    }
    if (item.kind == "link") item.link = "https://school.example/" + std::to_string(item.id.value);
    if (item.kind == "note") item.words = "Проведено, участвовали все приглашённые.";
    if (item.kind != "note") {
        item.number = std::to_string(item.id.value % 300 + 1) + "-о";
        item.day = sent.day;
        item.is_signed = true;
    }
    rows.evidence.push_back(std::move(made));
    around.last_evidence[owing] = rows.evidence.size() - 1;
    return rows.evidence.size() - 1;
}

} // namespace vekha::service
