#include "cli/migrate.h"

#include "service/services.h"
#include "store/audit_chain.h"
#include "store/migrate.h"
#include "store/transaction.h"

#include <fmt/format.h>

#include <ostream>
#include <vector>

namespace vekha::cli
{

namespace
{

int refuse(const store::MigrationRefusal& refusal, std::ostream& err)
{
    if (refusal.code == "database-newer")
        err << fmt::format("база данных новее программы: шаг {} ей неизвестен, обновите программу [{}]\n"
                           "the database is newer than the program: step {} is unknown, upgrade the program\n",
                           refusal.number, refusal.code, refusal.number);
    else
        err << fmt::format("шаг {} базы данных отличается от шага программы; база не изменена [{}]\n"
                           "step {} of the database differs from the program's; nothing was changed\n",
                           refusal.number, refusal.code, refusal.number);
    return 1;
}

int check(store::Pool& pool, std::ostream& out, std::ostream& err)
{
    const auto missing = store::missing_migrations(pool);
    if (!missing) return refuse(missing.error(), err);
    if (missing->empty()) {
        out << "База данных соответствует программе / the database is up to date\n";
        return 0;
    }
    out << fmt::format("Не выполнены шаги / steps missing: {}\n", fmt::join(*missing, ", "));
    return 1;
}

int take(store::Pool& pool, store::Instant now, std::ostream& out, std::ostream& err)
{
    const auto report = store::migrate(pool, now);
    if (!report) return refuse(report.error(), err);
    (void)store::in_transaction(pool, [](store::Connection& connection) -> domain::Result<std::int64_t, int> {
        return store::chain_older_events(connection);
    });
    if (report->taken.empty())
        out << fmt::format("База данных уже на шаге {} / the database already is at step {}\n", report->at, report->at);
    else
        out << fmt::format("Выполнены шаги / steps taken: {}\n", fmt::join(report->taken, ", "));
    return 0;
}

} // namespace

int migrate(const MigrateArguments& arguments, store::Instant now, std::ostream& out, std::ostream& err)
{
    const auto address = service::database_address({arguments.data, arguments.database, 1});
    if (!store::dialect_of(address)) {
        err << "адрес базы данных: sqlite:ПУТЬ или postgresql://… [database-address-invalid]\n"
               "a database address is sqlite:PATH or postgresql://…\n";
        return 1;
    }
    try {
        if (arguments.database.empty()) std::filesystem::create_directories(arguments.data);
        store::Pool pool(address, 1);
        return arguments.check ? check(pool, out, err) : take(pool, now, out, err);
    } catch (const store::DatabaseError& error) {
        err << fmt::format("база данных не отвечает: {} [database-unreachable]\nthe database does not answer\n",
                           error.what());
        return 1;
    }
}

} // namespace vekha::cli
