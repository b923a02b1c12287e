#pragma once

#include "service/accounts.h"

namespace vekha::service
{

inline constexpr std::chrono::days invitation_lasts{7};

/// A one-time link in the making: the token stands in it and is kept nowhere.
struct IssuedInvitation {
    PersonId person;
    std::string login;
    std::string token;
    Instant expires_at;
};

struct Invite {
    PersonId person;
    /// Of a new account; an account that exists keeps its own when this is empty.
    std::string login;
};

/// Makes the account of a person unless there is one, and a one-time link to set its password; earlier links stop
/// working. The password in force stays until the link is used.
/// @error person-not-found, not-permitted, login-invalid, login-taken, account-blocked, reauthentication-required
[[nodiscard]] Answer<IssuedInvitation> invite(Services& services, const Call& call, const Invite& command);

/// The same inside a transaction and after the rights were decided. @error login-invalid, login-taken, account-blocked
[[nodiscard]] Answer<IssuedInvitation> issue_invitation(store::Connection& connection, const Call& call,
                                                        const Invite& command);

/// "PUBLIC-URL/invitation#TOKEN": what follows # is not sent to servers, so it stands in no log.
[[nodiscard]] std::string invitation_link(const std::string& public_url, const IssuedInvitation& invitation);

struct InvitationView {
    std::string name;
    std::string login;
    Instant expires_at;
};

/// Whom a link is for. @error invitation-not-found (unknown), invitation-used, invitation-expired
[[nodiscard]] Answer<InvitationView> get_invitation(Services& services, const std::string& token, Instant now);

struct AcceptInvitation {
    std::string token;
    std::string password;
};

/// Sets the password; other sessions and known devices of the person end. The person signs in afterwards.
/// @error invitation-not-found, invitation-used, invitation-expired, password-too-short, password-too-long,
///        password-common, password-like-name
[[nodiscard]] Answer<InvitationView> accept_invitation(Services& services, const AcceptInvitation& command,
                                                       Instant now);

} // namespace vekha::service
