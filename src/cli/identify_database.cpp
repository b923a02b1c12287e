#include "cli/identify_database.h"

#include "cli/identify.h"
#include "service/identifications.h"
#include "store/database_error.h"
#include "web/problem.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;

int say(const service::Refusal& refusal, std::ostream& err)
{
    err << fmt::format("{}\n{}\n({})\n", web::sentence_of(refusal.code, Tongue::Russian),
                       web::sentence_of(refusal.code, Tongue::English), refusal.code);
    for (const auto& [name, value] : refusal.data)
        err << fmt::format("{}: {}\n", name, value);
    return 1;
}

service::MakeIdentification command_of(const IdentifyDatabaseArguments& arguments)
{
    service::MakeIdentification command;
    command.method = arguments.method;
    command.edition = arguments.edition;
    command.year = arguments.year;
    command.parameters = arguments.settings;
    return command;
}

int run(service::Services& services, const service::Call& call, const IdentifyDatabaseArguments& arguments,
        std::ostream& out, std::ostream& err)
{
    const auto result = service::compute_identification(services, call, command_of(arguments));
    if (!result) return say(result.error(), err);
    if (arguments.save) {
        const auto kept = service::make_identification(services, call, command_of(arguments));
        if (!kept) return say(kept.error(), err);
        err << fmt::format("Расчёт сохранён под № {0} / the run is kept as no. {0}\n", kept->row.id.value);
    }
    if (arguments.json)
        out << result->text;
    else
        print_for_people(result->made, result->method, out);
    return 0;
}

int rerun(service::Services& services, const service::Call& call, const IdentifyDatabaseArguments& arguments,
          std::ostream& out, std::ostream& err)
{
    const auto again = service::rerun_identification(services, call, *arguments.rerun);
    if (!again) return say(again.error(), err);
    out << again->text;
    if (again->equal) {
        err << fmt::format("Байты те же, SHA-256 {0} / the bytes are the same\n", again->sha256);
        return 0;
    }
    err << fmt::format("Байты другие: было {0}, стало {1} / the bytes differ: they were {0}, they are {1}\n",
                       again->kept_sha256, again->sha256);
    return 1;
}

} // namespace

int identify_on_database(const IdentifyDatabaseArguments& arguments, std::ostream& out, std::ostream& err)
{
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 2}, arguments.now);
        if (!services) return say(services.error(), err);
        service::Call call{service::local_operator(), arguments.now, arguments.today};
        call.actor.scope.within = arguments.territory;
        if (arguments.territory) call.actor.scope.territory = *arguments.territory;
        return arguments.rerun ? rerun(**services, call, arguments, out, err)
                               : run(**services, call, arguments, out, err);
    } catch (const store::DatabaseError& error) {
        err << error.what() << '\n';
        return say({"database-unreachable", {}, {}}, err);
    }
}

} // namespace vekha::cli
