#include "service/personal_data.h"

#include "service/delegation.h"
#include "service/permit.h"
#include "service/person_parts.h"
#include "service/sessions.h"
#include "store/drafts.h"
#include "store/grants.h"
#include "store/people.h"
#include "store/personal_data.h"

#include <algorithm>
#include <chrono>

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;

Answer<PersonRow> find_permitted(Connection& connection, const Call& call, PersonId id, Permission asked)
{
    auto person = find_seen_person(connection, call, id);
    if (!person) return person;
    if (auto permitted = permit(connection, call, asked, person->belonging()); !permitted)
        return unexpected<Refusal>{permitted.error()};
    return person;
}

Answer<Dossier> dossier_of(Connection& connection, const Call& call, PersonId id)
{
    const auto person = find_permitted(connection, call, id, permission::personal_data_read);
    if (!person) return unexpected<Refusal>{person.error()};
    Dossier dossier{*person, {}};
    for (const auto& stored : domain::personal_data())
        dossier.parts.push_back({&stored, store::personal_rows(connection, stored, person->region, id)});
    return dossier;
}

Answer<PersonView> erase(Connection& connection, const Call& call, const ErasePerson& command,
                         const std::string& empty_file)
{
    const auto person = find_permitted(connection, call, command.person, permission::personal_data_erase);
    if (!person) return unexpected<Refusal>{person.error()};
    if (!call.actor.unrestricted && call.actor.id == person->id) return refused("person-is-oneself");
    if (person->erased_at) return refused("person-erased");
    if (trimmed(command.confirmation) != person->name) return refused("confirmation-mismatch");
    if (auto ended = end_roles(connection, call, *person, standing_roles(connection, call, *person)); !ended)
        return unexpected<Refusal>{ended.error()};
    const auto name = "Удалённое лицо № " + std::to_string(person->id.value);
    store::name_file(connection, person->region, empty_file, 0, call.now);
    store::forget_in_imports(connection, *person, name, empty_file);
    store::erase_person(connection, *person, name, real_day(call), call.now);
    record_person(connection, call, "person-erased", *person);
    const auto everywhere = store::whole_region(person->region, person->territory);
    return view_of_person(connection, call, store::find_person(connection, everywhere, person->id).value());
}

/// The term of the register of people.
int years_kept()
{
    const auto stored = domain::personal_data();
    const auto people = std::ranges::find(stored, "people", &domain::StoredData::table);
    return people == stored.end() ? 0 : people->years;
}

domain::Date years_before(domain::Date day, int years)
{
    const auto earlier = day - std::chrono::years{years};
    return earlier.ok() ? earlier : earlier.year() / earlier.month() / std::chrono::last;
}

} // namespace

Answer<Dossier> export_personal_data(Services& services, const Call& call, PersonId id)
{
    if (auto recent = require_recent_sign_in(call); !recent) return unexpected<Refusal>{recent.error()};
    auto dossier =
        store::reading(*services.pool, [&](Connection& connection) { return dossier_of(connection, call, id); });
    if (dossier)
        record_reading(services, call, "personal-data-exported", "person", id.value, {},
                       {dossier->person.belonging(), {}});
    return dossier;
}

Answer<PersonView> erase_person(Services& services, const Call& call, const ErasePerson& command)
{
    if (auto recent = require_recent_sign_in(call); !recent) return unexpected<Refusal>{recent.error()};
    const auto empty_file = services.files->keep("");
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return erase(connection, call, command, empty_file); });
}

Answer<std::vector<PersonRow>> expired_people(Services& services, const Call& call)
{
    const auto scope = scope_of(call, permission::personal_data_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<PersonRow>> {
        return store::people_closed_by(connection, *scope, years_before(call.today, years_kept()), 500);
    });
}

} // namespace vekha::service
