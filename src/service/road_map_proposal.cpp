#include "service/road_map_proposal.h"

#include "domain/addressees.h"
#include "domain/school_plan.h"
#include "language/deadlines/read_deadline.h"
#include "language/targets.h"
#include "service/draft_parts.h"
#include "service/printed_draft.h"
#include "service/readiness.h"
#include "service/risk_parts.h"
#include "store/audience.h"
#include "store/digest.h"
#include "store/road_maps.h"
#include "store/territories.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace vekha::service
{

namespace
{

constexpr const char* act = "risk-road-map-made";
constexpr std::size_t most_rows = 500;

bool owes(domain::AddresseeFinder& finder, const domain::Activity& activity, domain::OrganisationId school)
{
    const auto owing = finder.of(activity);
    const auto is_school = [&](const domain::Addressee& addressee) { return addressee.organisation == school; };
    return (owing.lead && is_school(*owing.lead)) || std::ranges::any_of(owing.others, is_school);
}

/// The school as a register of its own, in one group of risk or in none.
domain::Organisation only_in(domain::Organisation school, const domain::RiskCatalogue& catalogue, int federal)
{
    std::erase_if(school.groups, [&](const std::string& group) {
        return std::ranges::any_of(catalogue.risks, [&](const domain::Risk& risk) {
            return risk.federal > 0 && risk.federal != federal && group == domain::risk_group_code(risk.federal);
        });
    });
    return school;
}

/// Reads plans above as one school owes them.
class PlansAbove
{
public:
    PlansAbove(Connection& connection, const Call& call, const RoadMapProposal& proposal,
               const domain::Organisation& school)
        : connection_(connection), call_(call), proposal_(proposal), school_(school)
    {
    }

    [[nodiscard]] std::vector<ProposedRow> rows()
    {
        std::vector<ProposedRow> rows;
        const std::vector<store::TerritoryId> at{school_.territory};
        for (const auto id : store::road_maps_above(connection_, call_.actor.scope.region, at)) {
            const auto approved = store::approved_plan(connection_, call_.actor.scope.region, id);
            const auto& period = approved.plan.period;
            const bool over = period && period->to < call_.today;
            if (!approved.organisation && !over) add(approved, rows);
        }
        return rows;
    }

private:
    void add(const store::ApprovedPlan& approved, std::vector<ProposedRow>& rows)
    {
        const auto context =
            approval_context(connection_, call_, approved.belonging(call_.actor.scope.region), approved.plan);
        const auto self = std::ranges::find(context.organisations, school_.id, &domain::Organisation::id);
        if (self == context.organisations.end()) return;
        domain::AddresseeFinder everyone{context.organisations, &context.executors};
        const std::vector without{only_in(*self, proposal_.catalogue, 0)};
        domain::AddresseeFinder anyway{without, &context.executors};
        for (const auto& activity : approved.plan.activities) {
            if (!owes(everyone, activity, school_.id)) continue;
            auto row = row_of(approved, activity);
            if (!owes(anyway, activity, school_.id)) {
                row.risks = risks_of(context, *self, activity);
                if (!row.risks.empty()) row.origin = ProposalOrigin::RiskGroup;
            }
            rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] std::vector<std::string> risks_of(const ApprovalContext& context, const domain::Organisation& self,
                                                    const domain::Activity& activity) const
    {
        std::vector<std::string> codes;
        for (const auto& risk : proposal_.catalogue.risks) {
            const auto group = domain::risk_group_code(risk.federal);
            if (risk.federal == 0 || std::ranges::find(self.groups, group) == self.groups.end()) continue;
            const std::vector alone{only_in(self, proposal_.catalogue, risk.federal)};
            domain::AddresseeFinder finder{alone, &context.executors};
            if (owes(finder, activity, self.id)) codes.push_back(risk.code);
        }
        return codes;
    }

    [[nodiscard]] ProposedRow row_of(const store::ApprovedPlan& approved, const domain::Activity& activity) const
    {
        ProposedRow row;
        row.origin = ProposalOrigin::PlanAbove;
        row.source = approved.title;
        row.number = activity.number;
        row.activity = activity;
        row.activity.parent = domain::to_text({approved.road_map.value, activity.key});
        row.activity.responsible = {{domain::name_of_school(school_), false}};
        row.activity.schools.clear();
        row.activity.place = {};
        row.activity.readings.erase(domain::Field::Schools);
        row.activity.readings.erase(domain::Field::Responsible);
        for (auto& [field, reading] : row.activity.readings)
            reading.place = {};
        row.key = row.activity.parent;
        return row;
    }

    Connection& connection_;
    const Call& call_;
    const RoadMapProposal& proposal_;
    const domain::Organisation& school_;
};

ProposedRow row_of(const domain::RiskMeasure& measure, const domain::Risk& risk, const RoadMapProposal& proposal,
                   const domain::Organisation& school)
{
    ProposedRow row;
    row.key = measure.code;
    row.risks = {risk.code};
    row.source = fmt::format("{}, издание {}", proposal.catalogue.title, proposal.catalogue.edition);
    auto& activity = row.activity;
    activity.text = measure.text;
    activity.responsible = {{domain::name_of_school(school), false}};
    const auto deadline = language::read_deadline(measure.term, proposal.period);
    const auto targets = language::read_targets(measure.result);
    activity.deadline = {measure.term, deadline.value};
    activity.expected = {measure.result, targets.value};
    activity.readings[domain::Field::Deadline].confidence = deadline.confidence;
    activity.readings[domain::Field::Expected].confidence = targets.confidence;
    activity.confidence = std::min(deadline.confidence, targets.confidence);
    return row;
}

/// The high ones first, in the order of the catalogue.
std::vector<std::string> risks_to_meet(const std::vector<RiskLevelRow>& levels, const domain::RiskCatalogue& catalogue)
{
    std::vector<std::string> codes;
    for (const auto wanted : {domain::RiskLevel::High, domain::RiskLevel::Medium})
        for (const auto& risk : catalogue.risks)
            for (const auto& level : levels)
                if (level.risk.code == risk.code && domain::level_in_force(level.risk) == wanted)
                    codes.push_back(risk.code);
    return codes;
}

void mark_past(Connection& connection, const Call& call, RoadMapProposal& proposal)
{
    const auto calendar = store::school_calendar(connection, call.actor.scope).calendar;
    for (auto& row : proposal.rows) {
        const auto occurrences = domain::occurrences_of(row.activity, proposal.period, calendar);
        row.past = !occurrences.empty() && std::ranges::all_of(occurrences, [&](const domain::Occurrence& one) {
            return one.to && *one.to < call.today;
        });
    }
}

Answer<RoadMapProposal> proposed(Connection& connection, const Call& call, domain::OrganisationId id)
{
    const auto school = seen_risk_school(connection, call, id);
    if (!school) return unexpected<Refusal>{school.error()};
    if (auto may = permit_at(connection, call, domain::permission::draft_write, id); !may)
        return unexpected<Refusal>{may.error()};
    const auto region = call.actor.scope.region;
    auto profile = store::latest_risk_profile(connection, store::whole_region(region, call.actor.scope.territory), id);
    if (!profile) return refused("risk-profile-not-found");
    if (profile->state == store::RiskProfileState::Shown) return refused("risk-profile-not-verified");
    RoadMapProposal proposal;
    proposal.catalogue = catalogue_of(connection, region, *profile);
    proposal.period = domain::school_year_of(call.today);
    proposal.risks = risks_to_meet(store::risk_levels_of(connection, region, profile->id), proposal.catalogue);
    proposal.profile = *std::move(profile);
    proposal.rows = PlansAbove{connection, call, proposal, *school}.rows();
    std::ranges::stable_sort(proposal.rows, {}, &ProposedRow::origin);
    for (const auto& code : proposal.risks)
        if (const auto* risk = domain::risk_of(proposal.catalogue, code))
            for (const auto& measure : risk->measures)
                proposal.rows.push_back(row_of(measure, *risk, proposal, *school));
    mark_past(connection, call, proposal);
    return proposal;
}

std::string heading_of(const ProposedRow& row, const domain::RiskCatalogue& catalogue)
{
    if (row.origin != ProposalOrigin::Measure) return "Обязательные мероприятия: " + row.source;
    const auto* risk = domain::risk_of(catalogue, row.risks.front());
    return fmt::format("{}: меры ({})", risk == nullptr ? row.risks.front() : risk->name, row.source);
}

/// The chosen rows under headings that say where they come from.
domain::Plan plan_of_rows(const RoadMapProposal& proposal, const std::vector<ProposedRow>& rows)
{
    domain::Plan plan;
    plan.title = fmt::format("Дорожная карта {} по преодолению рисков по рисковому профилю от {:02}.{:02}.{}",
                             proposal.profile.school_name, domain::day_of(proposal.profile.day),
                             domain::month_of(proposal.profile.day), domain::year_of(proposal.profile.day));
    plan.kind = domain::PlanKind::School;
    plan.territory = proposal.profile.territory_name;
    plan.period = proposal.period;
    std::map<std::string, int> used;
    for (const auto& row : rows) {
        const auto heading = heading_of(row, proposal.catalogue);
        const auto known = std::ranges::find(plan.sections, heading, &domain::Section::title);
        const auto number = known == plan.sections.end() ? std::to_string(plan.sections.size() + 1) : known->path;
        if (known == plan.sections.end()) plan.sections.push_back({number, heading, {}});
        auto activity = row.activity;
        activity.section = number;
        activity.number = fmt::format("{}.{}", number, ++used[number]);
        activity.key = number + "/" + activity.number;
        plan.activities.push_back(std::move(activity));
    }
    return plan;
}

Answer<std::vector<ProposedRow>> chosen(const RoadMapProposal& proposal, const std::vector<std::string>& keys)
{
    for (const auto& key : keys)
        if (std::ranges::find(proposal.rows, key, &ProposedRow::key) == proposal.rows.end())
            return refused("row-not-proposed", {{"row", key}});
    std::vector<ProposedRow> rows;
    for (const auto& row : proposal.rows)
        if (std::ranges::find(keys, row.key) != keys.end()) rows.push_back(row);
    return rows;
}

std::string fingerprint_of(const MakeRoadMap& command)
{
    return store::sha256_of(fmt::format("{}\n{}", command.school.value, fmt::join(command.rows, "\n")));
}

Answer<DraftView> made(Services& services, Connection& connection, const Call& call, const MakeRoadMap& command)
{
    const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint_of(command));
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return view_of_draft(connection, call, DraftId{**before});
    const auto proposal = proposed(connection, call, command.school);
    if (!proposal) return unexpected<Refusal>{proposal.error()};
    const auto rows = chosen(*proposal, command.rows);
    if (!rows) return unexpected<Refusal>{rows.error()};
    const auto name = file_name_of_plan("Дорожная карта по рискам " + proposal->profile.school_name);
    const auto draft = printed_draft(plan_of_rows(*proposal, *rows), name);
    if (!draft) return unexpected<Refusal>{draft.error()};
    const auto kept = keep_printed_draft(services, connection, call, command.school, *draft);
    if (!kept) return unexpected<Refusal>{kept.error()};
    store::name_risk_road_map(connection, call.actor.scope.region, kept->draft, proposal->profile.id, command.school);
    remember_made(connection, call, command.idempotency_key, act, fingerprint_of(command), kept->draft.value);
    record(connection, call, act, "draft", kept->draft.value,
           {{"profile", std::to_string(proposal->profile.id.value)},
            {"activities", std::to_string(rows->size())},
            {"sha256", kept->sha256}},
           {kept->belonging, {}});
    return view_of_draft(connection, call, kept->draft);
}

} // namespace

Answer<RoadMapProposal> propose_road_map(Services& services, const Call& call, domain::OrganisationId school)
{
    return store::reading(*services.pool, [&](Connection& connection) { return proposed(connection, call, school); });
}

Answer<DraftView> make_road_map_of_risks(Services& services, const Call& call, const MakeRoadMap& command)
{
    if (command.rows.empty()) return refused("value-empty");
    if (command.rows.size() > most_rows) return refused("too-many-values");
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return made(services, connection, call, command); });
}

} // namespace vekha::service
