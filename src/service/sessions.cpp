#include "service/sessions.h"

#include "service/local_day.h"
#include "service/secrets.h"
#include "service/view_as.h"
#include "service/work.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

using namespace std::chrono_literals;

constexpr auto seen_again_after = 1min;

bool has_ended(const store::OpenSession& session, Instant now)
{
    const auto idle =
        session.stage == SessionStage::Half ? Instant::duration{half_session_lasts} : Instant::duration{session_idle};
    return session.blocked || session.expires_at <= now || session.seen_at + idle <= now;
}

void see_again(Services& services, const store::OpenSession& session, const std::string& remote, Instant now)
{
    const auto done = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        store::touch_session(connection, session.region, session.id, remote, now);
        return 0;
    });
    static_cast<void>(done);
}

Answer<SessionHolder> holder_of(Connection& connection, store::OpenSession session, domain::Date day)
{
    if (session.stage == SessionStage::Half) return refused("second-factor-awaited");
    auto actor = actor_of(connection, session.person, day);
    if (!actor) return refused("not-signed-in");
    const auto missing = !session.second_factor && needs_second_factor(*actor) && !store::is_demo(connection);
    if (session.view_as && !missing && still_may_view_as(connection, *actor, *session.view_as, day)) {
        auto seen = actor_of(connection, *session.view_as, day);
        if (!seen) return refused("not-signed-in");
        seen->seen_by = session.person;
        actor = std::move(seen);
    }
    return SessionHolder{std::move(session), *std::move(actor), missing, day};
}

/// Own sessions are one's own affair; another's are those of an account that the caller manages.
Answer<void> may_see_sessions(Connection& connection, const Call& call, PersonId person)
{
    if (!call.actor.unrestricted && !call.actor.seen_by && call.actor.id == person) return {};
    return may_manage_account(connection, call, person);
}

} // namespace

Answer<void> require_recent_sign_in(const Call& call)
{
    if (!call.proved_at || call.now - *call.proved_at <= proof_lasts) return {};
    return refused("reauthentication-required");
}

Answer<SessionHolder> session_holder(Services& services, const std::string& token, const std::string& remote,
                                     Instant now, std::optional<domain::Date> day)
{
    auto held = store::reading(*services.pool, [&](Connection& connection) -> Answer<SessionHolder> {
        auto session = store::session_by_token(connection, token_hash(token));
        if (!session || has_ended(*session, now)) return refused("not-signed-in");
        const auto today = day ? *day : today_in(connection, session->region, now);
        return holder_of(connection, *std::move(session), today);
    });
    if (held && now - held->session.seen_at > seen_again_after) see_again(services, held->session, remote, now);
    return held;
}

Answer<Actor> in_territory(Services& services, Actor actor, store::TerritoryId territory)
{
    const auto region = store::reading(
        *services.pool, [&](Connection& connection) { return store::region_holding(connection, territory); });
    const auto reaches = [&](const domain::Grant& grant) {
        return grant.kind == domain::ScopeKind::Country || (region && grant.region == *region);
    };
    const auto known =
        region && (*region == actor.scope.region || actor.unrestricted || std::ranges::any_of(actor.grants, reaches));
    if (!known) return refused("territory-not-found");
    actor.scope.region = *region;
    actor.scope.territory = territory;
    actor.scope.within = territory;
    return actor;
}

Answer<std::vector<store::OpenSession>> list_sessions(Services& services, const Call& call, PersonId person)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<store::OpenSession>> {
        if (const auto may = may_see_sessions(connection, call, person); !may) return unexpected<Refusal>{may.error()};
        return store::sessions_of(connection, person, call.now - session_idle, call.now);
    });
}

Answer<void> revoke_session(Services& services, const Call& call, PersonId person, SessionId session)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        if (const auto may = may_see_sessions(connection, call, person); !may) return unexpected<Refusal>{may.error()};
        const auto found = store::session_of_person(connection, person, session);
        if (!found) return refused("session-not-found");
        store::delete_session(connection, found->region, session);
        record(connection, call, "session-revoked", "account", person.value,
               {{"device", found->device}, {"remote", found->remote}});
        return {};
    });
}

void sign_out(Services& services, const Call& call)
{
    if (!call.session) return;
    const auto done = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        const auto person = call.actor.seen_by.value_or(call.actor.id);
        const auto found = store::session_of_person(connection, person, *call.session);
        if (!found) return 0;
        store::delete_session(connection, found->region, found->id);
        record(connection, call, "signed-out", "account", person.value);
        return 0;
    });
    static_cast<void>(done);
}

} // namespace vekha::service
