#include "domain/addressees.h"
#include "domain/rights.h"
#include "service/executors.h"
#include "service/permit.h"
#include "service/text_checks.h"
#include "store/bodies.h"
#include "store/executors.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/plan_register.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using domain::ExecutorTarget;
using domain::TargetKind;

Answer<void> check_target(const ExecutorTarget& target, const std::vector<domain::Organisation>& organisations,
                          const std::vector<domain::NamedBody>& bodies)
{
    switch (target.kind) {
    case TargetKind::Organisation:
        if (!target.organisation ||
            std::ranges::find(organisations, *target.organisation, &domain::Organisation::id) == organisations.end())
            return refused("organisation-not-found");
        return {};
    case TargetKind::Group:
        return first_refusal({not_empty(target.code, "code"), not_longer(target.code, 60, "code")});
    case TargetKind::Role:
        if (domain::rights_table().role(target.code) == nullptr) return refused("role-unknown");
        return {};
    case TargetKind::Body:
        if (!target.body || std::ranges::find(bodies, *target.body, &domain::NamedBody::id) == bodies.end())
            return refused("body-not-found");
        return {};
    case TargetKind::Outside:
        break;
    }
    return {};
}

/// Whether a wording can mean these targets in a territory.
Answer<void> check(Connection& connection, const Call& call, TerritoryId territory, const SettleExecutor& command)
{
    constexpr std::size_t most = 50;
    const auto region = call.actor.scope.region;
    if (command.targets.empty()) return refused("targets-missing");
    if (command.targets.size() > most) return refused("list-too-long", {{"limit", std::to_string(most)}});
    const auto organisations =
        store::register_of(connection, store::register_of_plan(connection, {region, territory}), call.today);
    const auto bodies = store::bodies_for_plan(connection, region, territory);
    domain::AddresseeFinder by_register{organisations};
    if (by_register.meaning_of(command.wording).known != domain::Known::No) return refused("executor-known");
    for (const auto& target : command.targets)
        if (const auto checked = check_target(target, organisations, bodies); !checked) return checked;
    return {};
}

std::string told(const ExecutorRow& entry)
{
    std::string text;
    for (const auto& [target, name] : entry.targets)
        text +=
            (text.empty() ? "" : ", ") + std::string{domain::name_of(target.kind)} + (name.empty() ? "" : " " + name);
    return text;
}

Answer<ExecutorSettled> settled(Connection& connection, const Call& call, const SettleExecutor& command)
{
    const auto region = call.actor.scope.region;
    const auto territory = command.territory.value_or(call.actor.scope.territory);
    const auto scope = scope_of(call, domain::permission::executor_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (store::path_of(connection, region, territory).empty()) return refused("territory-not-found");
    if (const auto may = permit(connection, call, domain::permission::executor_write, {region, territory}); !may)
        return unexpected<Refusal>{may.error()};
    if (const auto checked = check(connection, call, territory, command); !checked)
        return unexpected<Refusal>{checked.error()};
    const auto id = store::keep_executor(
        connection, region, {territory, trimmed(command.wording), command.targets, call.actor.id, call.actor.name},
        call.now);
    auto entry = store::find_executor(connection, *scope, id);
    if (!entry) return refused("executor-not-found");
    record(connection, call, "executor-settled", "executor", id.value,
           {{"wording", entry->wording}, {"targets", told(*entry)}},
           {store::location_of(connection, region, territory), {}});
    const auto road_maps = store::road_maps_below(connection, region, territory);
    const auto effect = refresh_obligations(connection, call, road_maps, "executor-settled:" + entry->wording);
    return ExecutorSettled{*std::move(entry), effect};
}

} // namespace

Answer<ExecutorSettled> settle_executor(Services& services, const Call& call, const SettleExecutor& command)
{
    const auto checked = first_refusal(
        {not_empty(domain::executor_words(command.wording), "wording"), not_longer(command.wording, 1000, "wording")});
    if (!checked) return unexpected<Refusal>{checked.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return settled(connection, call, command); });
}

Answer<AudienceEffect> forget_executor(Services& services, const Call& call, const ForgetExecutor& command)
{
    const auto scope = scope_of(call, domain::permission::executor_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<AudienceEffect> {
        const auto region = call.actor.scope.region;
        const auto entry = store::find_executor(connection, *scope, command.executor);
        if (!entry) return refused("executor-not-found");
        const store::Belonging belonging{region, entry->territory};
        if (const auto may = permit(connection, call, domain::permission::executor_write, belonging); !may)
            return unexpected<Refusal>{may.error()};
        if (!store::remove_executor(connection, region, command.executor, command.version))
            return refused("changed-meanwhile", {{"version", std::to_string(entry->version)}});
        record(connection, call, "executor-forgotten", "executor", command.executor.value,
               {{"wording", entry->wording}, {"targets", told(*entry)}},
               {store::location_of(connection, belonging), {}});
        const auto road_maps = store::road_maps_below(connection, region, entry->territory);
        return refresh_obligations(connection, call, road_maps, "executor-forgotten:" + entry->wording);
    });
}

} // namespace vekha::service
