#include "store/audit.h"

#include "store/audit_verification.h"
#include "store/codec.h"
#include "store/migrate.h"
#include "store/territories.h"
#include "store/transaction.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;

namespace
{

constexpr RegionId region{1};

AuditEvent an_event(std::int64_t object, RegionId of = region)
{
    AuditEvent event;
    event.region = of;
    event.at = test_moment;
    event.actor_id = ActorId{7};
    event.actor = "Сова О. О.";
    event.act = "organisation-changed";
    event.object = "organisation";
    event.object_id = object;
    event.details = {{"code", "ZR-" + std::to_string(object)}};
    event.territory = TerritoryId{1};
    event.changes = {{"shortName", "СОШ № 1", "СОШ № 1 «Заря»"}};
    event.request = "r-" + std::to_string(object);
    return event;
}

void open(Pool& pool)
{
    REQUIRE(migrate(pool, test_moment));
    const auto ready = in_transaction(pool, [](Connection& connection) -> domain::Result<int, int> {
        ensure_local_territory(connection, "Округ");
        return static_cast<int>(chain_older_events(connection));
    });
    REQUIRE(ready);
}

void append(Pool& pool, std::int64_t from, std::int64_t to)
{
    const auto done = in_transaction(pool, [&](Connection& connection) -> domain::Result<int, int> {
        for (auto object = from; object <= to; ++object)
            append_audit(connection, an_event(object));
        return 0;
    });
    REQUIRE(done);
}

/// What somebody with the database at hand could do once the triggers are gone.
void drop_guards(Connection& connection)
{
    if (connection.dialect() == Dialect::Sqlite)
        connection.script("drop trigger audit_events_not_updated; drop trigger audit_events_not_deleted; "
                          "drop trigger audit_heads_not_deleted");
    else
        connection.script("drop trigger audit_events_append_only on audit_events; "
                          "drop trigger audit_heads_append_only on audit_heads");
}

std::vector<std::string> found_in(Connection& connection, std::span<const AuditHead> checkpoints = {})
{
    std::vector<std::string> found;
    for (const auto& finding : verify_audit(connection, std::nullopt, checkpoints).findings)
        found.push_back(std::string{name_of(finding.fault)} + " " + std::to_string(finding.first) + "-" +
                        std::to_string(finding.last));
    return found;
}

using Findings = std::vector<std::string>;

} // namespace

TEST_CASE("every event continues the chain of its region, also beside another region")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 2);
        open(pool);
        pool.lease()->execute("insert into regions (id, name) values (2, 'Вторая')");
        append(pool, 1, 20);
        const auto lease = pool.lease();
        append_audit(*lease, an_event(1, RegionId{2}));
        append_audit(*lease, an_event(21));
        const auto verification = verify_audit(*lease, std::nullopt, {});
        CHECK(verification.events == 22);
        CHECK(verification.findings.empty());
        REQUIRE(verification.heads.size() == 2);
        CHECK(verification.heads[0].id == 21);
        CHECK(verification.heads[1].id == 1);
        CHECK(verify_audit(*lease, RegionId{2}, {}).events == 1);
    });
}

TEST_CASE("the link of an event is the same on every database and machine")
{
    AuditColumns columns{1,    2,    3, 4, "А", std::nullopt, std::nullopt, "act", "object", 5, 6, std::nullopt,
                         "{}", "{}", ""};
    CHECK(link_of(first_link(), columns) == "65bd7dc9571579952f548873e6665af74c612e639faf493af889c8144a87d99f");
    // The same letters cut otherwise are another event.
    columns.act = "actobject";
    columns.object = "";
    CHECK(link_of(first_link(), columns) != "65bd7dc9571579952f548873e6665af74c612e639faf493af889c8144a87d99f");
}

TEST_CASE("nothing of a refused change stands in the audit")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        open(pool);
        const auto refused = in_transaction(pool, [&](Connection& connection) -> domain::Result<int, int> {
            append_audit(connection, an_event(1));
            return domain::unexpected{1};
        });
        CHECK(!refused);
        append(pool, 2, 2);
        CHECK(verify_audit(*pool.lease(), std::nullopt, {}).events == 1);
    });
}

TEST_CASE("the database itself refuses to change or remove an event")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        open(pool);
        append(pool, 1, 2);
        const auto lease = pool.lease();
        for (const auto* sql : {"update audit_events set actor = 'x'", "delete from audit_events",
                                "delete from audit_events where id = 99", "delete from audit_heads"}) {
            CAPTURE(sql);
            const bool touches_nothing = std::string_view{sql}.ends_with("99");
            if (touches_nothing && lease->dialect() == Dialect::Sqlite) continue;
            CHECK_THROWS_AS(lease->execute(sql), DatabaseError);
        }
        if (lease->dialect() == Dialect::Postgres)
            CHECK_THROWS_AS(lease->script("truncate audit_events"), DatabaseError);
        CHECK(found_in(*lease).empty());
    });
}

TEST_CASE("what is altered, removed, inserted or moved is named")
{
    struct Tampering {
        const char* sql;
        Findings found;
    };
    const std::vector<Tampering> tamperings{
        {"update audit_events set actor = 'Другой' where id = 5", {"altered 5-5"}},
        {"update audit_events set details = '{}' where id = 5", {"altered 5-5"}},
        {"update audit_events set changes = '{}', territory_id = 2 where id in (3, 8)", {"altered 3-3", "altered 8-8"}},
        {"update audit_events set behalf_id = 1 where id = 10", {"altered 10-10"}},
        {"update audit_events set chain = '0' where id = 5", {"altered 5-5", "altered 6-6"}},
        {"delete from audit_events where id in (4, 5)", {"removed 4-5"}},
        {"delete from audit_events where id = 1", {"removed 1-1"}},
        {"delete from audit_events where id > 7", {"truncated 8-10"}},
        {"delete from audit_events", {"truncated 1-10"}},
        {"insert into audit_events select region_id, 0, at, actor_id, actor, behalf_id, behalf, act, object_kind, "
         "object_id, territory_id, organisation_id, details, changes, request, folded, chain from audit_events "
         "where id = 4",
         {"inserted 0-0"}},
        {"insert into audit_events select region_id, 11, at, actor_id, actor, behalf_id, behalf, act, object_kind, "
         "object_id, territory_id, organisation_id, details, changes, request, folded, chain from audit_events "
         "where id = 4",
         {"altered 11-11", "inserted 11-11"}},
        {"update audit_events set id = id + 100 where id in (3, 4); update audit_events set id = 4 where id = 103; "
         "update audit_events set id = 3 where id = 104",
         {"altered 3-3", "altered 4-4", "altered 5-5"}},
        {"delete from audit_heads", {"head-lost 10-10"}},
        {"update audit_heads set chain = '0'", {"head-lost 10-10"}},
    };
    for (const auto& tampering : tamperings)
        on_each_database([&](const TestDatabase& database) {
            CAPTURE(database.name);
            CAPTURE(tampering.sql);
            Pool pool(database.address, 1);
            open(pool);
            append(pool, 1, 10);
            const auto lease = pool.lease();
            drop_guards(*lease);
            lease->script(tampering.sql);
            CHECK(found_in(*lease) == tampering.found);
        });
}

TEST_CASE("a checkpoint shows that the end was cut off, or the whole chain written anew")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        open(pool);
        append(pool, 1, 10);
        const auto lease = pool.lease();
        const auto seen = audit_heads(*lease);
        CHECK(found_in(*lease, seen).empty());
        drop_guards(*lease);
        // The last events go, and the end of the chain is made to fit.
        lease->script("delete from audit_events where id > 7; update audit_heads set id = 7, "
                      "chain = (select chain from audit_events where id = 7)");
        CHECK(found_in(*lease).empty());
        CHECK(found_in(*lease, seen) == Findings{"truncated 8-10"});
        // Others are written in their place: the chain is whole, yet another one.
        for (std::int64_t object = 108; object <= 111; ++object)
            append_audit(*lease, an_event(object));
        CHECK(found_in(*lease).empty());
        CHECK(found_in(*lease, seen) == Findings{"rewritten 10-10"});
    });
}

TEST_CASE("writers at the same time keep one chain without a gap")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        constexpr int writers = 6;
        constexpr int each = 25;
        Pool pool(database.address, writers);
        open(pool);
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&pool, writer] {
                for (int n = 0; n < each; ++n)
                    append(pool, writer * 1000 + n, writer * 1000 + n + n % 3);
            });
        for (auto& thread : threads)
            thread.join();
        const auto verification = verify_audit(*pool.lease(), std::nullopt, {});
        CHECK(verification.findings.empty());
        CHECK(verification.events == writers * (each + 24));
        CHECK(verification.heads.front().id == verification.events);
    });
}

TEST_CASE("long work is not overtaken for ever by short work")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 2);
        open(pool);
        if (pool.dialect() == Dialect::Sqlite) return; // one writer at a time anyway
        int attempts = 0;
        const auto done = in_transaction(pool, [&](Connection& connection) -> domain::Result<int, int> {
            ++attempts;
            (void)connection.scalar<int>("select count(*) from regions"); // the snapshot is taken here
            append_audit(connection, an_event(1));
            if (attempts == 1) append(pool, 2, 2); // another is faster, once: the second time it would have to wait
            return 0;
        });
        CHECK(done);
        CHECK(attempts == 2);
        CHECK(found_in(*pool.lease()).empty());
    });
}

TEST_CASE("events of a database from before the chain are chained in their order when it is opened")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        const auto steps = known_migrations(pool.dialect());
        const auto before = static_cast<std::size_t>(
            std::ranges::find_if(steps, [](const Migration& step) { return step.name == "audit"; }) - steps.begin());
        REQUIRE(migrate(pool, steps.first(before), test_moment));
        for (const auto* act : {"draft-imported", "draft-approved"})
            pool.lease()->execute("insert into audit_events (region_id, at, actor_id, actor, act, object_kind, "
                                  "object_id, details) values (1, 5, 0, 'Координатор', :act, 'draft', 3, :details)",
                                  {{"act", act}, {"details", R"({"source":"карта.docx"})"}});
        open(pool);
        append(pool, 4, 4);
        const auto lease = pool.lease();
        CHECK(found_in(*lease).empty());
        const auto page = page_of_audit(*lease, whole_region(region, TerritoryId{1}), {}, {});
        REQUIRE(page->items.size() == 3);
        CHECK(page->items[2].event.act == "draft-imported");
        CHECK(page->items[2].event.details.at("source") == "карта.docx");
        CHECK(page->items[1].event.act == "draft-approved");
        CHECK(chain_older_events(*lease) == 0);
    });
}

TEST_CASE("the list shows what the filter and the scope let through, newest first, in pages")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        open(pool);
        append(pool, 1, 30);
        auto other = an_event(5);
        other.actor_id = ActorId{9};
        other.actor = "Ёжиков Е. Е.";
        other.act = "draft-imported";
        other.object = "draft";
        other.territory.reset();
        other.at = test_moment + std::chrono::hours{24};
        append_audit(*pool.lease(), other);
        const auto lease = pool.lease();
        const auto all = whole_region(region, TerritoryId{1});
        const auto count = [&](const Scope& scope, const AuditFilter& filter) {
            return page_of_audit(*lease, scope, filter, {})->total;
        };
        std::vector<std::int64_t> ids;
        PageRequest request{{}, 7};
        do {
            const auto page = page_of_audit(*lease, all, {}, request);
            CHECK(page->total == 31);
            for (const auto& row : page->items)
                ids.push_back(row.id.value);
            request.cursor = page->next;
        } while (request.cursor);
        CHECK(ids.size() == 31);
        CHECK(ids.front() == 31);
        CHECK(ids.back() == 1);
        CHECK(count(all, {.actor = ActorId{9}}) == 1);
        CHECK(count(all, {.act = "organisation-changed"}) == 30);
        CHECK(count(all, {.object = "organisation", .object_id = 5}) == 1);
        auto below = all;
        below.within = TerritoryId{1};
        CHECK(count(below, {}) == 30);
        CHECK(count(all, {.from = test_moment + std::chrono::hours{1}}) == 1);
        CHECK(count(all, {.before = test_moment + std::chrono::hours{1}}) == 30);
        CHECK(count(all, {.text = "ежиков"}) == 1);
        CHECK(count(all, {.text = "ZR-12"}) == 1);
        CHECK(count(all, {.text = "%"}) == 0);
        // Who reads one territory does not see what belongs to none.
        Scope narrow{region, TerritoryId{1}, {}, {}};
        narrow.reach.territories = {TerritoryId{1}};
        CHECK(count(narrow, {}) == 30);
        CHECK(count({region, TerritoryId{1}, {}, {}}, {}) == 0);
        CHECK(!page_of_audit(*lease, all, {}, {"nonsense", 5}));
    });
}
