#include "service/permit.h"
#include "service/school_statuses.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "store/grants.h"
#include "store/school_groups.h"

#include <algorithm>
#include <map>
#include <set>

namespace vekha::service
{

namespace
{

using store::TransitionGoal;
using Stays = std::vector<store::SchoolStatus>;

int year_in(domain::Date day)
{
    return domain::year_of(domain::school_year_of(day).from);
}

/// When the last stay ended, unless one goes on.
void read_leaving(const Stays& stays, domain::Date today, Transition& transition)
{
    std::optional<domain::Date> last;
    for (const auto& stay : stays) {
        if (!stay.to || *stay.to >= today) return;
        last = std::max(last.value_or(*stay.to), *stay.to);
    }
    if (!last) return;
    transition.on = domain::plus_days(*last, 1);
    // A stay that ends with the school year is left in that year's successor.
    transition.happened = year_in(*transition.on);
}

/// When the first stay began.
void read_reaching(const Stays& stays, domain::Date today, Transition& transition)
{
    for (const auto& stay : stays) {
        if (stay.from && *stay.from > today) continue;
        const auto year = stay.from ? std::optional{year_in(*stay.from)} : stay.year;
        if (!year || (transition.happened && *transition.happened <= *year)) continue;
        transition.happened = year;
        transition.on = stay.from;
    }
}

TransitionState state_of(const Transition& transition, domain::Date today)
{
    if (transition.happened) {
        if (!transition.planned) return TransitionState::DoneUnplanned;
        return *transition.happened <= *transition.planned ? TransitionState::Done : TransitionState::DoneLate;
    }
    if (!transition.planned) return TransitionState::NotPlanned;
    return *transition.planned < year_in(today) ? TransitionState::Late : TransitionState::Planned;
}

std::vector<TransitionYear> years_of(const std::vector<Transition>& schools)
{
    std::map<int, TransitionYear> known;
    for (const auto& school : schools) {
        if (school.planned) ++known[*school.planned].planned;
        if (school.happened) ++known[*school.happened].happened;
    }
    std::vector<TransitionYear> years;
    if (known.empty()) return years;
    TransitionYear sum;
    for (int year = known.begin()->first; year <= known.rbegin()->first; ++year) {
        const auto& own = known[year];
        sum.planned_in_all += own.planned;
        sum.happened_in_all += own.happened;
        years.push_back({year, own.planned, own.happened, sum.planned_in_all, sum.happened_in_all});
    }
    return years;
}

TransitionReport report_of(Connection& connection, const store::Scope& scope, const Call& call,
                           const TransitionQuestion& question)
{
    std::map<domain::OrganisationId, Stays> stays;
    for (auto& stay : store::statuses_of(connection, scope, std::nullopt, question.code))
        stays[stay.school].push_back(std::move(stay));
    std::map<domain::OrganisationId, int> plans;
    for (const auto& plan : store::transition_plans(connection, scope, question.goal, question.code))
        plans.emplace(plan.school, plan.year);
    TransitionReport report;
    for (auto& school : store::schools_of_scope(connection, scope)) {
        const auto stayed = stays.find(school.id);
        const auto planned = plans.find(school.id);
        if (stayed == stays.end() && planned == plans.end()) continue;
        Transition transition;
        transition.school = std::move(school);
        if (planned != plans.end()) transition.planned = planned->second;
        if (stayed != stays.end() && question.goal == TransitionGoal::Left)
            read_leaving(stayed->second, call.today, transition);
        if (stayed != stays.end() && question.goal == TransitionGoal::Reached)
            read_reaching(stayed->second, call.today, transition);
        transition.state = state_of(transition, call.today);
        report.schools.push_back(std::move(transition));
    }
    report.years = years_of(report.schools);
    return report;
}

std::string named(const std::optional<int>& year)
{
    return year ? std::to_string(*year) : "";
}

} // namespace

Answer<TransitionReport> transitions(Services& services, const Call& call, const TransitionQuestion& question)
{
    const auto scope = scope_of(call, domain::permission::group_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<TransitionReport> {
        return report_of(connection, *scope, call, question);
    });
}

Answer<TransitionReport> plan_transitions(Services& services, const Call& call, const PlanTransitions& command)
{
    constexpr std::size_t most = 5000;
    if (command.plans.size() > most) return refused("list-too-long", {{"limit", std::to_string(most)}});
    const auto checked =
        first_refusal({not_empty(command.question.code, "group"), not_longer(command.question.code, 60, "group")});
    if (!checked) return unexpected<Refusal>{checked.error()};
    const auto scope = scope_of(call, domain::permission::group_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<TransitionReport> {
        const auto region = call.actor.scope.region;
        for (const auto& plan : command.plans) {
            const auto location = store::location_of(connection, region, plan.school);
            const std::vector<domain::OrganisationId> one{plan.school};
            if (!location || store::organisations_among(connection, *scope, one, {}).empty())
                return refused("organisation-not-found");
            if (const auto may = permit(call, domain::permission::group_write, *location); !may)
                return unexpected<Refusal>{may.error()};
            store::set_transition_plan(connection, region, command.question.goal, command.question.code, plan.school,
                                       plan.year, call.actor.id, call.now);
            record(connection, call, "transition-planned", "organisation", plan.school.value,
                   {{"group", command.question.code},
                    {"goal", command.question.goal == TransitionGoal::Left ? "left" : "reached"},
                    {"year", named(plan.year)}},
                   {location, {}});
        }
        return report_of(connection, *scope, call, command.question);
    });
}

} // namespace vekha::service
