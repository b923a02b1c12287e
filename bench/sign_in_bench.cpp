// What signing in costs, and what a session costs each request among 200,000 people with sessions and grants.
#include "service/account_setup.h"
#include "service/password_hashing.h"
#include "service/sign_in.h"
#include "store/transaction.h"
#include "support/test_database.h"

#include <benchmark/benchmark.h>

using namespace vekha;

namespace
{

constexpr int people = 200'000;
constexpr const char* password = "тихий омут и лодка";
constexpr domain::Date today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

struct World {
    tests::TemporaryFolder folder;
    std::unique_ptr<service::Services> services;
    service::Call call{service::local_operator(), tests::test_moment, today};

    World() : services(service::open_services({folder.path(), "", 2}, tests::test_moment).value())
    {
        const auto issued = service::add_account(
            *services, call, {"Лугова Анна Сергеевна", "lugova", "municipal-coordinator", {}, {}, ""});
        if (!service::accept_invitation(*services, {issued->token, password}, call.now)) std::abort();
        const auto lease = services->pool->lease();
        // Everybody else, in one statement a table.
        const std::string numbers =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + std::to_string(people) + ") ";
        lease->execute("insert into people (region_id, territory_id, name, sort_name, created_at, changed_at) " +
                       numbers + "select 1, 1, 'Человек ' || i, 'человек ' || i, 1, 1 from n");
        lease->execute("insert into accounts (region_id, person_id, login, login_folded, made_at, made_by, changed_at) "
                       "select 1, id, 'p' || id, 'p' || id, 1, 0, 1 from people where id > 1");
        lease->execute("insert into grants (region_id, person_id, role, territory_id, given_at, given_by) "
                       "select 1, id, 'teacher', 1, 1, 0 from people where id > 1");
        lease->execute("insert into sessions (region_id, person_id, token_hash, stage, made_at, seen_at, expires_at, "
                       "proved_at) select 1, id, 'hash' || id, 'whole', :now, :now, :later, :now from people where "
                       "id > 1",
                       {{"now", call.now}, {"later", call.now + service::session_lasts}});
    }

    [[nodiscard]] service::Answer<service::SignedIn> sign_in() const
    {
        return service::sign_in(*services, {"lugova", password, {}, "Firefox", "10.0.0.1", {}}, call.now);
    }
};

World& world()
{
    static World one;
    return one;
}

void hash_of_a_password(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(world().services->passwords->hash(password));
}
BENCHMARK(hash_of_a_password)->Unit(benchmark::kMillisecond);

void sign_in(benchmark::State& state)
{
    for (auto _ : state)
        if (!world().sign_in()) state.SkipWithError("refused");
}
BENCHMARK(sign_in)->Unit(benchmark::kMillisecond);

void session_of_a_request(benchmark::State& state)
{
    const auto token = world().sign_in()->token;
    for (auto _ : state)
        if (!service::session_holder(*world().services, token, "10.0.0.1", world().call.now, today))
            state.SkipWithError("refused");
}
BENCHMARK(session_of_a_request)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
