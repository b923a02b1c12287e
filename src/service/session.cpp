#include "service/session.h"

#include "service/work.h"
#include "store/accounts.h"
#include "store/territories.h"

namespace vekha::service
{

Session session_of(Services& services, const Call& call)
{
    const auto lease = services.pool->lease();
    Session session{call.actor, store::territory_name(*lease, call.actor.scope), {}, store::is_demo(*lease)};
    if (call.actor.seen_by) {
        if (const auto person = store::account_person(*lease, *call.actor.seen_by)) session.seen_by = person->name;
    }
    return session;
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
