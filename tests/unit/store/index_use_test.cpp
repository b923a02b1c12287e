#include "store/migrate.h"
#include "store/obligations.h"
#include "store/organisations.h"
#include "store/road_maps.h"
#include "store/territories.h"
#include "support/query_plan.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

constexpr domain::Date today = 2026y / November / 22;
const Scope scope = whole_region(RegionId{1}, TerritoryId{1});

bool scans_obligations(const std::string& plan)
{
    for (const auto* scan : {"SCAN o\n", "SCAN obligations\n", "Seq Scan on obligations"})
        if (plan.find(scan) != std::string::npos) return true;
    return false;
}

/// One road map of two activities for one known school and one body known by name.
MadeRoadMap make_road_map(Connection& connection)
{
    ensure_local_territory(connection, "Округ");
    domain::Organisation school;
    school.short_name = "СОШ № 1";
    school.id = insert_organisation(connection, scope, school, Origin::Register, test_moment);
    domain::Plan plan;
    plan.title = "Карта";
    plan.period = domain::Period{2026y / September / 1, 2027y / August / 31};
    plan.activities.resize(2);
    plan.activities[0].key = "1";
    plan.activities[1].key = "2";
    connection.execute("insert into files (region_id, sha256, size, kept_at) values (1, 'x', 1, 1)");
    const auto made =
        insert_road_map(connection, scope, plan, {DraftId{1}, "x.docx", "x", {}, "Координатор", test_moment});
    std::vector<domain::Obligation> obligations;
    for (const auto* key : {"1", "2"})
        for (int i = 0; i < 20; ++i) {
            const auto day = domain::plus_days(today, 7 * i - 70);
            obligations.push_back(
                {{}, key, {i + 1, day, day, domain::OccurrenceKind::Dated}, {school.id, "СОШ № 1"}, false});
            obligations.push_back({{}, key, {i + 1, day, day, domain::OccurrenceKind::Dated}, {{}, "Отдел"}, true});
        }
    insert_obligations(connection, scope, made, plan, obligations);
    return made;
}

} // namespace

TEST_CASE("no list, count or matrix reads the obligations of the whole region")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 2);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        const auto made = make_road_map(*lease);
        // PostgreSQL would rather read a small table whole; what matters is whether it has another way.
        if (lease->dialect() == Dialect::Postgres) lease->script("set enable_seqscan = off; analyze");
        std::vector<std::pair<std::string, Params>> statements;
        lease->observe([&](std::string_view sql, const Params& params) {
            if (sql.find("obligations") != std::string_view::npos) statements.emplace_back(sql, params);
        });
        for (const auto list : {ObligationList::Overdue, ObligationList::Current, ObligationList::Upcoming,
                                ObligationList::NeedsDate, ObligationList::Week}) {
            ObligationFilter filter;
            filter.list = list;
            CHECK(page_of_obligations(*lease, scope, filter, {}, today));
            filter.organisation = domain::OrganisationId{1};
            CHECK(page_of_obligations(*lease, scope, filter, {}, today));
            filter.organisation.reset();
            filter.road_map = made.road_map;
            const auto page = page_of_obligations(*lease, scope, filter, {std::nullopt, 1}, today);
            if (page->next) CHECK(page_of_obligations(*lease, scope, filter, {page->next, 1}, today));
        }
        CHECK(counts_of_obligations(*lease, scope, {}, today).total == 80);
        CHECK(counts_of_edition(*lease, scope, made.edition, today).total == 80);
        CHECK(rows_of_edition(*lease, scope, made.edition, today).size() == 2);
        CHECK(matrix_of_edition(*lease, scope, made.edition, today).cells.size() == 4);
        CHECK(calendar_of_edition(*lease, scope.region, made.edition, today, today).size() == 2);
        CHECK(next_term_after(*lease, scope, today));
        lease->observe({});
        CHECK(statements.size() > 20);
        for (const auto& [sql, params] : statements) {
            const auto plan = plan_of(*lease, sql, params);
            CAPTURE(sql);
            CAPTURE(plan);
            CHECK(!scans_obligations(plan));
        }
    });
}

TEST_CASE("the matrix is answered from an index without touching the table")
{
    Pool pool("sqlite::memory:", 1);
    REQUIRE(migrate(pool, test_moment));
    const auto lease = pool.lease();
    const auto made = make_road_map(*lease);
    std::vector<std::pair<std::string, Params>> statements;
    lease->observe([&](std::string_view sql, const Params& params) {
        if (sql.find("organisation_id is not null") != std::string_view::npos) statements.emplace_back(sql, params);
    });
    (void)matrix_of_edition(*lease, scope, made.edition, today);
    lease->observe({});
    REQUIRE(statements.size() == 1);
    const auto plan = plan_of(*lease, statements[0].first, statements[0].second);
    CAPTURE(plan);
    CHECK(plan.find("USING COVERING INDEX obligations_by_cell") != std::string::npos);
}
