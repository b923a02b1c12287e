#pragma once

#include "service/sign_in.h"
#include "store/identities.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

inline constexpr std::chrono::minutes openid_attempt_lasts{10};

/// Why a browser goes to the provider: to sign in; to link the own account with who one is there; to accept an
/// invitation without making a password.
enum class OpenIdPurpose { SignIn, Link, Invitation };

struct BeginOpenId {
    OpenIdPurpose purpose = OpenIdPurpose::SignIn;
    std::string invitation; ///< token of the link, for Invitation
    std::string return_to;  ///< page of ours to come back to; anything but a path of ours becomes «/»
};

/// A sign-in that sets out. Its secrets stand here and in the database, which forgets them after ten minutes.
struct BegunOpenId {
    std::string state;
    std::string nonce;
    std::string verifier;
    std::string browser_token; ///< for a cookie: only the browser that set out may come back
};

/// @param call  of who links; absent for the other purposes
/// @error not-signed-in (to link one has to be), view-as-read-only, reauthentication-required, invitation-not-found,
///        invitation-used, invitation-expired
[[nodiscard]] Answer<BegunOpenId> begin_openid(Services& services, const std::optional<Call>& call,
                                               const BeginOpenId& command, Instant now);

/// The sign-in that a browser comes back from; it opens once. @error openid-attempt-unknown
[[nodiscard]] Answer<store::OpenIdAttempt> returned_openid(Services& services, const std::string& state,
                                                           const std::string& browser_token, Instant now);

/// Who the provider says it is: issuer and subject decide, the name is for people to see.
struct OpenIdSubject {
    std::string issuer;
    std::string subject;
    std::string name;
};

struct FinishOpenId {
    store::OpenIdAttempt attempt;
    OpenIdSubject subject;
    std::optional<std::string> old_token; ///< the session that the browser still holds: it ends
    std::string device;
    std::string remote;
};

/// Opens a session for the account that the subject is linked with, after linking it where that was the purpose. An
/// account with a second factor is half open, as after a password.
///
/// @error openid-not-linked, openid-linked-to-another, account-blocked, invitation-not-found, invitation-used,
///        invitation-expired
[[nodiscard]] Answer<SignedIn> finish_openid(Services& services, const FinishOpenId& command, Instant now);

/// Links of the own account, the oldest first. @error account-not-found
[[nodiscard]] Answer<std::vector<store::Identity>> own_identities(Services& services, const Call& call);

/// @error identity-not-found, identity-is-only-way (there is no password), view-as-read-only, reauthentication-required
[[nodiscard]] Answer<void> remove_identity(Services& services, const Call& call, store::IdentityId identity);

} // namespace vekha::service
