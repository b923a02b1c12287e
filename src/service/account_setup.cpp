#include "service/account_setup.h"

#include "service/new_session.h"
#include "service/password_hashing.h"
#include "service/password_rule.h"
#include "service/work.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/people.h"

namespace vekha::service
{

namespace
{

Answer<std::string> name_from(const std::string& text)
{
    auto name = trimmed(text);
    if (name.empty() || name.size() > 400) return refused("name-missing");
    return name;
}

void give_role(Connection& connection, const Call& call, PersonId person, const std::string& role,
               const store::Belonging& at)
{
    const auto kind = domain::rights_table().role(role)->scope;
    store::NewGrant grant;
    grant.region = at.region;
    grant.person = person;
    grant.role = role;
    if (kind == domain::ScopeKind::Territory) grant.territory = at.territory;
    if (kind == domain::ScopeKind::Organisation) grant.organisation = at.organisation;
    grant.given_by = call.actor.id;
    const auto id = store::insert_grant(connection, grant, call.now);
    record(connection, call, "role-given", "person", person.value,
           {{"role", role}, {"grant", std::to_string(id.value)}});
}

/// Where the person of a command works.
Answer<store::Belonging> place_of(Connection& connection, const Call& call, const AddAccount& command)
{
    store::Belonging place{call.actor.scope};
    if (command.territory) {
        place.territory = *command.territory;
        if (store::path_of(connection, place.region, place.territory).empty()) return refused("territory-not-found");
    }
    if (command.organisation) {
        place.organisation = store::organisation_with_code(connection, place.region, *command.organisation);
        if (!place.organisation) return refused("organisation-not-found");
        const auto location = store::location_of(connection, place.region, *place.organisation);
        if (location && !location->path.empty()) place.territory = location->path.back();
    }
    return place;
}

} // namespace

Answer<IssuedInvitation> add_account(store::Connection& connection, const Call& call, const AddAccount& command)
{
    if (!call.actor.unrestricted) return refused("not-permitted", {{"permission", "account.write"}});
    const auto name = name_from(command.name);
    if (!name) return unexpected<Refusal>{name.error()};
    const auto* role = domain::rights_table().role(command.role);
    if (!role) return refused("role-unknown");
    if (role->scope == domain::ScopeKind::Organisation && !command.organisation)
        return refused("scope-missing", {{"role", command.role}});
    const auto place = place_of(connection, call, command);
    if (!place) return unexpected<Refusal>{place.error()};
    const auto person = store::insert_person(connection, *place, {*name, command.position, {}}, call.now);
    record(connection, call, "person-added", "person", person.value, {{"name", *name}});
    give_role(connection, call, person, command.role, *place);
    return issue_invitation(connection, call, {person, command.login});
}

Answer<IssuedInvitation> add_account(Services& services, const Call& call, const AddAccount& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return add_account(connection, call, command); });
}

Answer<SignedIn> create_first_administrator(Services& services, const Call& call, const FirstAdministrator& command)
{
    if (has_accounts(services)) return refused("accounts-exist");
    const auto name = name_from(command.name);
    if (!name) return unexpected<Refusal>{name.error()};
    const auto login = login_from(command.login);
    if (!login) return unexpected<Refusal>{login.error()};
    if (const auto fits = password_fits(command.password, *login, *name); !fits)
        return unexpected<Refusal>{fits.error()};
    const auto hash = services.passwords->hash(command.password);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<SignedIn> {
        if (store::has_accounts(connection)) return refused("accounts-exist");
        const auto issued = add_account(connection, call, {*name, *login, "administrator", {}, {}, ""});
        if (!issued) return unexpected<Refusal>{issued.error()};
        if (command.also_coordinator)
            give_role(connection, call, issued->person, "municipal-coordinator", store::Belonging{call.actor.scope});
        store::set_password(connection, issued->person, hash, call.now);
        record(connection, call, "accounts-turned-on", "account", issued->person.value, {{"login", *login}});
        return open_session(connection, *store::account_of(connection, issued->person), SessionStage::Whole,
                            command.device, command.remote, call.now);
    });
}

} // namespace vekha::service
