#include "service/demo_accounts.h"

#include "service/password_hashing.h"
#include "service/work.h"
#include "store/curator_assignments.h"
#include "store/invitations.h"
#include "store/organisations.h"

#include <array>

namespace vekha::service
{

namespace
{

struct DemoAccount {
    const char* name;
    const char* position;
    const char* login;
    const char* role;
    const char* organisation; ///< code of the place of work; nullptr: the territory
};

constexpr std::array people{
    DemoAccount{"Осипова Вера Андреевна", "Муниципальный координатор", "coordinator", "municipal-coordinator", nullptr},
    DemoAccount{"Ладогина Мария Петровна", "Директор", "head", "head", "720102"},
    DemoAccount{"Чернышёв Олег Игоревич", "Заместитель директора", "curator", "curator", "720101"},
    DemoAccount{"Белова Ирина Сергеевна", "Методист", "methodist", "methodical-centre", nullptr},
    DemoAccount{"Громов Павел Николаевич", "Администратор", "admin", "administrator", nullptr},
    DemoAccount{"Зуева Анна Викторовна", "Аналитик института развития образования", "analyst", "regional-operator",
                nullptr},
    // Who signs the list of schools that are helped.
    DemoAccount{"Рябинин Сергей Владимирович", "Начальник управления образования", "authority", "municipal-authority",
                nullptr}};

constexpr std::array schools_of_the_curator{"720102", "720103"};

Answer<PersonId> add_person(Connection& connection, const Call& call, const DemoAccount& person,
                            const std::string& password_hash)
{
    AddAccount command{person.name, person.login, person.role, {}, {}, person.position};
    if (person.organisation != nullptr) command.organisation = person.organisation;
    const auto issued = add_account(connection, call, command);
    if (!issued) return unexpected<Refusal>{issued.error()};
    store::delete_invitations_of(connection, issued->person);
    store::set_password(connection, issued->person, password_hash, call.now);
    store::mark_demo(connection, issued->person);
    return issued->person;
}

Answer<int> assign_curator(Connection& connection, const Call& call, PersonId person)
{
    const auto region = call.actor.scope.region;
    for (const auto* code : schools_of_the_curator) {
        const auto school = store::organisation_with_code(connection, region, code);
        if (!school) return refused("organisation-not-found");
        const auto id = store::insert_assignment(connection, region,
                                                 {person, *school, {call.today, std::nullopt}, {"219", call.today}},
                                                 call.actor.id, call.now);
        record(connection, call, "curator-assigned", "organisation", school->value,
               {{"assignment", std::to_string(id.value)}, {"school", code}});
    }
    return 0;
}

} // namespace

Answer<int> add_demo_accounts(Services& services, const Call& call)
{
    const auto hash = services.passwords->hash(demo_password);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        for (const auto& account : people) {
            const auto person = add_person(connection, call, account, hash);
            if (!person) return unexpected<Refusal>{person.error()};
            if (account.role != std::string_view{"curator"}) continue;
            if (const auto assigned = assign_curator(connection, call, *person); !assigned) return assigned;
        }
        return static_cast<int>(people.size());
    });
}

bool is_demo(Services& services)
{
    return store::is_demo(*services.pool->lease());
}

} // namespace vekha::service
