#include "service/executor_meanings.h"

#include "domain/addressees.h"
#include "store/bodies.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

std::string name_of(const domain::ExecutorTarget& target, const ApprovalContext& context,
                    const std::vector<domain::NamedBody>& bodies)
{
    if (target.organisation) {
        const auto found = std::ranges::find(context.organisations, *target.organisation, &domain::Organisation::id);
        return found == context.organisations.end() ? std::string{} : found->short_name;
    }
    if (target.body) {
        const auto found = std::ranges::find(bodies, *target.body, &domain::NamedBody::id);
        return found == bodies.end() ? std::string{} : found->name;
    }
    return target.code;
}

} // namespace

std::vector<ExecutorInPlan> meanings_of(Connection& connection, const Call& call, TerritoryId territory,
                                        const ApprovalContext& context, const domain::Plan& plan)
{
    const auto bodies = store::bodies_for_plan(connection, call.actor.scope.region, territory);
    domain::AddresseeFinder finder{context.organisations, &context.executors};
    std::vector<ExecutorInPlan> found;
    std::set<std::string> told;
    for (const auto& activity : plan.activities)
        for (const auto& executor : activity.responsible) {
            if (!told.insert(executor.name).second) continue;
            const auto& meaning = finder.meaning_of(executor.name);
            ExecutorInPlan one{executor.name, meaning.known, {}, meaning.schools};
            for (const auto& target : meaning.targets)
                one.targets.push_back({target, name_of(target, context, bodies)});
            found.push_back(std::move(one));
        }
    return found;
}

} // namespace vekha::service
