#include "cli/simulate.h"

#include "store/database_error.h"
#include "web/problem.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;

/// A line of progress is told once in so many obligations.
constexpr std::int64_t told_every = 1'000'000;

int refuse(std::string_view code, std::string_view russian, std::string_view english, std::ostream& err)
{
    err << fmt::format("{}\n{}\n({})\n", russian, english, code);
    return 1;
}

int refuse(const service::Refusal& refusal, std::ostream& err)
{
    if (refusal.code == "database-not-empty")
        return refuse(refusal.code, "В базе уже есть данные: нужна пустая. Она оставлена как есть.",
                      "The database holds data: an empty one is needed. It was left as it is.", err);
    if (refusal.code == "simulation-size-invalid")
        return refuse(refusal.code,
                      fmt::format("Нужно от 1 до {} школ, не больше регионов, чем школ, и не больше 899.",
                                  service::most_simulated_schools),
                      "Too many schools or regions, or none.", err);
    return refuse(refusal.code, web::sentence_of(refusal.code, Tongue::Russian),
                  web::sentence_of(refusal.code, Tongue::English), err);
}

void print(const service::SimulatedRows& rows, std::ostream& out)
{
    out << fmt::format("регионов {}, школ {}, людей {}, дорожных карт {}, мероприятий {}, обязательств {}, шагов {}, "
                       "подтверждений {} / regions, schools, people, road maps, activities, obligations, steps, "
                       "evidence\n",
                       rows.regions, rows.schools, rows.people, rows.road_maps, rows.activities, rows.obligations,
                       rows.steps, rows.evidence);
}

} // namespace

int simulate(const SimulateArguments& arguments, std::ostream& out, std::ostream& err)
{
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 2}, arguments.now);
        if (!services) return refuse(services.error(), err);
        const service::Call call{service::local_operator(), arguments.now, arguments.day};
        std::int64_t told = 0;
        const auto tell = [&](const service::SimulatedRows& rows) {
            if (rows.obligations / told_every == told) return;
            told = rows.obligations / told_every;
            err << fmt::format("регион {}: обязательств {} / region, obligations\n", rows.regions, rows.obligations);
        };
        const auto made = service::simulate(**services, call, arguments.command, tell);
        if (!made) return refuse(made.error(), err);
        print(*made, out);
        return 0;
    } catch (const store::DatabaseError& error) {
        return refuse("database-unreachable", fmt::format("База данных не отвечает: {}.", error.what()),
                      "The database does not answer.", err);
    }
}

} // namespace vekha::cli
