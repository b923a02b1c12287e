#include "service/person_roles.h"

#include "service/permit.h"
#include "service/person_parts.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/people.h"

#include <algorithm>
#include <limits>

namespace vekha::service
{

namespace
{

using domain::Role;
using domain::ScopeKind;

constexpr const char* given_act = "role-given";

std::string number_of(const auto& id)
{
    return id ? std::to_string(id->value) : "";
}

std::string day_of(const std::optional<domain::Date>& day)
{
    return day ? domain::to_iso(*day) : "";
}

std::string fingerprint_of(const GiveRole& command)
{
    return store::sha256_of(std::to_string(command.person.value) + "\n" + command.role + "\n" +
                            number_of(command.scope.territory) + "\n" + number_of(command.scope.organisation) + "\n" +
                            day_of(command.from) + "\n" + day_of(command.to) + "\n" + command.basis);
}

/// The rank the caller administers with somewhere in the region of the person.
std::optional<int> rank_somewhere(const Call& call, const PersonRow& person)
{
    if (call.actor.unrestricted) return std::numeric_limits<int>::min();
    const auto& table = domain::rights_table();
    std::vector<domain::Grant> giving;
    for (const auto& grant : call.actor.grants) {
        const bool here = grant.kind == ScopeKind::Country || grant.region == person.region;
        if (here && table.allows(grant.role, domain::permission::account_write)) giving.push_back(grant);
    }
    return domain::highest_rank(table, giving);
}

bool is_givable(Connection& connection, const Call& call, const PersonRow& person, const Role& role)
{
    if (role.scope == ScopeKind::Territory || role.scope == ScopeKind::Organisation) {
        const auto rank = rank_somewhere(call, person);
        return rank && role.rank > *rank;
    }
    const auto location = location_of_role(connection, person, role.code, {});
    return location && may_delegate(call, role, *location);
}

bool overlap(const GivenRole& given, const GiveRole& asked)
{
    return (!given.to || !asked.from || *asked.from <= *given.to) &&
           (!asked.to || !given.from || *given.from <= *asked.to);
}

Answer<void> check_new(Connection& connection, const Call& call, const PersonRow& person, const GiveRole& command)
{
    if (command.from && command.to && *command.to < *command.from) return refused("window-reversed");
    for (const auto& given : standing_roles(connection, call, person)) {
        const bool same = given.role == command.role && given.territory == command.scope.territory &&
                          given.organisation == command.scope.organisation;
        if (same && overlap(given, command))
            return refused("grant-repeated", {{"grant", std::to_string(given.id.value)}});
    }
    return {};
}

/// Sees to it that the role may be given by the caller to the person, there and then.
Answer<void> check_right(Connection& connection, const Call& call, const PersonRow& person, const GiveRole& command)
{
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (person.closed_on) return refused("person-closed");
    if (!call.actor.unrestricted && call.actor.id == person.id) return refused("grant-to-oneself");
    const auto place = store::location_of(connection, person.belonging());
    if (auto permitted = permit(call, domain::permission::account_write, place); !permitted) return permitted;
    const auto location = location_of_role(connection, person, command.role, command.scope);
    if (!location) return unexpected<Refusal>{location.error()};
    return may_delegate(call, *domain::rights_table().role(command.role), *location);
}

Answer<PersonView> give(Connection& connection, const Call& call, const GiveRole& command)
{
    const auto person = find_seen_person(connection, call, command.person);
    if (!person) return unexpected<Refusal>{person.error()};
    const auto earlier = made_before(connection, call, command.idempotency_key, given_act, fingerprint_of(command));
    if (!earlier) return unexpected<Refusal>{earlier.error()};
    if (*earlier) return view_of_person(connection, call, *person);
    if (auto right = check_right(connection, call, *person, command); !right) return unexpected<Refusal>{right.error()};
    if (auto fits = check_new(connection, call, *person, command); !fits) return unexpected<Refusal>{fits.error()};
    const auto id = store::insert_grant(connection,
                                        {person->region, person->id, command.role, command.scope.territory,
                                         command.scope.organisation, command.from, command.to, trimmed(command.basis),
                                         call.actor.id},
                                        call.now);
    remember_made(connection, call, command.idempotency_key, given_act, fingerprint_of(command), id.value);
    auto view = view_of_person(connection, call, *person);
    const auto given = std::ranges::find(view.roles, id, &GivenRole::id);
    record_person(connection, call, given_act, *person,
                  {{"grant", std::to_string(id.value)},
                   {"became", told(*given)},
                   {"from", day_of(command.from)},
                   {"to", day_of(command.to)},
                   {"basis", given->basis}});
    return view;
}

Answer<PersonView> end(Connection& connection, const Call& call, PersonId person_id, domain::GrantId grant)
{
    const auto person = find_seen_person(connection, call, person_id);
    if (!person) return unexpected<Refusal>{person.error()};
    const auto place = store::location_of(connection, person->belonging());
    if (auto permitted = permit(call, domain::permission::account_write, place); !permitted)
        return unexpected<Refusal>{permitted.error()};
    const auto view = view_of_person(connection, call, *person);
    const auto given = std::ranges::find(view.roles, grant, &GivenRole::id);
    if (given == view.roles.end()) return refused("grant-not-found");
    if (given->ended_at) return refused("grant-ended");
    if (auto ended = end_roles(connection, call, *person, {*given}); !ended) return unexpected<Refusal>{ended.error()};
    return view_of_person(connection, call, *person);
}

} // namespace

Answer<std::vector<RoleOffer>> list_roles(Services& services, const Call& call, std::optional<PersonId> person)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<RoleOffer>> {
        std::optional<PersonRow> to;
        if (person) {
            const auto found = find_seen_person(connection, call, *person);
            if (!found) return unexpected<Refusal>{found.error()};
            to = *found;
        } else if (const auto scope = scope_of(call, domain::permission::person_read); !scope) {
            return unexpected<Refusal>{scope.error()};
        }
        const bool other = to && (call.actor.unrestricted || call.actor.id != to->id) && !to->closed_on;
        std::vector<RoleOffer> offers;
        for (const auto& role : domain::rights_table().roles())
            offers.push_back({&role, other && is_givable(connection, call, *to, role)});
        return offers;
    });
}

Answer<PersonView> give_role(Services& services, const Call& call, const GiveRole& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return give(connection, call, command); });
}

Answer<PersonView> end_role(Services& services, const Call& call, PersonId person, domain::GrantId grant)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return end(connection, call, person, grant); });
}

} // namespace vekha::service
