#include "store/migrate.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <array>

using namespace vekha;
using namespace vekha::store;
using tests::on_each_database;

namespace
{

constexpr std::array first_two{
    Migration{1, "first",
              "create table things (region_id bigint not null, id @key@, name text, @primary@ (region_id, id))"},
    Migration{2, "second", "alter table things add column size bigint; update things set size = 1"},
};

} // namespace

TEST_CASE("a fresh database takes every step once, and knows what it took")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 2);
        CHECK(missing_migrations(pool).value().size() == known_migrations(pool.dialect()).size());
        const auto taken = migrate(pool, tests::test_moment);
        REQUIRE(taken);
        CHECK(taken->taken.size() == known_migrations(pool.dialect()).size());
        CHECK(migrate(pool, tests::test_moment).value().taken.empty());
        CHECK(missing_migrations(pool).value().empty());
    });
}

TEST_CASE("a step keeps the rows that were there before it")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, std::span{first_two}.first(1), tests::test_moment));
        pool.lease()->execute("insert into things (region_id, name) values (7, 'kept')");
        CHECK(migrate(pool, first_two, tests::test_moment).value().taken == std::vector{2});
        const auto lease = pool.lease();
        CHECK(lease->scalar<std::string>("select name from things where region_id = 7 and id = 1 and size = 1") ==
              "kept");
    });
}

TEST_CASE("a database of a newer program or with another history is left alone")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, first_two, tests::test_moment));
        CHECK(migrate(pool, std::span{first_two}.first(1), tests::test_moment).error() ==
              MigrationRefusal{"database-newer", 2});
        auto edited = first_two;
        edited[0].sql = "create table things (id bigint)";
        CHECK(migrate(pool, edited, tests::test_moment).error() == MigrationRefusal{"database-damaged", 1});
    });
}

TEST_CASE("a step that fails halfway leaves nothing of itself")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        const std::array broken{first_two[0],
                                Migration{2, "broken", "create table others (id bigint); select nonsense"}};
        CHECK_THROWS_AS((void)migrate(pool, broken, tests::test_moment), DatabaseError);
        CHECK(migrate(pool, first_two, tests::test_moment).value().taken == std::vector{2});
        CHECK_THROWS_AS(pool.lease()->execute("insert into others (id) values (1)"), DatabaseError);
    });
}
