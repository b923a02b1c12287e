#pragma once

#include "domain/date.h"
#include "domain/grant.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using domain::Permission;
using store::ActorId;
using store::Instant;
using store::Scope;
using store::TerritoryId;

/// Who asks, and within what.
struct Actor {
    ActorId id; ///< of the person; 0 is the local coordinator or the operator of the machine
    std::string name;
    /// Region and territory in force: what is made belongs there. Its reach is not the actor's: see scope_of() of
    /// permit.h.
    Scope scope;
    bool unrestricted = false;         ///< the local coordinator and the operator: no grant is asked for
    std::vector<domain::Grant> grants; ///< in force on the day of the call
    /// The administrator who looks through this person's eyes; nothing may be changed then.
    std::optional<ActorId> seen_by;

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// The one person of a server without accounts: the coordinator of the first territory, everything permitted.
[[nodiscard]] Actor local_coordinator();

/// Who works at the command line: whoever may read the database may do everything, and the audit says so.
[[nodiscard]] Actor local_operator();

/// Who calls a use case and when. The clock is read by web and cli only.
struct Call {
    Actor actor;
    Instant now;
    domain::Date today; ///< local day of the actor's territory
    /// The signed-in browser, when there is one, and when its person last proved to be themselves.
    std::optional<store::SessionId> session{};
    std::optional<Instant> proved_at{};
    std::string request{}; ///< X-Request-Id of the answer; empty at the command line
};

} // namespace vekha::service
