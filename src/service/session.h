#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"

#include <string>

namespace vekha::service
{

struct Session {
    Actor actor;
    std::string territory; ///< name
    std::string seen_by;   ///< name of who looks through the actor's eyes; empty when nobody does
    bool demo = false;
};

[[nodiscard]] Session session_of(Services& services, const Call& call);

/// Names the actor's territory. @error value-empty
[[nodiscard]] Answer<void> rename_territory(Services& services, const Call& call, const std::string& name);

} // namespace vekha::service
