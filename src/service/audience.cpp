#include "service/audience.h"

#include "domain/obligation.h"
#include "service/row_terms.h"
#include "store/grants.h"
#include "store/plan_register.h"
#include "store/school_groups.h"

namespace vekha::service
{

namespace
{

std::int64_t count(const auto& items)
{
    return static_cast<std::int64_t>(items.size());
}

/// What is owed now, by the registers, by choice and by conditions; offers and asks what is new.
domain::AudienceChange change_of(Connection& connection, const Call& call, const store::ApprovedPlan& approved)
{
    const auto region = call.actor.scope.region;
    const auto belonging = approved.belonging(region);
    auto all = obligations_owed(connection, call, belonging, approved.plan, approved.calendar);
    const auto settled = settled_rows_of(connection, call, approved.road_map, belonging, approved.plan, std::move(all));
    keep_row_terms(connection, call, approved.road_map, approved.plan, settled);
    const auto kept = store::kept_obligations(connection, region, approved.edition);
    return domain::audience_change(kept, settled.owed, call.today);
}

} // namespace

std::vector<domain::Obligation> obligations_owed(Connection& connection, const Call& call,
                                                 const store::Belonging& belonging, const domain::Plan& plan,
                                                 const domain::SchoolCalendar& calendar)
{
    std::vector<domain::Date> days{call.today};
    const auto period = domain::working_period_of(plan);
    for (const auto day :
         store::days_of_change_after(connection, store::register_of_plan(connection, belonging), call.today))
        if (period && day <= period->to) days.push_back(day);
    std::vector<ApprovalContext> contexts;
    std::vector<domain::RegisterFrom> registers;
    contexts.reserve(days.size());
    for (const auto day : days) {
        auto then = call;
        then.today = day;
        contexts.push_back(approval_context(connection, then, belonging, plan));
        registers.push_back({day, contexts.back().organisations});
    }
    return domain::obligations_over(plan, registers, calendar, contexts.front().executors);
}

AudienceEffect refresh_obligations(Connection& connection, const Call& call, std::span<const RoadMapId> road_maps,
                                   const std::string& why)
{
    AudienceEffect effect;
    const auto region = call.actor.scope.region;
    for (const auto id : road_maps) {
        const auto approved = store::approved_plan(connection, region, id);
        const auto change = change_of(connection, call, approved);
        if (change.empty()) continue;
        store::apply_audience_change(connection, region, approved, change, call.today, why);
        const auto appeared = count(change.appear) + count(change.reopen);
        ++effect.road_maps;
        effect.appeared += appeared;
        effect.cancelled += count(change.cancel);
        effect.identified += count(change.identify);
        record(connection, call, "audience-changed", "road-map", id.value,
               {{"why", why},
                {"appeared", std::to_string(appeared)},
                {"cancelled", std::to_string(change.cancel.size())},
                {"identified", std::to_string(change.identify.size())}},
               {store::location_of(connection, approved.belonging(region)), {}});
    }
    return effect;
}

AudienceEffect refresh_obligations_above(Connection& connection, const Call& call,
                                         std::span<const TerritoryId> territories, const std::string& why)
{
    const auto road_maps = store::road_maps_above(connection, call.actor.scope.region, territories);
    return refresh_obligations(connection, call, road_maps, why);
}

} // namespace vekha::service
