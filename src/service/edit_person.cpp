#include "service/permit.h"
#include "service/person_parts.h"
#include "store/accounts.h"
#include "store/grants.h"
#include "store/invitations.h"
#include "store/people.h"
#include "store/sessions.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

/// What changed, for the audit. Contacts are not repeated there: they can be erased, the audit cannot.
std::map<std::string, std::string> difference(const PersonFields& before, const PersonFields& after)
{
    std::map<std::string, std::string> details;
    if (before.name != after.name) {
        details["nameWas"] = before.name;
        details["name"] = after.name;
    }
    if (before.position != after.position) {
        details["positionWas"] = before.position;
        details["position"] = after.position;
    }
    if (before.contacts.email != after.contacts.email) details["email"] = "changed";
    if (before.contacts.phone != after.contacts.phone) details["phone"] = "changed";
    return details;
}

/// The person as it became, seen or not by the caller any longer.
PersonView changed_view(Connection& connection, const Call& call, const PersonRow& before)
{
    const auto everywhere = store::whole_region(before.region, before.territory);
    return view_of_person(connection, call, store::find_person(connection, everywhere, before.id).value());
}

Answer<PersonView> edit(Connection& connection, const Call& call, const EditPerson& command)
{
    const auto person = find_changeable(connection, call, command.person, command.version);
    if (!person) return unexpected<Refusal>{person.error()};
    if (auto below = check_not_above(connection, call, *person); !below) return unexpected<Refusal>{below.error()};
    const auto contacts = store::contacts_of(connection, person->region, person->id);
    const PersonFields before{person->name, person->position, contacts};
    const auto after = checked({command.name.value_or(before.name),
                                command.position.value_or(before.position),
                                {command.email.value_or(contacts.email), command.phone.value_or(contacts.phone)}});
    if (!after) return unexpected<Refusal>{after.error()};
    const auto details = difference(before, *after);
    if (details.empty()) return view_of_person(connection, call, *person);
    if (!store::update_person(connection, *person, command.version, *after, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(person->version)}});
    record_person(connection, call, "person-edited", *person, details);
    return changed_view(connection, call, *person);
}

Answer<PersonView> move(Connection& connection, const Call& call, const MovePerson& command)
{
    const auto person = find_changeable(connection, call, command.person, command.version);
    if (!person) return unexpected<Refusal>{person.error()};
    if (auto below = check_not_above(connection, call, *person); !below) return unexpected<Refusal>{below.error()};
    const auto place = place_of(connection, call, domain::permission::person_write, command.workplace);
    if (!place) return unexpected<Refusal>{place.error()};
    if (command.end_roles) {
        auto roles = standing_roles(connection, call, *person);
        std::erase_if(roles, [&](const GivenRole& role) {
            return !role.organisation || role.organisation != person->organisation;
        });
        if (auto ended = end_roles(connection, call, *person, roles); !ended) return unexpected<Refusal>{ended.error()};
    }
    if (!store::move_person(connection, *person, command.version, *place, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(person->version)}});
    auto view = changed_view(connection, call, *person);
    record_person(connection, call, "person-moved", *person,
                  {{"was", workplace_told(*person)}, {"became", workplace_told(view.person)}});
    return view;
}

/// Who left no longer signs in, by a password or by a link that was not used yet.
void shut_out(Connection& connection, const Call& call, const PersonRow& person)
{
    if (!store::account_of(connection, person.id)) return;
    store::set_blocked(connection, person.id, true, call.actor.id, call.now);
    store::delete_sessions_of(connection, person.id, {});
    store::delete_invitations_of(connection, person.id);
}

Answer<PersonView> close(Connection& connection, const Call& call, const ClosePerson& command)
{
    const auto person = find_changeable(connection, call, command.person, command.version);
    if (!person) return unexpected<Refusal>{person.error()};
    if (!call.actor.unrestricted && call.actor.id == person->id) return refused("person-is-oneself");
    if (command.last_day > domain::plus_days(real_day(call), 1)) return refused("day-in-future");
    const auto roles = standing_roles(connection, call, *person);
    if (auto ended = end_roles(connection, call, *person, roles); !ended) return unexpected<Refusal>{ended.error()};
    if (!store::close_person(connection, *person, command.version, command.last_day, call.now))
        return refused("changed-meanwhile", {{"version", std::to_string(person->version)}});
    shut_out(connection, call, *person);
    record_person(connection, call, "person-closed", *person,
                  {{"name", person->name},
                   {"lastDay", domain::to_iso(command.last_day)},
                   {"workplace", workplace_told(*person)}});
    return changed_view(connection, call, *person);
}

} // namespace

Answer<PersonView> edit_person(Services& services, const Call& call, const EditPerson& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return edit(connection, call, command); });
}

Answer<PersonView> move_person(Services& services, const Call& call, const MovePerson& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return move(connection, call, command); });
}

Answer<PersonView> close_person(Services& services, const Call& call, const ClosePerson& command)
{
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return close(connection, call, command); });
}

} // namespace vekha::service
