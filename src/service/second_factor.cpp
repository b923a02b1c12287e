#include "service/second_factor.h"

#include "service/secrets.h"
#include "service/throttle.h"
#include "service/totp.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

constexpr int codes_made = 10;
constexpr const char* issuer = "Vekha";

/// Runs `change(Connection&, const Account&)` on the own account of who gave the password lately.
template <typename Change>
auto changing_own(Services& services, const Call& call, Change change)
    -> std::invoke_result_t<Change, Connection&, const store::Account&>
{
    using Done = std::invoke_result_t<Change, Connection&, const store::Account&>;
    if (const auto recent = require_recent_sign_in(call); !recent) return unexpected<Refusal>{recent.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Done {
        const auto account = own_account(connection, call);
        if (!account) return unexpected<Refusal>{account.error()};
        return change(connection, *account);
    });
}

std::vector<std::string> new_recovery_codes(Connection& connection, const store::Account& account)
{
    std::vector<std::string> codes;
    std::vector<std::string> hashes;
    for (int n = 0; n < codes_made; ++n) {
        codes.push_back(random_recovery_code());
        hashes.push_back(recovery_code_hash(codes.back()));
    }
    store::replace_recovery_codes(connection, account.region, account.person, hashes);
    return codes;
}

bool is_obligatory(Connection& connection, const Actor& actor)
{
    return needs_second_factor(actor) && !store::is_demo(connection);
}

} // namespace

Answer<OwnAccount> get_own_account(Services& services, const Call& call)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<OwnAccount> {
        const auto account = own_account(connection, call);
        if (!account) return unexpected<Refusal>{account.error()};
        return OwnAccount{account->login, account->totp_secret.has_value(), is_obligatory(connection, call.actor),
                          store::recovery_codes_left(connection, account->person)};
    });
}

Answer<Enrolment> enrol_second_factor(Services& services, const Call& call)
{
    return changing_own(services, call,
                        [&](Connection& connection, const store::Account& account) -> Answer<Enrolment> {
                            Enrolment enrolment;
                            enrolment.secret = totp::new_secret();
                            enrolment.uri = totp::uri(enrolment.secret, account.login, issuer);
                            store::set_totp_waiting(connection, account.person, enrolment.secret, call.now);
                            return enrolment;
                        });
}

Answer<ConfirmedSecondFactor> confirm_second_factor(Services& services, const Call& call, const std::string& code)
{
    using Outcome = Answer<ConfirmedSecondFactor>; // a wrong code is counted, so it commits
    const auto done = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<Outcome> {
        const auto account = own_account(connection, call);
        if (!account) return unexpected<Refusal>{account.error()};
        if (!account->totp_waiting) return refused("enrolment-missing");
        const std::vector subjects{throttled_codes(account->person.value)};
        if (const auto begun = begin_attempt(connection, subjects, call.now); !begun)
            return unexpected<Refusal>{begun.error()};
        const auto step = totp::step_of_code(*account->totp_waiting, trimmed(code), call.now);
        if (!step) return Outcome{refused("code-refused")};
        attempt_succeeded(connection, subjects, call.now);
        store::confirm_totp(connection, account->person, *step, call.now);
        store::delete_sessions_of(connection, account->person, call.session);
        record(connection, call, "second-factor-set", "account", account->person.value);
        return Outcome{
            ConfirmedSecondFactor{new_recovery_codes(connection, *account), renew_session(connection, call, *account)}};
    });
    if (!done) return unexpected<Refusal>{done.error()};
    return *done;
}

Answer<void> remove_second_factor(Services& services, const Call& call)
{
    return changing_own(services, call, [&](Connection& connection, const store::Account& account) -> Answer<void> {
        if (is_obligatory(connection, call.actor)) return refused("second-factor-obligatory");
        store::remove_totp(connection, account.person, call.now);
        record(connection, call, "second-factor-removed", "account", account.person.value);
        return {};
    });
}

Answer<std::vector<std::string>> renew_recovery_codes(Services& services, const Call& call)
{
    return changing_own(services, call,
                        [&](Connection& connection, const store::Account& account) -> Answer<std::vector<std::string>> {
                            if (!account.totp_secret) return refused("second-factor-missing");
                            record(connection, call, "recovery-codes-renewed", "account", account.person.value);
                            return new_recovery_codes(connection, account);
                        });
}

} // namespace vekha::service
