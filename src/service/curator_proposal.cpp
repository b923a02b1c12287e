#include "service/curator_proposal.h"

#include "analytics/curators/propose.h"
#include "service/curator_parts.h"
#include "store/grants.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::OrganisationId;
using store::TerritoryId;

/// Pairs that are looked at in one go: about a second and a few hundred megabytes.
constexpr std::size_t most_pairs = 4'000'000;

bool weights_fit(const domain::ProposalWeights& weights)
{
    return std::ranges::all_of(
        std::vector{weights.kilometre, weights.step, weights.risks, weights.subjects, weights.load, weights.change},
        [](int weight) { return weight >= 0 && weight <= greatest_weight; });
}

/// Reads what the solver asks for, each path of territories once.
class ProblemReader
{
public:
    ProblemReader(Connection& connection, const Call& call, const Scope& scope)
        : connection_(connection), call_(call), scope_(scope)
    {
    }

    [[nodiscard]] ProposalView read(const ProposeCurators& command)
    {
        ProposalView view;
        view.weights = command.weights;
        for (auto& school : store::curated_schools(connection_, scope_, {"", command.group, {}}, call_.today))
            view.schools.emplace(school.id, std::move(school));
        for (auto& curator : store::curators_of(connection_, scope_, call_.today))
            if (may_serve(curator)) view.curators.emplace(curator.person.id, std::move(curator));
        return view;
    }

    [[nodiscard]] domain::ProposalProblem problem(const ProposeCurators& command, const ProposalView& view)
    {
        domain::ProposalProblem problem;
        problem.weights = command.weights;
        problem.fixed = command.fixed;
        problem.forbidden.insert(command.forbidden.begin(), command.forbidden.end());
        problem.most_kilometres = command.most_kilometres;
        for (const auto& [id, school] : view.schools)
            problem.schools.push_back(to_serve(school));
        const auto own = store::own_organisations(connection_, scope_.region, call_.today);
        for (const auto& [id, curator] : view.curators) {
            auto available = available_curator(view, curator);
            if (const auto found = own.find(id); found != own.end()) available.own_schools = found->second;
            problem.curators.push_back(std::move(available));
        }
        return problem;
    }

private:
    [[nodiscard]] bool may_serve(const CuratorRow& curator) const
    {
        return curator.profile.state == domain::CuratorState::Selected && curator.profile.consent_on &&
               !curator.person.closed_on;
    }

    [[nodiscard]] domain::SchoolToServe to_serve(const store::CuratedSchool& school)
    {
        domain::SchoolToServe wanting{school.id,          path(school.territory), school.at,
                                      school.needs.risks, school.needs.subjects,  std::nullopt};
        for (const auto& assignment : school.assignments)
            if (assignment.in_force(call_.today)) wanting.present = assignment.person;
        return wanting;
    }

    [[nodiscard]] domain::AvailableCurator available_curator(const ProposalView& view, const CuratorRow& curator)
    {
        domain::AvailableCurator available{curator.person.id,
                                           path(curator.person.territory),
                                           curator.person.at,
                                           curator.profile.risks,
                                           curator.profile.subjects,
                                           {},
                                           0};
        std::vector<domain::Term> elsewhere;
        for (const auto& assignment : curator.assignments)
            if (!view.schools.contains(assignment.school)) elsewhere.push_back(assignment.term);
        available.busy = domain::most_at_once(elsewhere, {call_.today, std::nullopt});
        return available;
    }

    const std::vector<TerritoryId>& path(TerritoryId territory)
    {
        const auto known = paths_.find(territory);
        if (known != paths_.end()) return known->second;
        return paths_.emplace(territory, store::path_of(connection_, scope_.region, territory)).first->second;
    }

    Connection& connection_;
    const Call& call_;
    const Scope& scope_;
    std::map<TerritoryId, std::vector<TerritoryId>> paths_;
};

void count_changes(ProposalView& view, const domain::ProposalProblem& problem)
{
    for (const auto& pair : view.proposal.pairs) {
        view.kept += pair.change == domain::PairChange::Kept ? 1 : 0;
        view.replaced += pair.change == domain::PairChange::Replaced ? 1 : 0;
        view.added += pair.change == domain::PairChange::New ? 1 : 0;
    }
    for (const auto& curator : problem.curators)
        view.places += std::max(0, domain::most_schools_of_curator - curator.busy);
}

/// One proposal being carried out: first every school is taken from the one who leaves it, then given to the next.
class Approval
{
public:
    Approval(Connection& connection, const Call& call, const ApproveProposal& command,
             const store::OrderOfAssignment& order)
        : connection_(connection), call_(call), command_(command), order_(order)
    {
    }

    /// @error that of the first school that is out of sight or not permitted
    [[nodiscard]] Answer<ApprovalOutcome> run()
    {
        for (const auto& pair : command_.pairs)
            if (auto looked = look_at(pair); !looked) return unexpected<Refusal>{looked.error()};
        for (auto& step : steps_)
            release(step);
        for (auto& step : steps_)
            give(step);
        ApprovalOutcome outcome;
        outcome.applied = true;
        for (auto& step : steps_) {
            outcome.applied = outcome.applied && step.item.result != PairResult::Refused;
            outcome.items.push_back(std::move(step.item));
        }
        return outcome;
    }

private:
    struct Step {
        ApprovedItem item;
        store::CuratedSchool school;
        std::optional<AssignmentRow> present;
        store::EndOfAssignment end;
    };

    Answer<void> look_at(const ApprovedPair& pair)
    {
        auto school = find_seen_school(connection_, call_, pair.school);
        if (!school) return unexpected<Refusal>{school.error()};
        if (auto permitted = permit_at(connection_, call_, domain::permission::curator_approve, pair.school);
            !permitted)
            return permitted;
        Step step{{pair, PairResult::Assigned, {}}, *std::move(school), std::nullopt, {}};
        for (const auto& one :
             store::assignments_of_school(connection_, call_.actor.scope.region, pair.school, command_.term.from))
            if (one.in_force(*command_.term.from)) step.present = one;
        if (!seen_.insert(pair.school).second)
            refuse(step, "school-repeated");
        else if (step.present && step.present->person == pair.person)
            step.item.result = PairResult::Kept;
        else if (step.present && (!pair.instead_of || *pair.instead_of != step.present->person))
            refuse(step, "changed-meanwhile");
        steps_.push_back(std::move(step));
        return {};
    }

    static void refuse(Step& step, std::string_view code)
    {
        step.item.result = PairResult::Refused;
        step.item.codes.emplace_back(code);
    }

    void release(Step& step)
    {
        if (step.item.result != PairResult::Assigned || !step.present) return;
        step.item.result = PairResult::Replaced;
        step.end = {domain::plus_days(*command_.term.from, -1), order_.number, command_.handover, std::nullopt};
        const auto begun = step.present->term.from;
        if (begun && step.end.last_day < *begun)
            refuse(step, "school-has-curator");
        else if (!store::end_assignment(connection_, call_.actor.scope.region, step.present->id, step.present->version,
                                        step.end))
            refuse(step, "changed-meanwhile");
    }

    void give(Step& step)
    {
        if (step.item.result == PairResult::Refused || step.item.result == PairResult::Kept) return;
        const auto curator = find_seen_curator(connection_, call_, step.item.pair.person);
        if (!curator) return refuse(step, curator.error().code);
        const WantedAssignment wanted{*curator, step.school, command_.term};
        for (const auto code : broken_rules(connection_, call_, wanted))
            refuse(step, code);
        if (step.item.result == PairResult::Refused) return;
        const auto id = make_assignment(connection_, call_, wanted, order_);
        if (!step.present) return;
        step.end.followed_by = id;
        if (!store::end_assignment(connection_, call_.actor.scope.region, step.present->id, step.present->version + 1,
                                   step.end))
            return refuse(step, "changed-meanwhile");
        record(connection_, call_, "curator-assignment-ended", "organisation", step.school.id.value,
               {{"assignment", std::to_string(step.present->id.value)},
                {"curator", step.present->person_name},
                {"school", step.school.name},
                {"to", domain::to_iso(step.end.last_day)},
                {"reason", step.end.reason},
                {"handover", step.end.handover}});
    }

    Connection& connection_;
    const Call& call_;
    const ApproveProposal& command_;
    const store::OrderOfAssignment& order_;
    std::vector<Step> steps_;
    std::set<OrganisationId> seen_;
};

/// Why nothing was carried out: a refusal of the whole, or pairs that were refused.
struct NotApplied {
    std::optional<Refusal> refusal;
    ApprovalOutcome outcome;
};

} // namespace

Answer<ProposalView> propose_curators(Services& services, const Call& call, const ProposeCurators& command)
{
    const auto scope = scope_of(call, domain::permission::curator_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (!weights_fit(command.weights)) return refused("weight-out-of-range");
    struct Read {
        ProposalView view;
        domain::ProposalProblem problem;
    };
    auto read = store::reading(*services.pool, [&](Connection& connection) -> Answer<Read> {
        ProblemReader reader{connection, call, *scope};
        Read found{reader.read(command), {}};
        if (found.view.schools.size() * found.view.curators.size() > most_pairs) return refused("proposal-too-large");
        found.problem = reader.problem(command, found.view);
        return found;
    });
    if (!read) return unexpected<Refusal>{read.error()};
    // Solved after the snapshot is let go: nobody waits for it.
    read->view.proposal = analytics::propose(read->problem);
    count_changes(read->view, read->problem);
    return std::move(read->view);
}

Answer<ApprovalOutcome> approve_proposal(Services& services, const Call& call, const ApproveProposal& command)
{
    if (command.pairs.empty()) return refused("value-empty");
    if (command.pairs.size() > 10'000) return refused("too-many-values");
    if (!command.term.from) return refused("order-missing");
    const auto order = checked_order(command.order, command.term);
    if (!order) return unexpected<Refusal>{order.error()};
    if (auto handover = checked_text(command.handover); !handover) return unexpected<Refusal>{handover.error()};
    using Result = domain::Result<ApprovalOutcome, NotApplied>;
    auto result = store::in_transaction(*services.pool, [&](Connection& connection) -> Result {
        auto outcome = Approval{connection, call, command, *order}.run();
        if (!outcome) return unexpected<NotApplied>{NotApplied{outcome.error(), {}}};
        if (!outcome->applied) return unexpected<NotApplied>{NotApplied{std::nullopt, *std::move(outcome)}};
        record(connection, call, "curator-proposal-approved", "territory", call.actor.scope.territory.value,
               {{"order", order->number},
                {"schools", std::to_string(command.pairs.size())},
                {"from", domain::to_iso(*command.term.from)}});
        return *std::move(outcome);
    });
    if (result) return *std::move(result);
    if (result.error().refusal) return unexpected<Refusal>{*std::move(result.error().refusal)};
    return std::move(result.error().outcome);
}

} // namespace vekha::service
