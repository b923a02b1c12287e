#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/accounts.h"
#include "store/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::AccountLine;
using store::PersonId;

/// A person with the grants in force on a day; territory in force: where the person works. nullopt: no such person, or
/// their data were erased.
[[nodiscard]] std::optional<Actor> actor_of(store::Connection& connection, PersonId person, domain::Date day);

/// Whether one of the roles demands a second factor at sign-in.
[[nodiscard]] bool needs_second_factor(const Actor& actor);

/// Whether the server asks for sign-in: from the first account on.
[[nodiscard]] bool has_accounts(Services& services);

/// What a login is: 3 to 100 letters, digits and . - _ @, whatever the case. @error login-invalid
[[nodiscard]] Answer<std::string> login_from(const std::string& text);

/// Whether the caller may do `account.write` to the account of a person: the person works inside the scope of the
/// caller and stands below the caller in rank, there and wherever the person holds a role.
/// @error person-not-found, not-permitted, view-as-read-only
[[nodiscard]] Answer<void> may_manage_account(store::Connection& connection, const Call& call, PersonId person);

/// Accounts by name; for the operator of the machine.
[[nodiscard]] std::vector<AccountLine> list_accounts(Services& services);
/// The person of a login. @error account-not-found
[[nodiscard]] Answer<PersonId> person_of_login(Services& services, const std::string& login);

/// Nobody gets in by this account any more; its sessions end.
/// @error account-not-found, person-not-found, not-permitted, reauthentication-required
[[nodiscard]] Answer<void> block_account(Services& services, const Call& call, PersonId person);
/// @error account-not-found, person-not-found, not-permitted, reauthentication-required
[[nodiscard]] Answer<void> unblock_account(Services& services, const Call& call, PersonId person);
/// @return how many sessions ended  @error account-not-found, person-not-found, not-permitted
[[nodiscard]] Answer<std::int64_t> end_all_sessions(Services& services, const Call& call, PersonId person);
/// For who lost the phone and the recovery codes; sessions end.
/// @error account-not-found, person-not-found, not-permitted, reauthentication-required
[[nodiscard]] Answer<void> reset_second_factor(Services& services, const Call& call, PersonId person);

} // namespace vekha::service
