#pragma once

#include "domain/date.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/scope.h"

#include <string>

namespace vekha::service
{

using store::ActorId;
using store::Instant;
using store::Scope;

enum class Role { Coordinator };

/// Who asks, and within what.
struct Actor {
    ActorId id;
    std::string name;
    Role role = Role::Coordinator;
    Scope scope;

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// The one person of a server without accounts: the municipal coordinator of the only territory.
[[nodiscard]] Actor local_coordinator();

/// Who calls a use case and when. The clock is read by web and cli only.
struct Call {
    Actor actor;
    Instant now;
    domain::Date today; ///< local day of the actor's territory
};

} // namespace vekha::service
