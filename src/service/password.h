#pragma once

#include "service/sessions.h"

namespace vekha::service
{

/// What a session becomes when its person proved themselves or rose in rights: the old token opens nothing any more.
struct RenewedSession {
    std::string token;
    Instant expires_at;
};

/// The account behind the session of a call. @error account-not-found (no session), view-as-read-only
[[nodiscard]] Answer<store::Account> own_account(store::Connection& connection, const Call& call);

/// Gives the session of the call a new token.
[[nodiscard]] RenewedSession renew_session(store::Connection& connection, const Call& call,
                                           const store::Account& account);

/// Checks the own password once more; see require_recent_sign_in().
/// @error account-not-found, view-as-read-only, password-wrong, sign-in-delayed (data: seconds)
[[nodiscard]] Answer<RenewedSession> reauthenticate(Services& services, const Call& call, const std::string& password);

struct ChangePassword {
    std::string current;
    std::string next;
};

/// Other sessions and known browsers of the person end.
/// @error as reauthenticate(); password-too-short, password-too-long, password-common, password-like-name
[[nodiscard]] Answer<RenewedSession> change_password(Services& services, const Call& call,
                                                     const ChangePassword& command);

} // namespace vekha::service
