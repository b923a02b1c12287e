// How long it takes to read a register of 40,000 organisations into an empty database: the check, the carrying out, the
// undoing. SQLite in a temporary folder; PostgreSQL as well where VEKHA_TEST_POSTGRES holds a URL (its schema is
// dropped).
#include "service/jobs.h"
#include "service/register_imports.h"
#include "support/test_database.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

namespace
{

using namespace vekha;

constexpr int schools = 40'000;
constexpr domain::Date day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

struct World {
    std::unique_ptr<service::Services> services;
    service::Call call{service::local_coordinator(), tests::test_moment, day};
};

std::string table_of_schools(const std::string& suffix)
{
    std::string table = "Код ОО;Краткое наименование;Полное наименование;Вид;Муниципалитет;Населённый пункт;Адрес;"
                        "Телефон;Группы\n";
    for (int n = 1; n <= schools; ++n) {
        const auto number = std::to_string(n);
        table += std::to_string(100'000 + n) + ";СОШ № " + number + suffix +
                 ";Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № " +
                 number + "»;школа;Муниципальный округ " + std::to_string(n % 60) + ";с. Село " + number +
                 ";ул. Мира, " + number + ";8 (35100) 1-23-45;" + (n % 5 == 0 ? "ШНОР" : "") + "\n";
    }
    return table;
}

template <typename Work>
auto timed(const char* what, Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    auto result = work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("  %-28s %6.2f s   peak memory %ld MB\n", what, took.count(), usage.ru_maxrss / 1024);
    if (!result) {
        std::printf("refused: %s\n", result.error().code.c_str());
        std::exit(1);
    }
    return *std::move(result);
}

service::ImportView carried_out(World& world, const service::ImportView& checked)
{
    const auto& import = checked.import;
    return timed("carrying out", [&] {
        const auto started = service::start_register_import(*world.services, world.call, import.id, import.version);
        const service::JobClock clock{[&] { return world.call.now; },
                                      [&](service::Instant) { return world.call.today; }};
        if (started) (void)service::run_one_job(*world.services, clock);
        return service::get_register_import(*world.services, world.call, import.id);
    });
}

service::ImportView checked(World& world, const std::string& table)
{
    const auto uploaded = timed("upload and columns", [&] {
        return service::upload_register(*world.services, world.call,
                                        {domain::RegisterKind::Organisations, "schools.csv", table, {}});
    });
    return timed("check", [&] {
        return service::check_register(*world.services, world.call, uploaded.import.id, uploaded.import.version);
    });
}

void measure(const tests::TestDatabase& database)
{
    const tests::TemporaryFolder folder;
    World world;
    world.services = service::open_services({folder.path(), database.address, 4}, tests::test_moment).value();
    std::printf("%s: %d organisations\n new\n", database.name.c_str(), schools);
    (void)carried_out(world, checked(world, table_of_schools("")));
    world.call.now += std::chrono::hours{1};
    std::printf(" every one changed\n");
    const auto changed = carried_out(world, checked(world, table_of_schools(" имени Ладогина")));
    std::printf(" undone\n");
    (void)timed("undo", [&] {
        return service::undo_register_import(*world.services, world.call, changed.import.id, changed.import.version);
    });
}

} // namespace

int main()
{
    tests::on_each_database(measure);
}
