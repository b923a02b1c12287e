#include "service/invitations.h"

#include "service/password_hashing.h"
#include "service/password_rule.h"
#include "service/secrets.h"
#include "service/sessions.h"
#include "service/work.h"
#include "store/invitations.h"

namespace vekha::service
{

namespace
{

struct OpenInvitation {
    store::Invitation invitation;
    store::Account account;
    std::string name;
};

Answer<OpenInvitation> open_invitation(Connection& connection, const std::string& token, Instant now)
{
    const auto invitation = store::invitation_by_token(connection, token_hash(token));
    if (!invitation) return refused("invitation-not-found");
    if (invitation->used_at) return refused("invitation-used");
    if (invitation->expires_at <= now) return refused("invitation-expired");
    auto account = store::account_of(connection, invitation->person);
    const auto person = store::account_person(connection, invitation->person);
    if (!account || !person || account->blocked) return refused("invitation-not-found");
    return OpenInvitation{*invitation, *std::move(account), person->name};
}

InvitationView view_of(const OpenInvitation& open)
{
    return {open.name, open.account.login, open.invitation.expires_at};
}

/// Makes the account, or gives an existing one another login when asked to.
Answer<std::string> login_of(Connection& connection, const Call& call, const Invite& command,
                             const store::AccountPerson& person)
{
    const auto account = store::account_of(connection, command.person);
    if (account && account->blocked) return refused("account-blocked");
    if (account && command.login.empty()) return account->login;
    const auto login = login_from(command.login);
    if (!login) return login;
    const auto owner = store::account_by_login(connection, *login);
    if (owner && owner->person != command.person) return refused("login-taken");
    if (account)
        store::set_login(connection, command.person, *login, call.now);
    else
        store::insert_account(connection, {person.region, command.person, *login, false, call.actor.id}, call.now);
    return login;
}

} // namespace

Answer<IssuedInvitation> issue_invitation(store::Connection& connection, const Call& call, const Invite& command)
{
    const auto person = store::account_person(connection, command.person);
    if (!person) return refused("person-not-found");
    const auto login = login_of(connection, call, command, *person);
    if (!login) return unexpected<Refusal>{login.error()};
    IssuedInvitation issued{command.person, *login, random_token(), call.now + invitation_lasts};
    store::replace_invitation(connection, person->region, command.person, token_hash(issued.token), issued.expires_at,
                              call.actor.id, call.now);
    record(connection, call, "account-invited", "account", command.person.value, {{"login", *login}});
    return issued;
}

Answer<IssuedInvitation> invite(Services& services, const Call& call, const Invite& command)
{
    if (const auto recent = require_recent_sign_in(call); !recent) return unexpected<Refusal>{recent.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<IssuedInvitation> {
        if (const auto may = may_manage_account(connection, call, command.person); !may)
            return unexpected<Refusal>{may.error()};
        return issue_invitation(connection, call, command);
    });
}

std::string invitation_link(const std::string& public_url, const IssuedInvitation& invitation)
{
    const auto end = public_url.find_last_not_of('/');
    return public_url.substr(0, end + 1) + "/invitation#" + invitation.token;
}

Answer<InvitationView> get_invitation(Services& services, const std::string& token, Instant now)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<InvitationView> {
        return open_invitation(connection, token, now).map(view_of);
    });
}

Answer<InvitationView> accept_invitation(Services& services, const AcceptInvitation& command, Instant now)
{
    const auto opened = store::reading(
        *services.pool, [&](Connection& connection) { return open_invitation(connection, command.token, now); });
    if (!opened) return unexpected<Refusal>{opened.error()};
    if (const auto fits = password_fits(command.password, opened->account.login, opened->name); !fits)
        return unexpected<Refusal>{fits.error()};
    const auto hash = services.passwords->hash(command.password);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<InvitationView> {
        const auto open = open_invitation(connection, command.token, now); // once more: two may come at once
        if (!open) return unexpected<Refusal>{open.error()};
        const auto person = open->account.person;
        store::use_invitation(connection, open->invitation.region, open->invitation.id, now);
        store::set_password(connection, person, hash, now);
        store::delete_sessions_of(connection, person, {});
        store::forget_devices(connection, person);
        Actor actor;
        actor.id = person;
        actor.name = open->name;
        actor.scope.region = open->account.region;
        record(connection, {actor, now, {}}, "invitation-accepted", "account", person.value,
               {{"login", open->account.login}});
        return view_of(*open);
    });
}

} // namespace vekha::service
