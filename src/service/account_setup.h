#pragma once

#include "service/invitations.h"
#include "service/sign_in.h"

namespace vekha::service
{

/// Who the first account is for; with it the server begins to ask for sign-in.
struct FirstAdministrator {
    std::string name;
    std::string login;
    std::string password;
    /// Goes on to lead the road maps of the territory in force: an administrator alone may not.
    bool also_coordinator = true;
    std::string device;
    std::string remote;
};

/// Makes a person, their account and the role of an administrator of the region; signs them in.
/// @error accounts-exist, name-missing, login-invalid, password-too-short, password-too-long, password-common,
///        password-like-name
[[nodiscard]] Answer<SignedIn> create_first_administrator(Services& services, const Call& call,
                                                          const FirstAdministrator& command);

/// A person with a role, and where it holds: the territory in force unless said.
struct AddAccount {
    std::string name;
    std::string login;
    std::string role;
    std::optional<TerritoryId> territory;
    std::optional<std::string> organisation; ///< code
    std::string position;
};

/// Makes a person, a role, an account and its one-time link; for the operator of the machine and for the demo.
/// @error not-permitted (no operator), name-missing, login-invalid, login-taken, role-unknown, territory-not-found,
///        organisation-not-found, scope-missing (an organisation is needed)
[[nodiscard]] Answer<IssuedInvitation> add_account(Services& services, const Call& call, const AddAccount& command);

/// The same inside a transaction.
[[nodiscard]] Answer<IssuedInvitation> add_account(store::Connection& connection, const Call& call,
                                                   const AddAccount& command);

} // namespace vekha::service
