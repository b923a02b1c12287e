#include "service/view_as.h"

#include "service/permit.h"
#include "service/person_parts.h"
#include "service/sessions.h"
#include "store/grants.h"
#include "store/people.h"
#include "store/sessions.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

using domain::Location;
using domain::ScopeKind;

/// The grant that lets the actor look through eyes at a place; nullptr: none.
const domain::Grant* right_at(const Actor& actor, const Location& location)
{
    const auto allowed =
        domain::allowed_by(domain::rights_table(), actor.grants, domain::permission::account_view_as, location);
    return allowed ? allowed->by : nullptr;
}

Answer<void> check_grant(const Actor& actor, const domain::Grant& grant, int own_rank, bool of_region)
{
    const auto covered = [&](const Location& location) { return right_at(actor, location) != nullptr; };
    if (!std::ranges::all_of(reached_by(grant), covered)) return refused("scope-out-of-reach", {{"role", grant.role}});
    const auto rank = domain::rights_table().role(grant.role)->rank;
    if (rank < own_rank || (rank == own_rank && !of_region)) return refused("person-not-below", {{"role", grant.role}});
    return {};
}

} // namespace

Answer<void> may_view_as(Connection& connection, const Actor& actor, const PersonRow& person, domain::Date day)
{
    if (actor.id == person.id) return refused("person-is-oneself");
    const auto* right = right_at(actor, store::location_of(connection, person.belonging()));
    if (!right)
        return refused("not-permitted", {{"permission", std::string{domain::permission::account_view_as.name}}});
    if (person.closed_on) return refused("person-closed");
    const auto own_rank = domain::rights_table().role(right->role)->rank;
    const bool of_region = right->kind == ScopeKind::Region || right->kind == ScopeKind::Country;
    for (const auto& held : store::held_grants(connection, person.id, day)) {
        if (!held.usable || held.ended || (held.grant.to && *held.grant.to < day)) continue;
        if (auto fits = check_grant(actor, held.grant, own_rank, of_region); !fits) return fits;
    }
    return {};
}

bool still_may_view_as(Connection& connection, const Actor& actor, PersonId id, domain::Date day)
{
    const auto known = store::account_person(connection, id);
    if (!known) return false;
    const auto person = store::find_person(connection, store::whole_region(known->region, known->territory), id);
    return person && may_view_as(connection, actor, *person, day);
}

Answer<void> start_view_as(Services& services, const Call& call, PersonId id)
{
    if (!call.session) return refused("session-required");
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (auto recent = require_recent_sign_in(call); !recent) return recent;
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto person = find_seen_person(connection, call, id);
        if (!person) return unexpected<Refusal>{person.error()};
        if (auto may = may_view_as(connection, call.actor, *person, real_day(call)); !may) return may;
        const auto session = store::session_of_person(connection, call.actor.id, *call.session);
        if (!session) return refused("session-required");
        store::set_view_as(connection, session->region, session->id, id);
        record_person(connection, call, "view-as-started", *person, {{"name", person->name}});
        return {};
    });
}

Answer<void> stop_view_as(Services& services, const Call& call)
{
    if (!call.session || !call.actor.seen_by) return refused("not-viewing-as");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto session = store::session_of_person(connection, *call.actor.seen_by, *call.session);
        if (!session) return refused("not-viewing-as");
        store::set_view_as(connection, session->region, session->id, std::nullopt);
        const auto person = store::find_person(
            connection, store::whole_region(call.actor.scope.region, call.actor.scope.territory), call.actor.id);
        if (person) record_person(connection, call, "view-as-stopped", *person, {{"name", person->name}});
        return {};
    });
}

} // namespace vekha::service
