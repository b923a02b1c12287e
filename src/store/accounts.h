#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// How a person signs in. The secrets are for checking what was typed and go nowhere else.
struct Account {
    RegionId region;
    PersonId person;
    std::string login;
    std::optional<std::string> password_hash; ///< none until an invitation is accepted
    bool blocked = false;
    std::optional<std::string> totp_secret;  ///< of the second factor in force
    std::optional<std::int64_t> totp_step;   ///< the last step that was accepted
    std::optional<std::string> totp_waiting; ///< a secret whose first code is awaited
    std::int64_t failed = 0;                 ///< wrong passwords since the last sign-in
    std::optional<Instant> signed_in_at;
    bool demo = false;
    std::int64_t version = 0;
};

/// Whether anybody can have signed in here: from the first account on the server asks for it.
[[nodiscard]] bool has_accounts(Connection& connection);
/// Whether the accounts are those of the demo, with its documented password.
[[nodiscard]] bool is_demo(Connection& connection);

/// @param login  in any case
[[nodiscard]] std::optional<Account> account_by_login(Connection& connection, const std::string& login);
[[nodiscard]] std::optional<Account> account_of(Connection& connection, PersonId person);

struct NewAccount {
    RegionId region;
    PersonId person;
    std::string login;
    bool demo = false;
    ActorId made_by;
};
/// @throws DatabaseError (UniqueViolation) when the login is taken or the person has an account
void insert_account(Connection& connection, const NewAccount& account, Instant now);

/// Counts the database as a demo from now on.
void mark_demo(Connection& connection, PersonId person);
void set_login(Connection& connection, PersonId person, const std::string& login, Instant now);
/// None: nobody gets in by a password until an invitation is accepted.
void set_password(Connection& connection, PersonId person, const std::optional<std::string>& hash, Instant now);
void set_blocked(Connection& connection, PersonId person, bool blocked, ActorId by, Instant now);
void count_failure(Connection& connection, PersonId person);
/// The counter of failures starts again.
void note_sign_in(Connection& connection, PersonId person, Instant now);

void set_totp_waiting(Connection& connection, PersonId person, const std::optional<std::string>& secret, Instant now);
/// The waiting secret comes into force, with the step of its first code.
void confirm_totp(Connection& connection, PersonId person, std::int64_t step, Instant now);
void remove_totp(Connection& connection, PersonId person, Instant now);
/// @return false when that step or a later one was accepted before
[[nodiscard]] bool take_totp_step(Connection& connection, PersonId person, std::int64_t step);

void replace_recovery_codes(Connection& connection, RegionId region, PersonId person,
                            const std::vector<std::string>& hashes);
/// @return false when there is no such code or it was used
[[nodiscard]] bool take_recovery_code(Connection& connection, PersonId person, const std::string& hash, Instant now);
[[nodiscard]] std::int64_t recovery_codes_left(Connection& connection, PersonId person);

/// Browsers that a person signed in from.
void remember_device(Connection& connection, RegionId region, PersonId person, const std::string& token_hash,
                     Instant now);
[[nodiscard]] bool knows_device(Connection& connection, PersonId person, const std::string& token_hash);
void forget_devices(Connection& connection, PersonId person);

/// One line of a list of accounts.
struct AccountLine {
    PersonId person;
    std::string name;
    std::string login;
    bool has_password = false;
    bool blocked = false;
    bool second_factor = false;
    std::optional<Instant> signed_in_at;
};
/// By name; of the demo only when asked for.
[[nodiscard]] std::vector<AccountLine> list_accounts(Connection& connection, bool of_demo = false);

/// A person as a session needs it.
struct AccountPerson {
    RegionId region;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation;
    std::string name;
};
/// nullopt: no such person, or their data were erased.
[[nodiscard]] std::optional<AccountPerson> account_person(Connection& connection, PersonId person);

/// The region that a territory lies in.
[[nodiscard]] std::optional<RegionId> region_holding(Connection& connection, TerritoryId territory);

} // namespace vekha::store
