#pragma once

#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace vekha::store
{

/// Who did what to which object. Written in the transaction of the change itself, never changed afterwards.
struct AuditEvent {
    RegionId region;
    Instant at;
    ActorId actor_id;
    std::string actor;
    std::string_view act;    ///< draft-imported, field-corrected, …: docs/audit.md
    std::string_view object; ///< draft, road-map, obligation, organisation, territory
    std::int64_t object_id = 0;
    std::map<std::string, std::string> details; ///< what it was and what it became
};

void append_audit(Connection& connection, const AuditEvent& event);

} // namespace vekha::store
