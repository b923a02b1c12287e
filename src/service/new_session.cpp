#include "service/new_session.h"

#include "service/secrets.h"
#include "service/totp.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

Call call_of_person(store::Connection& connection, PersonId person, Instant now)
{
    Actor actor;
    actor.id = person;
    if (const auto found = store::account_person(connection, person)) {
        actor.name = found->name;
        actor.scope.region = found->region;
        actor.scope.territory = found->territory;
    }
    return {std::move(actor), now, {}};
}

SignedIn open_session(store::Connection& connection, const store::Account& account, SessionStage stage,
                      const std::string& device, const std::string& remote, Instant now)
{
    store::delete_sessions_before(connection, now - session_idle, now);
    SignedIn opened;
    opened.person = account.person;
    opened.token = random_token();
    opened.stage = stage;
    opened.failed_before = account.failed;
    opened.expires_at = now + session_lasts;
    if (stage == SessionStage::Half) opened.expires_at = now + half_session_lasts;
    store::insert_session(
        connection,
        {account.region, account.person, token_hash(opened.token), stage, opened.expires_at, device, remote}, now);
    return opened;
}

bool take_code(store::Connection& connection, const store::Account& account, const std::string& code, Instant now)
{
    const auto typed = trimmed(code);
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (typed.size() == 6 && std::ranges::all_of(typed, is_digit)) {
        const auto step = account.totp_secret ? totp::step_of_code(*account.totp_secret, typed, now) : std::nullopt;
        return step && store::take_totp_step(connection, account.person, *step);
    }
    if (!store::take_recovery_code(connection, account.person, recovery_code_hash(typed), now)) return false;
    record(connection, call_of_person(connection, account.person, now), "recovery-code-used", "account",
           account.person.value, {{"left", std::to_string(store::recovery_codes_left(connection, account.person))}});
    return true;
}

} // namespace vekha::service
