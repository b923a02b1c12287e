// Following the chain of an audit: SQLite in a temporary file, and PostgreSQL when VEKHA_TEST_POSTGRES holds a URL.
// VEKHA_BENCH_EVENTS: how many events, 200,000 unless said.
#include "store/audit.h"
#include "store/audit_verification.h"
#include "store/migrate.h"
#include "store/territories.h"
#include "store/transaction.h"
#include "support/test_database.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace vekha;
using namespace vekha::store;

namespace
{

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

AuditEvent an_event(int n)
{
    AuditEvent event;
    event.region = RegionId{1};
    event.at = tests::test_moment + std::chrono::seconds{n};
    event.actor_id = ActorId{n % 500};
    event.actor = "Совушкина Ольга Олеговна";
    event.act = "organisation-changed";
    event.object = "organisation";
    event.object_id = n % 40'000;
    event.territory = TerritoryId{1};
    event.details = {{"code", "ZR-" + std::to_string(n)}};
    event.changes = {{"shortName", "МБОУ СОШ № " + std::to_string(n), "МБОУ СОШ № " + std::to_string(n) + " «Заря»"}};
    event.request = "5f0c9b1e27a4-1d";
    return event;
}

void append(Pool& pool, int from, int count)
{
    const auto done = in_transaction(pool, [&](Connection& connection) -> domain::Result<int, int> {
        for (int n = from; n < from + count; ++n)
            append_audit(connection, an_event(n));
        return 0;
    });
    if (!done) std::abort();
}

void measure(const tests::TestDatabase& database, int events)
{
    Pool pool(database.address, 1);
    if (!migrate(pool, tests::test_moment)) std::abort();
    const auto ready = in_transaction(pool, [](Connection& connection) -> domain::Result<int, int> {
        ensure_local_territory(connection, "Округ");
        return 0;
    });
    if (!ready) std::abort();
    constexpr int singles = 500;
    auto start = Clock::now();
    for (int n = 0; n < singles; ++n)
        append(pool, n, 1);
    const auto single = seconds_since(start) / singles;
    start = Clock::now();
    constexpr int at_once = 10'000;
    for (int n = 0; n < events; n += at_once)
        append(pool, n, at_once);
    const auto bulk = seconds_since(start);
    start = Clock::now();
    const auto verification = verify_audit(*pool.lease(), std::nullopt, {});
    const auto verified = seconds_since(start);
    if (!verification.findings.empty()) std::abort();
    start = Clock::now();
    const auto page = page_of_audit(*pool.lease(), whole_region(RegionId{1}, TerritoryId{1}), {}, {});
    const auto first_page = seconds_since(start);
    if (page->items.empty()) std::abort();
    std::printf("%s: one event a transaction %.2f ms; %d events in bulk %.0f a second; verified %.0f a second (%lld in "
                "%.2f s); first page %.1f ms\n",
                database.name.c_str(), single * 1000, events, events / bulk,
                static_cast<double>(verification.events) / verified, static_cast<long long>(verification.events),
                verified, first_page * 1000);
}

} // namespace

int main()
{
    const char* asked = std::getenv("VEKHA_BENCH_EVENTS");
    const int events = asked ? std::atoi(asked) : 200'000;
    tests::on_each_database([&](const tests::TestDatabase& database) { measure(database, events); });
}
