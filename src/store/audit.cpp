#include "store/audit.h"

#include "store/codec.h"

namespace vekha::store
{

void append_audit(Connection& connection, const AuditEvent& event)
{
    connection.execute(
        "insert into audit_events (region_id, at, actor_id, actor, act, object_kind, object_id, details) "
        "values (:region, :at, :actor_id, :actor, :act, :object, :object_id, :details)",
        {{"region", event.region},
         {"at", event.at},
         {"actor_id", event.actor_id},
         {"actor", event.actor},
         {"act", event.act},
         {"object", event.object},
         {"object_id", event.object_id},
         {"details", encoded(event.details)}});
}

} // namespace vekha::store
