#pragma once

#include "store/connection.h"
#include "store/ids.h"

#include <optional>
#include <string>

namespace vekha::store
{

/// A one-time link; only a hash of its token is kept.
struct Invitation {
    RegionId region;
    InvitationId id;
    PersonId person;
    Instant expires_at;
    std::optional<Instant> used_at;
};

/// Earlier ones of the person stop working.
void replace_invitation(Connection& connection, RegionId region, PersonId person, const std::string& token_hash,
                        Instant expires_at, ActorId by, Instant now);
[[nodiscard]] std::optional<Invitation> invitation_by_token(Connection& connection, const std::string& token_hash);
void use_invitation(Connection& connection, RegionId region, InvitationId id, Instant now);
void delete_invitations_of(Connection& connection, PersonId person);

} // namespace vekha::store
