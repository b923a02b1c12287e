#include "service/sign_in.h"

#include "service/new_session.h"
#include "service/password_hashing.h"
#include "service/secrets.h"
#include "service/throttle.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::int64_t codes_of_half_session = 5;

using Subjects = std::vector<ThrottleSubject>;

/// A known browser is counted by itself; anything else by its address, alone and with the login.
Subjects subjects_of(Connection& connection, const std::optional<store::Account>& account, const SignIn& command)
{
    const auto device = token_hash(command.known_device.value_or(""));
    if (command.known_device && account && store::knows_device(connection, account->person, device))
        return {throttled_device(device)};
    return {throttled_address(command.remote), throttled_login(command.login, command.remote)};
}

struct Attempt {
    std::optional<store::Account> account;
    Subjects subjects;
};

Answer<Attempt> attempt_of(Services& services, const SignIn& command, Instant now)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<Attempt> {
        Attempt attempt;
        attempt.account = store::account_by_login(connection, trimmed(command.login));
        attempt.subjects = subjects_of(connection, attempt.account, command);
        if (const auto begun = begin_attempt(connection, attempt.subjects, now); !begun)
            return unexpected<Refusal>{begun.error()};
        return attempt;
    });
}

void note_refusal(Services& services, const store::Account& account, const std::string& remote, Instant now)
{
    const auto done = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        store::count_failure(connection, account.person);
        record(connection, call_of_person(connection, account.person, now), "sign-in-refused", "account",
               account.person.value, {{"remote", remote}});
        return 0;
    });
    static_cast<void>(done);
}

/// A browser is known after a sign-in that went all the way.
void finish(Connection& connection, const store::Account& account, const std::optional<std::string>& known_device,
            const std::string& remote, SignedIn& opened, Instant now)
{
    const auto is_known = known_device && store::knows_device(connection, account.person, token_hash(*known_device));
    opened.device_token = is_known ? *known_device : random_token();
    store::remember_device(connection, account.region, account.person, token_hash(*opened.device_token), now);
    store::note_sign_in(connection, account.person, now);
    record(connection, call_of_person(connection, account.person, now), "signed-in", "account", account.person.value,
           {{"remote", remote}});
}

/// The password was right.
Answer<SignedIn> open_after_password(Connection& connection, const Attempt& attempt, const SignIn& command, Instant now)
{
    const auto account = store::account_of(connection, attempt.account->person);
    if (!account || account->password_hash != attempt.account->password_hash) return refused("sign-in-refused");
    if (account->blocked) return refused("account-blocked");
    if (command.old_token) {
        if (const auto old = store::session_by_token(connection, token_hash(*command.old_token)))
            store::delete_session(connection, old->region, old->id);
    }
    const auto whole = !account->totp_secret;
    auto opened = open_session(connection, *account, whole ? SessionStage::Whole : SessionStage::Half, command.device,
                               command.remote, now);
    // Where a code is still to come, the attempt stays counted: a known password buys no endless codes.
    if (!whole) return opened;
    attempt_succeeded(connection, attempt.subjects, now);
    finish(connection, *account, command.known_device, command.remote, opened, now);
    return opened;
}

void renew_hash(Services& services, const store::Account& account, const std::string& password, Instant now)
{
    if (!account.password_hash || !services.passwords->is_outdated(*account.password_hash)) return;
    const auto hash = services.passwords->hash(password);
    const auto done = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        const auto current = store::account_of(connection, account.person);
        if (current && current->password_hash == account.password_hash) // else it was changed meanwhile
            store::set_password(connection, account.person, hash, now);
        return 0;
    });
    static_cast<void>(done);
}

} // namespace

Answer<SignedIn> sign_in(Services& services, const SignIn& command, Instant now)
{
    const auto attempt = attempt_of(services, command, now);
    if (!attempt) return unexpected<Refusal>{attempt.error()};
    const auto& account = attempt->account;
    const auto right = services.passwords->matches(command.password, account ? account->password_hash : std::nullopt);
    if (!right) {
        if (account) note_refusal(services, *account, command.remote, now);
        return refused("sign-in-refused");
    }
    auto opened = store::in_transaction(*services.pool, [&](Connection& connection) {
        return open_after_password(connection, *attempt, command, now);
    });
    if (opened) renew_hash(services, *account, command.password, now);
    return opened;
}

Answer<SignedIn> sign_in_second_factor(Services& services, const SignInSecondFactor& command, Instant now)
{
    // A wrong code is counted, so it commits; hence a refusal is a value here.
    using Outcome = Answer<SignedIn>;
    const auto done = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<Outcome> {
        const auto half = store::session_by_token(connection, token_hash(command.token));
        const auto open = half && half->stage == SessionStage::Half && half->expires_at > now && !half->blocked;
        const auto account = open ? store::account_of(connection, half->person) : std::nullopt;
        if (!account) return refused("not-signed-in");
        const std::vector codes{throttled_codes(account->person.value)};
        if (const auto begun = begin_attempt(connection, codes, now); !begun) return unexpected<Refusal>{begun.error()};
        if (!take_code(connection, *account, command.code, now)) {
            if (half->attempts + 1 >= codes_of_half_session)
                store::delete_session(connection, half->region, half->id);
            else
                store::count_session_attempt(connection, half->region, half->id);
            store::count_failure(connection, account->person);
            record(connection, call_of_person(connection, account->person, now), "second-factor-refused", "account",
                   account->person.value, {{"remote", command.remote}});
            return Outcome{refused("code-refused")};
        }
        store::delete_session(connection, half->region, half->id);
        auto opened = open_session(connection, *account, SessionStage::Whole, command.device, command.remote, now);
        const SignIn first{account->login, {}, command.known_device, command.device, command.remote, {}};
        attempt_succeeded(connection, codes, now);
        attempt_succeeded(connection, subjects_of(connection, account, first), now);
        finish(connection, *account, command.known_device, command.remote, opened, now);
        return Outcome{std::move(opened)};
    });
    if (!done) return unexpected<Refusal>{done.error()};
    return *done;
}

SignInOffer sign_in_offer(Services& services, domain::Date day)
{
    return store::reading(*services.pool, [&](Connection& connection) {
        SignInOffer offer;
        offer.accounts = store::has_accounts(connection);
        if (!store::is_demo(connection)) return offer;
        auto lines = store::list_accounts(connection, /*of_demo=*/true);
        std::ranges::sort(lines, {}, &AccountLine::person); // as they were made: who tries out a demo begins above
        for (const auto& line : lines) {
            DemoPerson person{line.name, line.login, {}};
            if (const auto actor = actor_of(connection, line.person, day)) {
                for (const auto& grant : actor->grants)
                    person.roles.push_back(grant.role);
            }
            offer.demo.push_back(std::move(person));
        }
        return offer;
    });
}

} // namespace vekha::service
