#include "service/openid_sign_in.h"

#include "service/invitations.h"
#include "service/new_session.h"
#include "service/secrets.h"
#include "service/sessions.h"
#include "service/work.h"
#include "store/invitations.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vekha::service
{

namespace
{

constexpr std::array<std::string_view, 3> purposes{"sign-in", "link", "invitation"};

std::string name_of(OpenIdPurpose purpose)
{
    return std::string{purposes.at(static_cast<std::size_t>(purpose))};
}

/// «//host» and «/\host» are pages of others to a browser.
std::string own_page(const std::string& text)
{
    const bool path = text.starts_with('/') && !text.starts_with("//") && text.size() <= 500;
    const bool plain = std::ranges::all_of(text, [](char byte) { return byte > ' ' && byte < '\x7f' && byte != '\\'; });
    return path && plain ? text : "/";
}

Answer<void> may_begin(Services& services, const std::optional<Call>& call, const BeginOpenId& command, Instant now)
{
    if (command.purpose == OpenIdPurpose::Invitation)
        return get_invitation(services, command.invitation, now).map([](const auto&) {});
    if (command.purpose != OpenIdPurpose::Link) return {};
    if (!call || !call->session) return refused("not-signed-in");
    if (call->actor.seen_by) return refused("view-as-read-only");
    return require_recent_sign_in(*call);
}

/// The account whose invitation the browser set out with, its link used up.
Answer<PersonId> invited_person(Connection& connection, const store::OpenIdAttempt& attempt, Instant now)
{
    const auto invitation = store::invitation_by_token(connection, attempt.invitation_hash.value_or(""));
    if (!invitation) return refused("invitation-not-found");
    if (invitation->used_at) return refused("invitation-used");
    if (invitation->expires_at <= now) return refused("invitation-expired");
    store::use_invitation(connection, invitation->region, invitation->id, now);
    store::delete_sessions_of(connection, invitation->person, {});
    record(connection, call_of_person(connection, invitation->person, now), "invitation-accepted", "account",
           invitation->person.value, {{"by", attempt.purpose}});
    return invitation->person;
}

/// The person that the sign-in is for, when it was begun to link one.
Answer<std::optional<PersonId>> person_to_link(Connection& connection, const store::OpenIdAttempt& attempt, Instant now)
{
    if (attempt.purpose == name_of(OpenIdPurpose::Link)) return attempt.person;
    if (attempt.purpose != name_of(OpenIdPurpose::Invitation)) return std::nullopt;
    return invited_person(connection, attempt, now).map([](PersonId person) { return std::optional{person}; });
}

Answer<void> link(Connection& connection, PersonId person, const OpenIdSubject& subject, Instant now)
{
    if (const auto linked = store::identity_of(connection, subject.issuer, subject.subject)) {
        if (linked->person == person) return {};
        return refused("openid-linked-to-another");
    }
    const auto account = store::account_of(connection, person);
    if (!account) return refused("openid-not-linked");
    store::insert_identity(connection,
                           {account->region, {}, person, subject.issuer, subject.subject, subject.name, now});
    record(connection, call_of_person(connection, person, now), "identity-linked", "account", person.value,
           {{"issuer", subject.issuer}, {"name", subject.name}});
    return {};
}

Answer<SignedIn> open(Connection& connection, const FinishOpenId& command, PersonId person, Instant now)
{
    const auto account = store::account_of(connection, person);
    if (!account) return refused("openid-not-linked");
    if (account->blocked) return refused("account-blocked");
    if (command.old_token) {
        if (const auto old = store::session_by_token(connection, token_hash(*command.old_token)))
            store::delete_session(connection, old->region, old->id);
    }
    const auto stage = account->totp_secret ? SessionStage::Half : SessionStage::Whole;
    auto opened = open_session(connection, *account, stage, command.device, command.remote, now);
    if (stage == SessionStage::Half) return opened;
    store::note_sign_in(connection, person, now);
    record(connection, call_of_person(connection, person, now), "signed-in", "account", person.value,
           {{"remote", command.remote}, {"issuer", command.subject.issuer}});
    return opened;
}

} // namespace

Answer<BegunOpenId> begin_openid(Services& services, const std::optional<Call>& call, const BeginOpenId& command,
                                 Instant now)
{
    if (const auto may = may_begin(services, call, command, now); !may) return unexpected<Refusal>{may.error()};
    const BegunOpenId begun{random_token(), random_token(), random_token(), random_token()};
    store::OpenIdAttempt attempt;
    attempt.state_hash = token_hash(begun.state);
    attempt.browser_hash = token_hash(begun.browser_token);
    attempt.nonce = begun.nonce;
    attempt.verifier = begun.verifier;
    attempt.purpose = name_of(command.purpose);
    if (command.purpose == OpenIdPurpose::Link) attempt.person = call->actor.id;
    if (command.purpose == OpenIdPurpose::Invitation) attempt.invitation_hash = token_hash(command.invitation);
    attempt.return_to = own_page(command.return_to);
    attempt.expires_at = now + openid_attempt_lasts;
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<BegunOpenId> {
        store::insert_attempt(connection, attempt, now);
        return begun;
    });
}

Answer<store::OpenIdAttempt> returned_openid(Services& services, const std::string& state,
                                             const std::string& browser_token, Instant now)
{
    const auto taken = store::in_transaction(
        *services.pool, [&](Connection& connection) -> Answer<std::optional<store::OpenIdAttempt>> {
            return store::take_attempt(connection, token_hash(state), now);
        });
    if (!taken) return unexpected<Refusal>{taken.error()};
    const bool ours = *taken && same_secret((*taken)->browser_hash, token_hash(browser_token));
    if (!ours) return refused("openid-attempt-unknown");
    return **taken;
}

Answer<SignedIn> finish_openid(Services& services, const FinishOpenId& command, Instant now)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<SignedIn> {
        const auto person = person_to_link(connection, command.attempt, now);
        if (!person) return unexpected<Refusal>{person.error()};
        if (*person) {
            if (const auto linked = link(connection, **person, command.subject, now); !linked)
                return unexpected<Refusal>{linked.error()};
            return open(connection, command, **person, now);
        }
        const auto identity = store::identity_of(connection, command.subject.issuer, command.subject.subject);
        if (!identity) return refused("openid-not-linked");
        return open(connection, command, identity->person, now);
    });
}

Answer<std::vector<store::Identity>> own_identities(Services& services, const Call& call)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<store::Identity>> {
        if (!store::account_of(connection, call.actor.id)) return refused("account-not-found");
        return store::identities_of(connection, call.actor.id);
    });
}

Answer<void> remove_identity(Services& services, const Call& call, store::IdentityId identity)
{
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (const auto recent = require_recent_sign_in(call); !recent) return unexpected<Refusal>{recent.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto identities = store::identities_of(connection, call.actor.id);
        const auto found = std::ranges::find(identities, identity, &store::Identity::id);
        const auto account = store::account_of(connection, call.actor.id);
        if (!account || found == identities.end()) return refused("identity-not-found");
        if (!account->password_hash && identities.size() == 1) return refused("identity-is-only-way");
        if (!store::delete_identity(connection, call.actor.id, identity)) return refused("identity-not-found");
        record(connection, call, "identity-removed", "account", call.actor.id.value,
               {{"issuer", found->issuer}, {"name", found->name}});
        return {};
    });
}

} // namespace vekha::service
