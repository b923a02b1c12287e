#include "service/simulate.h"

#include "service/integrity.h"
#include "store/digest.h"
#include "store/transaction.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace vekha;
using namespace vekha::tests;

namespace
{

constexpr const char* tables[] = {
    "regions",     "territories",      "territory_tree", "organisations",  "people",   "grants",
    "assignments", "school_groups",    "memberships",    "road_maps",      "editions", "edition_activities",
    "obligations", "obligation_steps", "evidence",       "evidence_links", "files"};

/// Every value of a table, in the order of its rows.
std::string digest_of(store::Connection& connection, const std::string& table)
{
    // A row as text, in the same way on both databases.
    const std::map<std::string, std::string> columns{
        {"territory_tree", "ancestor_id || '/' || territory_id || '/' || depth"},
        {"memberships", "id || '/' || organisation_id || '/' || group_code || '/' || from_day || '/' || group_id"},
        {"people", "id || '/' || name || '/' || organisation_id || '/' || sort_name"},
        {"edition_activities", "edition_id || '/' || position || '/' || body || '/' || folded"},
        {"obligations",
         "id || '/' || territory_id || '/' || edition_id || '/' || activity || '/' || occurrence || "
         "'/' || due_day || '/' || coalesce(organisation_id, 0) || '/' || progress || '/' || stage || '/' || "
         "coalesce(submitted_at, 0) || '/' || coalesce(checker, '') || '/' || coalesce(return_reason, "
         "'') || '/' || coalesce(term_was, '') || '/' || coalesce(replaced_by, 0) || '/' || "
         "coalesce(cancelled_why, '') || '/' || acceptance || '/' || coalesce(moved_at, 0)"},
        {"obligation_steps", "id || '/' || obligation_id || '/' || at || '/' || actor || '/' || step || '/' || "
                             "to_progress || '/' || reason || '/' || proof"},
        {"evidence", "id || '/' || kind || '/' || title || '/' || coalesce(link, '') || '/' || made_at || '/' || "
                     "coalesce(file_sha256, '')"},
        {"evidence_links", "evidence_id || '/' || obligation_id || '/' || linked_at"},
        {"files", "region_id || '/' || sha256 || '/' || size"}};
    const auto known = columns.find(table);
    const auto row = known == columns.end() ? std::string{"id || '/' || region_id"} : known->second;
    CAPTURE(table);
    std::string all;
    connection.each("select " + (table == "regions" ? "code || '/' || name || '/' || time_zone" : row) +
                        " as line from " + table + " order by 1",
                    {}, [&](store::Row& each) { all += each.take<std::string>() + '\n'; });
    return store::sha256_of(all);
}

std::map<std::string, std::string> digests_of(store::Connection& connection)
{
    std::map<std::string, std::string> digests;
    for (const auto* table : tables)
        digests[table] = digest_of(connection, table);
    return digests;
}

service::Simulate a_country(std::uint64_t seed = 7)
{
    service::Simulate command;
    command.size = {6, 2, 2026, 2026};
    command.seed = seed;
    return command;
}

constexpr auto quietly = [](const service::SimulatedRows&) {};

std::map<std::string, std::string> simulated_on_sqlite(std::uint64_t seed)
{
    const TemporaryFolder folder;
    World world;
    world.services = service::open_services({folder.path(), "", 2}, test_moment).value();
    REQUIRE(service::simulate(*world.services, world.call, a_country(seed), quietly));
    return digests_of(*world.pool().lease());
}

} // namespace

TEST_CASE("the same size, seed and day make the same country on both databases, another seed another one")
{
    const auto expected = simulated_on_sqlite(7);
    everywhere([&](World& world) {
        REQUIRE(service::simulate(*world.services, world.call, a_country(), quietly));
        CHECK(digests_of(*world.pool().lease()) == expected);
    });
    const auto other = simulated_on_sqlite(8);
    CHECK(other.at("obligations") != expected.at("obligations"));
    CHECK(other.at("edition_activities") != expected.at("edition_activities"));
}

TEST_CASE("a simulated country is whole: every rule of integrity holds and all that indexes and keys promise is back")
{
    everywhere([](World& world) {
        const auto count_indexes = [&] {
            const auto lease = world.pool().lease();
            return lease->scalar<int>(lease->dialect() == store::Dialect::Sqlite
                                          ? "select count(*) from sqlite_master where type = 'index'"
                                          : "select count(*) from pg_indexes where schemaname = current_schema()");
        };
        const auto before = count_indexes();
        const auto made = service::simulate(*world.services, world.call, a_country(), quietly);
        REQUIRE(made);
        CHECK(count_indexes() == before);
        CHECK(made->schools == 6);
        CHECK(made->obligations == world.pool().lease()->scalar<std::int64_t>("select count(*) from obligations"));
        CHECK(made->steps == world.pool().lease()->scalar<std::int64_t>("select count(*) from obligation_steps"));
        CHECK(made->evidence > 0);
        for (const auto& result : service::check_every_region(*world.services, world.call)) {
            CAPTURE(result.code);
            CHECK(result.broken == 0);
        }
    });
}

TEST_CASE("a country is written into an empty database only, all of it or nothing")
{
    everywhere([](World& world) {
        (void)keep_draft(world, a_plan({an_activity("1", "ежемесячно")}));
        const auto refused = service::simulate(*world.services, world.call, a_country(), quietly);
        REQUIRE(!refused);
        CHECK(refused.error().code == "database-not-empty");
    });
    everywhere([](World& world) {
        struct Stopped {
        };
        CHECK_THROWS_AS((void)service::simulate(*world.services, world.call, a_country(),
                                                [](const service::SimulatedRows& rows) {
                                                    if (rows.regions == 2) throw Stopped{};
                                                }),
                        Stopped);
        CHECK(world.pool().lease()->scalar<int>("select count(*) from organisations") == 0);
        CHECK(service::simulate(*world.services, world.call, a_country(), quietly));
        CHECK(service::simulate(*world.services, world.call, a_country(), quietly).error().code ==
              "database-not-empty");
    });
}

TEST_CASE("a country that cannot be is refused")
{
    everywhere([](World& world) {
        for (const auto& size :
             {simulation::CountrySize{0, 1, 2026, 2026}, simulation::CountrySize{5, 6, 2026, 2026},
              simulation::CountrySize{100'001, 200, 2026, 2026}, simulation::CountrySize{5, 1, 2027, 2026}}) {
            auto command = a_country();
            command.size = size;
            const auto refused = service::simulate(*world.services, world.call, command, quietly);
            REQUIRE(!refused);
            CHECK(refused.error().code == "simulation-size-invalid");
        }
    });
}
