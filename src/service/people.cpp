#include "service/people.h"

#include "service/export_obligations.h"
#include "service/permit.h"
#include "service/person_parts.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/people.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace vekha::service
{

namespace
{

constexpr const char* created_act = "person-created";

std::string fingerprint_of(const CreatePerson& command)
{
    const auto& place = command.workplace;
    std::string text = command.fields.name + "\n" + command.fields.position + "\n" + command.fields.contacts.email +
                       "\n" + command.fields.contacts.phone + "\n";
    text += std::to_string(place.territory ? place.territory->value : 0) + "\n";
    text += std::to_string(place.organisation ? place.organisation->value : 0);
    return store::sha256_of(text);
}

std::vector<PersonEntry> with_roles(Connection& connection, const Call& call, std::vector<PersonRow> people)
{
    std::vector<PersonEntry> entries;
    std::vector<PersonId> ids;
    for (auto& person : people) {
        ids.push_back(person.id);
        entries.push_back({std::move(person), {}});
    }
    if (entries.empty()) return entries;
    for (auto& role : store::roles_of(connection, entries.front().person.region, ids)) {
        if (!role.in_force(call.today)) continue;
        const auto of = std::ranges::find(ids, role.person) - ids.begin();
        entries[static_cast<std::size_t>(of)].roles.push_back(std::move(role));
    }
    return entries;
}

Answer<void> check_namesake(Connection& connection, const Call& call, const PersonFields& fields,
                            const store::Belonging& place)
{
    const auto everyone = store::whole_region(place.region, call.actor.scope.territory);
    for (const auto& other : store::people_named(connection, everyone, fields.name)) {
        const bool same_place = other.territory == place.territory && other.organisation == place.organisation;
        if (same_place && !other.closed_on)
            return refused("person-repeated", {{"person", std::to_string(other.id.value)}});
    }
    return {};
}

Answer<PersonView> create(Connection& connection, const Call& call, const CreatePerson& command)
{
    const auto earlier = made_before(connection, call, command.idempotency_key, created_act, fingerprint_of(command));
    if (!earlier) return unexpected<Refusal>{earlier.error()};
    if (*earlier)
        return find_seen_person(connection, call, PersonId{**earlier}).map([&](const PersonRow& person) {
            return view_of_person(connection, call, person);
        });
    const auto fields = checked(command.fields);
    if (!fields) return unexpected<Refusal>{fields.error()};
    const auto place = place_of(connection, call, domain::permission::person_write, command.workplace);
    if (!place) return unexpected<Refusal>{place.error()};
    if (!command.namesake)
        if (const auto alone = check_namesake(connection, call, *fields, *place); !alone)
            return unexpected<Refusal>{alone.error()};
    const auto id = store::insert_person(connection, *place, *fields, call.now);
    remember_made(connection, call, command.idempotency_key, created_act, fingerprint_of(command), id.value);
    const auto person = store::find_person(connection, store::whole_region(place->region, place->territory), id);
    record_person(connection, call, created_act, *person,
                  {{"name", person->name}, {"position", person->position}, {"workplace", workplace_told(*person)}});
    return view_of_person(connection, call, *person);
}

} // namespace

Answer<store::Page<PersonEntry>> list_people(Services& services, const Call& call, const PersonFilter& filter,
                                             const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::person_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<PersonEntry>> {
        auto found = store::page_of_people(connection, *scope, filter, page, call.today);
        if (!found) return refused("cursor-invalid");
        return store::Page<PersonEntry>{with_roles(connection, call, std::move(found->items)), found->total,
                                        std::move(found->next)};
    });
}

Answer<std::vector<PersonEntry>> all_people(Services& services, const Call& call, const PersonFilter& filter)
{
    std::vector<PersonEntry> all;
    store::PageRequest request{{}, 500};
    do {
        auto page = list_people(services, call, filter, request);
        if (!page) return unexpected<Refusal>{page.error()};
        if (page->total > static_cast<std::int64_t>(exported_at_most))
            return refused("export-too-large",
                           {{"total", std::to_string(page->total)}, {"limit", std::to_string(exported_at_most)}});
        std::ranges::move(page->items, std::back_inserter(all));
        request.cursor = std::move(page->next);
    } while (request.cursor);
    record_reading(services, call, "people-exported", "territory", call.actor.scope.territory.value,
                   {{"rows", std::to_string(all.size())}});
    return all;
}

Answer<PersonView> get_person(Services& services, const Call& call, PersonId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<PersonView> {
        return find_seen_person(connection, call, id).map([&](const PersonRow& person) {
            return view_of_person(connection, call, person);
        });
    });
}

Answer<Contacts> get_contacts(Services& services, const Call& call, PersonId id)
{
    std::optional<PersonRow> person;
    auto contacts = store::reading(*services.pool, [&](Connection& connection) -> Answer<Contacts> {
        const auto found = find_seen_person(connection, call, id);
        if (!found) return unexpected<Refusal>{found.error()};
        person = *found;
        return store::contacts_of(connection, found->region, id);
    });
    if (contacts) record_reading(services, call, "contacts-read", "person", id.value, {}, {person->belonging(), {}});
    return contacts;
}

Answer<PersonView> create_person(Services& services, const Call& call, const CreatePerson& command)
{
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return create(connection, call, command); });
}

} // namespace vekha::service
