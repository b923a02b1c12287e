#pragma once

#include "store/audit_rows.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Adds an event to the chain of its region. Inside a transaction the event is written when that commits, after
/// everything else, so that the chain of a region is held for a moment only; outside of one it is written at once.
void append_audit(Connection& connection, AuditEvent event);

/// Newest first. nullopt when the cursor is none.
[[nodiscard]] std::optional<AuditPage> page_of_audit(Connection& connection, const Scope& scope,
                                                     const AuditFilter& filter, const PageRequest& request);

/// At most `limit` events before `last`, newest first; from the end when there is none.
[[nodiscard]] std::vector<AuditRow> audit_before(Connection& connection, const Scope& scope, const AuditFilter& filter,
                                                 std::optional<AuditEventId> last, int limit);

/// Whether this person did `act` to this object since an instant: readings are recorded once an hour.
[[nodiscard]] bool did_since(Connection& connection, const AuditEvent& event, Instant since);

/// The name of a person for an event; empty for one whom no register knows.
[[nodiscard]] std::string name_of_actor(Connection& connection, ActorId actor);

} // namespace vekha::store
