#include "service/password.h"

#include "service/password_hashing.h"
#include "service/password_rule.h"
#include "service/secrets.h"
#include "service/throttle.h"
#include "service/work.h"
#include "store/invitations.h"

namespace vekha::service
{

namespace
{

std::vector<ThrottleSubject> subjects_of(const Call& call)
{
    return {throttled_session(call.session ? call.session->value : 0)};
}

/// The own account once its password was given. @error as reauthenticate()
Answer<store::Account> proved_account(Services& services, const Call& call, const std::string& password)
{
    auto account = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<store::Account> {
        auto own = own_account(connection, call);
        if (!own) return own;
        if (const auto begun = begin_attempt(connection, subjects_of(call), call.now); !begun)
            return unexpected<Refusal>{begun.error()};
        return own;
    });
    if (account && !services.passwords->matches(password, account->password_hash)) return refused("password-wrong");
    return account;
}

} // namespace

Answer<store::Account> own_account(store::Connection& connection, const Call& call)
{
    if (call.actor.seen_by) return refused("view-as-read-only");
    auto account = call.session ? store::account_of(connection, call.actor.id) : std::nullopt;
    if (!account) return refused("account-not-found");
    return *std::move(account);
}

RenewedSession renew_session(store::Connection& connection, const Call& call, const store::Account& account)
{
    RenewedSession renewed{random_token(), {}};
    store::prove_session(connection, account.region, *call.session, token_hash(renewed.token), call.now);
    const auto session = store::session_of_person(connection, account.person, *call.session);
    renewed.expires_at = session ? session->expires_at : call.now;
    return renewed;
}

Answer<RenewedSession> reauthenticate(Services& services, const Call& call, const std::string& password)
{
    const auto account = proved_account(services, call, password);
    if (!account) return unexpected<Refusal>{account.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<RenewedSession> {
        attempt_succeeded(connection, subjects_of(call), call.now);
        return renew_session(connection, call, *account);
    });
}

Answer<RenewedSession> change_password(Services& services, const Call& call, const ChangePassword& command)
{
    const auto account = proved_account(services, call, command.current);
    if (!account) return unexpected<Refusal>{account.error()};
    if (const auto fits = password_fits(command.next, account->login, call.actor.name); !fits)
        return unexpected<Refusal>{fits.error()};
    const auto hash = services.passwords->hash(command.next);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<RenewedSession> {
        attempt_succeeded(connection, subjects_of(call), call.now);
        store::set_password(connection, account->person, hash, call.now);
        store::delete_sessions_of(connection, account->person, call.session);
        store::forget_devices(connection, account->person);
        // A link that is still under way would set it once more.
        store::delete_invitations_of(connection, account->person);
        record(connection, call, "password-changed", "account", account->person.value);
        return renew_session(connection, call, *account);
    });
}

} // namespace vekha::service
