#pragma once

#include "store/connection.h"
#include "store/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

using IdentityId = domain::Id<struct Identity>;

/// A person at a provider of OpenID Connect.
struct Identity {
    RegionId region;
    IdentityId id;
    PersonId person;
    std::string issuer;
    std::string subject;
    std::string name;
    Instant linked_at;
};

[[nodiscard]] std::optional<Identity> identity_of(Connection& connection, const std::string& issuer,
                                                  const std::string& subject);
/// Oldest first.
[[nodiscard]] std::vector<Identity> identities_of(Connection& connection, PersonId person);
/// The id of `identity` is not looked at. @throws DatabaseError (UniqueViolation) when the subject is linked already
void insert_identity(Connection& connection, const Identity& identity);
/// @return false when the person has no such identity
[[nodiscard]] bool delete_identity(Connection& connection, PersonId person, IdentityId identity);

/// A sign-in under way at a provider.
struct OpenIdAttempt {
    std::string state_hash;
    std::string browser_hash;
    std::string nonce;
    std::string verifier;
    std::string purpose; ///< sign-in, link, invitation
    std::optional<PersonId> person;
    std::optional<std::string> invitation_hash;
    std::string return_to;
    Instant expires_at;
};

/// Keeps it and forgets those that came to nothing.
void insert_attempt(Connection& connection, const OpenIdAttempt& attempt, Instant now);
/// Gives an attempt once: it is gone afterwards, whatever becomes of it.
[[nodiscard]] std::optional<OpenIdAttempt> take_attempt(Connection& connection, const std::string& state_hash,
                                                        Instant now);

} // namespace vekha::store
