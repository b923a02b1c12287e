#include "store/connection.h"
#include "store/transaction.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <limits>
#include <thread>

using namespace vekha;
using namespace vekha::store;
using namespace std::chrono;
using tests::on_each_database;

namespace
{

constexpr const char* things_table = "create table things (id bigint not null primary key, label text, amount bigint)";

struct Thing {
    std::int64_t id = 0;
    std::optional<std::string> label;
    std::optional<std::int64_t> amount;

    friend bool operator==(const Thing&, const Thing&) = default;
};

Thing read_thing(Row& row)
{
    Thing thing;
    thing.id = row.take<std::int64_t>();
    thing.label = row.take<std::optional<std::string>>();
    thing.amount = row.take<std::optional<std::int64_t>>();
    return thing;
}

void insert(Connection& connection, const Thing& thing)
{
    connection.execute("insert into things (id, label, amount) values (:id, :label, :amount)",
                       {{"id", thing.id}, {"label", thing.label}, {"amount", thing.amount}});
}

std::vector<Thing> everything(Connection& connection)
{
    return connection.all("select id, label, amount from things order by id", {}, read_thing);
}

DatabaseFault fault_of(const std::function<void()>& work)
{
    try {
        work();
    } catch (const DatabaseError& error) {
        return error.fault();
    }
    FAIL("nothing was thrown");
    return DatabaseFault::Other;
}

const std::vector<Thing> odd_things{
    {1, "plain", 1},
    {2, std::nullopt, std::nullopt},
    {3, "", 0},
    {4, "«СОШ № 4» — ёлка 🌲", std::numeric_limits<std::int64_t>::max()},
    {5, "tab\tline\nback\\slash 'quote' \"double\" :name ::cast", std::numeric_limits<std::int64_t>::min()},
    {6, "\\N", -1},
};

} // namespace

TEST_CASE("what is written is read back, absent or odd, row by row and in bulk")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Connection connection(database.address);
        connection.script(things_table);
        for (const auto& thing : odd_things)
            insert(connection, thing);
        CHECK(everything(connection) == odd_things);
        connection.execute("delete from things");
        connection.bulk_insert("things", {"id", "label", "amount"}, [](const Connection::AddRow& add) {
            for (const auto& thing : odd_things)
                add({thing.id, thing.label, thing.amount});
        });
        CHECK(everything(connection) == odd_things);
    });
}

TEST_CASE("a date and an instant keep their value")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Connection connection(database.address);
        connection.script("create table moments (day text, at bigint, later bigint)");
        const domain::Date day = 2026y / November / 22;
        connection.execute("insert into moments (day, at, later) values (:day, :at, :later)",
                           {{"day", day}, {"at", tests::test_moment}, {"later", std::optional<Instant>{}}});
        const auto count = connection.all("select day, at, later from moments", {}, [&](Row& row) {
            CHECK(row.take<domain::Date>() == day);
            CHECK(row.take<Instant>() == tests::test_moment);
            CHECK(row.take<std::optional<Instant>>() == std::nullopt);
            return 1;
        });
        CHECK(count.size() == 1);
    });
}

TEST_CASE("a NULL taken as something that is always there is an error, not a zero")
{
    Connection connection("sqlite::memory:");
    CHECK_THROWS_AS((void)connection.scalar<std::int64_t>("select null"), DatabaseError);
    CHECK_THROWS_AS((void)connection.scalar<std::int64_t>("select 'text'"), DatabaseError);
}

TEST_CASE("the reason of a failure can be told apart")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Connection connection(database.address);
        connection.script(things_table);
        connection.script("create table parts (thing_id bigint references things (id))");
        insert(connection, {1, "one", 1});
        CHECK(fault_of([&] { insert(connection, {1, "again", 1}); }) == DatabaseFault::UniqueViolation);
        CHECK(fault_of([&] { connection.execute("insert into parts (thing_id) values (:id)", {{"id", 2}}); }) ==
              DatabaseFault::ForeignKeyViolation);
        CHECK(fault_of([&] { connection.execute("insert into nowhere (id) values (1)"); }) == DatabaseFault::Other);
        CHECK(fault_of([&] {
                  connection.bulk_insert("things", {"id", "label", "amount"},
                                         [](const Connection::AddRow& add) { add({1, "again", 1}); });
              }) == DatabaseFault::UniqueViolation);
        if (connection.dialect() == Dialect::Sqlite) { // what a full disk answers, without one
            const auto pages = connection.scalar<std::int64_t>("pragma page_count");
            connection.script("pragma max_page_count = " + std::to_string(pages));
            CHECK(fault_of([&] { insert(connection, {2, std::string(100'000, 'x'), 1}); }) == DatabaseFault::Full);
        }
        // The session works on after every one of them.
        CHECK(everything(connection).size() == 1);
    });
}

TEST_CASE("a bulk insert whose rows cannot be made leaves a working session")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Connection connection(database.address);
        connection.script(things_table);
        connection.begin();
        CHECK_THROWS_AS(connection.bulk_insert("things", {"id", "label", "amount"},
                                               [](const Connection::AddRow& add) {
                                                   add({1, "one", 1});
                                                   throw std::runtime_error("no more");
                                               }),
                        std::runtime_error);
        connection.rollback();
        CHECK(everything(connection).empty());
    });
}

TEST_CASE("a refused or failed transaction leaves nothing behind, an answered one everything")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 2);
        pool.lease()->script(things_table);
        using Answer = domain::Result<int, std::string>;
        const auto done = in_transaction(pool, [](Connection& connection) -> Answer {
            insert(connection, {1, "kept", 1});
            return 1;
        });
        CHECK(done.has_value());
        const auto refused = in_transaction(pool, [](Connection& connection) -> Answer {
            insert(connection, {2, "refused", 1});
            return domain::unexpected{std::string{"no"}};
        });
        CHECK(refused.error() == "no");
        CHECK_THROWS_AS((void)in_transaction(pool,
                                             [](Connection& connection) -> Answer {
                                                 insert(connection, {3, "thrown", 1});
                                                 throw std::runtime_error("bang");
                                             }),
                        std::runtime_error);
        CHECK(everything(*pool.lease()) == std::vector<Thing>{{1, "kept", 1}});
    });
}

TEST_CASE("transactions that meet are tried again and none is lost")
{
    on_each_database([](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        constexpr int threads = 4;
        constexpr int rounds = 25;
        Pool pool(database.address, threads);
        pool.lease()->script(things_table);
        insert(*pool.lease(), {1, "counter", 0});
        const auto count_up = [&] {
            for (int round = 0; round < rounds; ++round) {
                // Few attempts are enough for people; a test of contention asks again.
                for (bool counted = false; !counted;) {
                    try {
                        (void)in_transaction(pool, [](Connection& connection) -> domain::Result<int, int> {
                            const auto amount =
                                connection.scalar<std::int64_t>("select amount from things where id = 1");
                            connection.execute("update things set amount = :amount where id = 1",
                                               {{"amount", amount + 1}});
                            return 0;
                        });
                        counted = true;
                    } catch (const DatabaseError& error) {
                        REQUIRE(error.fault() == DatabaseFault::Conflict);
                    }
                }
            }
        };
        {
            std::vector<std::jthread> workers;
            for (int i = 0; i < threads; ++i)
                workers.emplace_back(count_up);
        }
        CHECK(everything(*pool.lease()) == std::vector<Thing>{{1, "counter", threads * rounds}});
    });
}

TEST_CASE("a database that cannot be reached says so without repeating its password")
{
    const std::vector<std::string> addresses{"sqlite:/nowhere/at/all/vekha.db",
                                             "postgresql://vekha:secret@127.0.0.1:1/none", "mysql://somewhere", ""};
    for (const auto& address : addresses) {
        CAPTURE(address);
        try {
            const Connection connection(address);
            FAIL("it opened");
        } catch (const DatabaseError& error) {
            CHECK(error.fault() == DatabaseFault::Unreachable);
            CHECK(std::string{error.what()}.find("secret") == std::string::npos);
        }
    }
}

TEST_CASE("text that no database should hold is made fit to be held, alike on both")
{
    const std::vector<std::pair<std::string, std::string>> texts{{std::string("a\0b", 3), "ab"},
                                                                 {"\xFF", "\uFFFD"},
                                                                 {"\xC3", "\uFFFD"},
                                                                 {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
                                                                 {"\xF0\x9F\x8C\xB2", "\U0001F332"},
                                                                 {"ёлка", "ёлка"}};
    on_each_database([&](const tests::TestDatabase& database) {
        CAPTURE(database.name);
        Connection connection(database.address);
        connection.script(things_table);
        std::int64_t id = 0;
        for (const auto& [given, kept] : texts) {
            insert(connection, {++id, given, 0});
            CHECK(everything(connection).back().label == kept);
            connection.bulk_insert("things", {"id", "label", "amount"},
                                   [&, text = given](const Connection::AddRow& add) { add({++id, text, 0}); });
            CHECK(everything(connection).back().label == kept);
        }
    });
}

TEST_CASE("a server that ended its sessions costs nobody an error")
{
    const char* url = std::getenv("VEKHA_TEST_POSTGRES");
    if (!url || !*url) return;
    Pool pool(url, 1);
    const auto ask = [&] {
        return reading(pool,
                       [](Connection& connection) -> domain::Result<int, int> {
                           return connection.scalar<int>("select pg_backend_pid()");
                       })
            .value();
    };
    const auto first = ask();
    Connection other(url);
    other.each("select pg_terminate_backend(cast(:pid as int))", {{"pid", first}}, [](Row&) {});
    const auto second = ask();
    CHECK(second != first);
    CHECK(ask() == second);
}
