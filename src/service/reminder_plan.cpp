#include "service/reminder_plan.h"

#include "service/permit.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

unexpected<Refusal> changed_meanwhile(Connection& connection, const Call& call)
{
    return refused("changed-meanwhile",
                   {{"version", std::to_string(store::reminder_plan(connection, call.actor.scope).version)}});
}

} // namespace

Answer<StoredReminderPlan> get_reminder_plan(Services& services, const Call& call)
{
    if (const auto seen = scope_of(call, domain::permission::reminder_read); !seen)
        return unexpected<Refusal>{seen.error()};
    return store::reminder_plan(*services.pool->lease(), call.actor.scope);
}

Answer<StoredReminderPlan> put_reminder_plan(Services& services, const Call& call, const domain::ReminderPlan& plan,
                                             std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<StoredReminderPlan> {
        const auto& scope = call.actor.scope;
        if (const auto may = permit(connection, call, domain::permission::reminder_write, scope); !may)
            return unexpected<Refusal>{may.error()};
        if (const auto sound = domain::check(plan); !sound) return refused(sound.error());
        if (!store::set_reminder_plan(connection, scope, plan, version, call.actor.id, call.now))
            return changed_meanwhile(connection, call);
        record(connection, call, "reminders-changed", "territory", scope.territory.value,
               {{"rules", std::to_string(plan.rules.size())}, {"hour", std::to_string(plan.hour)}});
        return store::reminder_plan(connection, scope);
    });
}

Answer<StoredReminderPlan> drop_reminder_plan(Services& services, const Call& call, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<StoredReminderPlan> {
        const auto& scope = call.actor.scope;
        if (const auto may = permit(connection, call, domain::permission::reminder_write, scope); !may)
            return unexpected<Refusal>{may.error()};
        if (!store::drop_reminder_plan(connection, scope, version)) return changed_meanwhile(connection, call);
        record(connection, call, "reminders-dropped", "territory", scope.territory.value);
        return store::reminder_plan(connection, scope);
    });
}

} // namespace vekha::service
