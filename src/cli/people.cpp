#include "cli/people.h"

#include "service/personal_data.h"
#include "store/database_error.h"
#include "web/explanation.h"
#include "web/personal_data_json.h"
#include "web/problem.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;
using service::Call;
using service::Refusal;
using service::Services;

int say(const Refusal& refusal, std::ostream& err)
{
    err << fmt::format("{}\n{}\n({})\n", web::sentence_of(refusal.code, Tongue::Russian),
                       web::sentence_of(refusal.code, Tongue::English), refusal.code);
    return 1;
}

/// Opens the database and runs `act` as the operator of the machine.
template <typename Act>
int as_operator(const PeopleArguments& arguments, std::ostream& err, Act act)
{
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 2}, arguments.now);
        if (!services) return say(services.error(), err);
        Call call;
        call.actor = service::local_operator();
        call.now = arguments.now;
        call.today = arguments.today;
        return act(**services, call);
    } catch (const store::DatabaseError& error) {
        err << fmt::format("база данных не отвечает: {} [database-unreachable]\nthe database does not answer\n",
                           error.what());
        return 1;
    }
}

} // namespace

int why(const PeopleArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const auto told = service::explain(services, call, arguments.question);
        if (!told) return say(told.error(), err);
        if (arguments.json)
            out << wire::print(web::encode_explanation(*told, call.today, Tongue::Russian)) << '\n';
        else
            for (const auto& line : web::explanation_in_words(*told, Tongue::Russian))
                out << line << '\n';
        return told->decision.allowed() ? 0 : 3;
    });
}

int export_person(const PeopleArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const auto dossier = service::export_personal_data(services, call, service::PersonId{arguments.person});
        if (!dossier) return say(dossier.error(), err);
        out << wire::print(web::encode_dossier(*dossier, Tongue::Russian)) << '\n';
        return 0;
    });
}

int erase_person(const PeopleArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const auto erased =
            service::erase_person(services, call, {service::PersonId{arguments.person}, arguments.confirmation});
        if (!erased) return say(erased.error(), err);
        out << erased->person.name << '\n';
        return 0;
    });
}

int expired_people(const PeopleArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const auto people = service::expired_people(services, call);
        if (!people) return say(people.error(), err);
        for (const auto& person : *people)
            out << fmt::format("{}\t{}\t{}\n", person.id.value, person.name, domain::to_iso(*person.closed_on));
        return 0;
    });
}

} // namespace vekha::cli
