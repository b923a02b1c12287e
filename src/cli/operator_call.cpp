#include "cli/operator_call.h"

#include "store/database_error.h"
#include "web/problem.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

using language::Tongue;

int say(const std::string& code, std::ostream& err)
{
    err << fmt::format("{}\n{}\n({})\n", web::sentence_of(code, Tongue::Russian),
                       web::sentence_of(code, Tongue::English), code);
    return 1;
}

int say_no_region(const std::string& code, std::ostream& err)
{
    err << fmt::format("нет региона с кодом «{}» [region-not-found]\nthere is no region with this code\n", code);
    return 1;
}

int on_database(const OperatorCall& asked, std::ostream& err,
                const std::function<int(service::Services&, const service::Call&)>& work)
{
    try {
        const auto services = service::open_services({asked.data, asked.database, 2}, asked.now);
        if (!services) return say(services.error().code, err);
        service::Call call{service::local_operator(), asked.now, asked.today};
        call.actor.scope.within = asked.within;
        if (asked.in_force) call.actor.scope.territory = *asked.in_force;
        return work(**services, call);
    } catch (const store::DatabaseError& error) {
        err << error.what() << '\n';
        return say("database-unreachable", err);
    }
}

} // namespace vekha::cli
