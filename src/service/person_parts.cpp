#include "service/person_parts.h"

#include "service/accounts.h"
#include "service/permit.h"
#include "service/view_as.h"
#include "store/grants.h"
#include "store/people.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;

/// Somebody at some host, without blanks: whether the address works only a letter can tell.
bool is_email(std::string_view text)
{
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == text.npos &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

bool is_phone(std::string_view text)
{
    return std::ranges::all_of(
        text, [](char c) { return std::string_view{"0123456789+-() ,."}.find(c) != std::string_view::npos; });
}

bool allowed(const Call& call, Permission asked, const domain::Location& location)
{
    return permit(call, asked, location).has_value();
}

PersonMay may_with(Connection& connection, const Call& call, const PersonRow& person)
{
    const auto location = store::location_of(connection, person.belonging());
    const bool here = !person.closed_on;
    const bool other = call.actor.unrestricted || call.actor.id != person.id;
    PersonMay may;
    may.edit = here && allowed(call, permission::person_write, location);
    may.give_roles = here && other && allowed(call, permission::account_write, location);
    may.administer = here && other && may_manage_account(connection, call, person.id).has_value();
    may.view_as =
        call.session && !call.actor.seen_by && may_view_as(connection, call.actor, person, real_day(call)).has_value();
    may.explain = allowed(call, permission::rights_read, location);
    may.read_data = allowed(call, permission::personal_data_read, location);
    may.erase = other && !person.erased_at && allowed(call, permission::personal_data_erase, location) &&
                (!here || may.administer);
    return may;
}

std::string line(const std::string& first, const std::string& second)
{
    return second.empty() ? first : first + " · " + second;
}

} // namespace

Answer<PersonRow> find_seen_person(Connection& connection, const Call& call, PersonId id)
{
    const auto scope = scope_of(call, permission::person_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    auto person = store::find_person(connection, *scope, id);
    if (!person) return refused("person-not-found");
    return *std::move(person);
}

Answer<PersonRow> find_changeable(Connection& connection, const Call& call, PersonId id, std::int64_t version)
{
    auto person = find_seen_person(connection, call, id);
    if (!person) return person;
    const auto location = store::location_of(connection, person->belonging());
    if (auto permitted = permit(call, permission::person_write, location); !permitted)
        return unexpected<Refusal>{permitted.error()};
    if (person->closed_on) return refused("person-closed");
    if (person->version != version)
        return refused("changed-meanwhile",
                       {{"version", std::to_string(person->version)},
                        {"changedAt", std::to_string(person->changed_at.time_since_epoch().count())}});
    return person;
}

PersonView view_of_person(Connection& connection, const Call& call, const PersonRow& person)
{
    return {person, store::roles_of(connection, person.region, std::array{person.id}),
            may_with(connection, call, person)};
}

Answer<store::Belonging> place_of(Connection& connection, const Call& call, Permission permission,
                                  const Workplace& workplace)
{
    const auto region = call.actor.scope.region;
    auto place =
        store::Belonging{region, workplace.territory.value_or(call.actor.scope.territory), workplace.organisation};
    if (workplace.organisation) {
        const auto location = store::location_of(connection, region, *workplace.organisation);
        if (!location || location->path.empty()) return refused("organisation-not-found");
        place.territory = location->path.back();
        if (workplace.territory && *workplace.territory != place.territory) return refused("workplace-contradictory");
    } else if (workplace.territory) {
        if (store::path_of(connection, region, place.territory).empty()) return refused("territory-not-found");
    } else {
        return belonging_of_new(connection, call, permission);
    }
    if (auto permitted = permit(connection, call, permission, place); !permitted)
        return unexpected<Refusal>{permitted.error()};
    return place;
}

Answer<PersonFields> checked(PersonFields fields)
{
    fields.name = trimmed(fields.name);
    fields.position = trimmed(fields.position);
    fields.contacts.email = trimmed(fields.contacts.email);
    fields.contacts.phone = trimmed(fields.contacts.phone);
    if (fields.name.empty()) return refused("value-empty", {{"field", "name"}});
    if (!fields.contacts.email.empty() && !is_email(fields.contacts.email)) return refused("email-malformed");
    if (!is_phone(fields.contacts.phone)) return refused("phone-malformed");
    return fields;
}

Answer<void> check_not_above(Connection& connection, const Call& call, const PersonRow& person)
{
    if (call.actor.unrestricted || call.actor.id == person.id) return {};
    // Standing high where one may not write raises nobody here.
    const auto& table = domain::rights_table();
    const auto place = store::location_of(connection, person.belonging());
    std::vector<domain::Grant> writing;
    std::ranges::copy_if(call.actor.grants, std::back_inserter(writing), [&](const domain::Grant& grant) {
        return domain::allowed_by(table, std::array{grant}, permission::person_write, place).has_value();
    });
    const auto own = domain::highest_rank(table, writing);
    for (const auto& given : standing_roles(connection, call, person)) {
        const auto* role = table.role(given.role);
        if (!own || !role || role->rank < *own) return refused("person-not-below", {{"role", given.role}});
    }
    return {};
}

Answer<void> end_roles(Connection& connection, const Call& call, const PersonRow& person,
                       const std::vector<GivenRole>& roles)
{
    for (const auto& given : roles) {
        const auto* role = domain::rights_table().role(given.role);
        const auto location = location_of_role(connection, person, given.role, {given.territory, given.organisation});
        if (!role || !location) {
            // The table lost the role, or its scope: it gives nothing, and only the operator is sure to stand above.
            if (!call.actor.unrestricted) return refused("role-not-below", {{"role", given.role}});
            continue;
        }
        if (auto may = may_delegate(call, *role, *location); !may) return may;
    }
    if (auto left = leaves_administrator(connection, call, person, roles); !left) return left;
    for (const auto& given : roles) {
        store::end_grant(connection, person.region, given.id, call.actor.id, call.now);
        record_person(connection, call, "role-ended", person,
                      {{"grant", std::to_string(given.id.value)}, {"was", told(given)}, {"basis", given.basis}});
    }
    return {};
}

void record_person(Connection& connection, const Call& call, std::string_view act, const PersonRow& person,
                   std::map<std::string, std::string> details)
{
    record(connection, call, act, "person", person.id.value, std::move(details), {person.belonging(), {}});
}

std::string told(const GivenRole& role)
{
    const auto* known = domain::rights_table().role(role.role);
    return line(known ? known->russian : role.role, role.organisation ? role.organisation_name : role.territory_name);
}

std::string workplace_told(const PersonRow& person)
{
    return line(person.territory_name, person.organisation_name);
}

} // namespace vekha::service
