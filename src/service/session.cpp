#include "service/session.h"

#include "service/work.h"
#include "store/territories.h"

namespace vekha::service
{

Session session_of(Services& services, const Call& call)
{
    return {call.actor, store::territory_name(*services.pool->lease(), call.actor.scope)};
}

Answer<void> rename_territory(Services& services, const Call& call, const std::string& name)
{
    const auto given = trimmed(name);
    if (given.empty()) return refused("value-empty", {{"field", "territory"}});
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto before = store::territory_name(connection, call.actor.scope);
        store::rename_territory(connection, call.actor.scope, given);
        record(connection, call, "territory-renamed", "territory", call.actor.scope.territory.value,
               {{"was", before}, {"became", given}});
        return {};
    });
}

} // namespace vekha::service
