#include "service/accounts.h"

#include "service/delegation.h"
#include "service/permit.h"
#include "service/sessions.h"
#include "service/work.h"
#include "store/folded.h"
#include "store/grants.h"
#include "store/invitations.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

bool fits_login(char letter)
{
    const auto is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    return is_plain || (letter & 0x80) != 0 || std::string_view{".-_@"}.find(letter) != std::string_view::npos;
}

/// Whether the caller administers every place where the person holds a role or will, and stands above it there: a new
/// link opens them all. The day that a request states is not asked, it would hide roles.
bool stands_above(Connection& connection, const Call& call, PersonId person, const domain::Location& workplace)
{
    const auto& table = domain::rights_table();
    const auto at_work = administering_rank(call, workplace);
    // Where it is still yesterday, roles that ended with it hold.
    const auto yesterday = domain::plus_days(real_day(call), -1);
    return std::ranges::all_of(
        store::held_grants(connection, person, real_day(call)), [&](const domain::HeldGrant& held) {
            if (!held.usable || held.ended || (held.grant.to && *held.grant.to < yesterday)) return true;
            const auto rank = table.role(held.grant.role)->rank;
            const auto is_below = [&](const std::optional<int>& own) { return own && rank > *own; };
            return is_below(at_work) && std::ranges::all_of(reached_by(held.grant), [&](const auto& location) {
                       return is_below(administering_rank(call, location));
                   });
        });
}

/// Finds an account that the caller may change and runs `change(Connection&, const Account&)`.
template <typename Change>
auto changing_account(Services& services, const Call& call, PersonId person, Change change)
    -> std::invoke_result_t<Change, Connection&, const store::Account&>
{
    if (const auto recent = require_recent_sign_in(call); !recent) return unexpected<Refusal>{recent.error()};
    using Done = std::invoke_result_t<Change, Connection&, const store::Account&>;
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Done {
        if (const auto may = may_manage_account(connection, call, person); !may)
            return unexpected<Refusal>{may.error()};
        const auto account = store::account_of(connection, person);
        if (!account) return refused("account-not-found");
        return change(connection, *account);
    });
}

} // namespace

std::optional<Actor> actor_of(store::Connection& connection, PersonId person, domain::Date day)
{
    auto found = store::account_person(connection, person);
    if (!found) return std::nullopt;
    Actor actor;
    actor.id = person;
    actor.name = std::move(found->name);
    actor.scope.region = found->region;
    actor.scope.territory = found->territory;
    actor.grants = store::grants_in_force(connection, person, day);
    return actor;
}

bool needs_second_factor(const Actor& actor)
{
    return std::ranges::any_of(actor.grants, [](const domain::Grant& grant) {
        const auto* role = domain::rights_table().role(grant.role);
        return role != nullptr && role->two_factor;
    });
}

bool has_accounts(Services& services)
{
    return store::reading(*services.pool, [](Connection& connection) { return store::has_accounts(connection); });
}

Answer<std::string> login_from(const std::string& text)
{
    auto login = trimmed(text);
    const auto plain = store::folded(login);
    const auto letters = std::ranges::count_if(plain, [](char byte) { return (byte & 0xC0) != 0x80; });
    if (letters < 3 || letters > 100 || !std::ranges::all_of(plain, fits_login)) return refused("login-invalid");
    return login;
}

Answer<void> may_manage_account(store::Connection& connection, const Call& call, PersonId person)
{
    const auto found = store::account_person(connection, person);
    if (!found) return refused("person-not-found");
    const auto place = store::location_of(connection, {found->region, found->territory, found->organisation});
    const auto visible = permit(call, domain::permission::person_read, place);
    const auto allowed = permit(call, domain::permission::account_write, place);
    if (!allowed) return refused(visible ? allowed.error().code : "person-not-found", allowed.error().data);
    if (call.actor.unrestricted || stands_above(connection, call, person, place)) return {};
    return refused("not-permitted", {{"permission", "account.write"}});
}

std::vector<AccountLine> list_accounts(Services& services)
{
    return store::list_accounts(*services.pool->lease());
}

Answer<PersonId> person_of_login(Services& services, const std::string& login)
{
    const auto account = store::account_by_login(*services.pool->lease(), trimmed(login));
    if (!account) return refused("account-not-found");
    return account->person;
}

Answer<void> block_account(Services& services, const Call& call, PersonId person)
{
    return changing_account(
        services, call, person, [&](Connection& connection, const store::Account& account) -> Answer<void> {
            if (account.blocked) return {};
            store::set_blocked(connection, person, true, call.actor.id, call.now);
            store::delete_sessions_of(connection, person, {});
            store::delete_invitations_of(connection, person);
            record(connection, call, "account-blocked", "account", person.value, {{"login", account.login}});
            return {};
        });
}

Answer<void> unblock_account(Services& services, const Call& call, PersonId person)
{
    return changing_account(
        services, call, person, [&](Connection& connection, const store::Account& account) -> Answer<void> {
            if (!account.blocked) return {};
            store::set_blocked(connection, person, false, call.actor.id, call.now);
            record(connection, call, "account-unblocked", "account", person.value, {{"login", account.login}});
            return {};
        });
}

Answer<std::int64_t> end_all_sessions(Services& services, const Call& call, PersonId person)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::int64_t> {
        if (const auto may = may_manage_account(connection, call, person); !may)
            return unexpected<Refusal>{may.error()};
        if (!store::account_of(connection, person)) return refused("account-not-found");
        const auto ended = store::delete_sessions_of(connection, person, {});
        record(connection, call, "sessions-ended", "account", person.value, {{"sessions", std::to_string(ended)}});
        return ended;
    });
}

Answer<void> reset_second_factor(Services& services, const Call& call, PersonId person)
{
    return changing_account(
        services, call, person, [&](Connection& connection, const store::Account& account) -> Answer<void> {
            store::remove_totp(connection, person, call.now);
            store::delete_sessions_of(connection, person, {});
            record(connection, call, "second-factor-reset", "account", person.value, {{"login", account.login}});
            return {};
        });
}

} // namespace vekha::service
