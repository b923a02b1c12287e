#include "store/indicator_facts.h"
#include "store/indicator_sources.h"
#include "store/indicators.h"
#include "store/migrate.h"
#include "store/territories.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

constexpr domain::Date today = 2026y / November / 22;

/// Steps that go through every row of a region.
std::string through_the_region(Connection& connection, std::string_view sql, const Params& params)
{
    std::string wide;
    connection.each("explain query plan " + std::string{sql}, params, [&](Row& row) {
        for (int skipped = 0; skipped < 3; ++skipped)
            (void)row.take<std::string>();
        const auto step = row.take<std::string>();
        const auto scans = step.starts_with("SCAN ") && !step.starts_with("SCAN CONSTANT");
        if (scans || (step.starts_with("SEARCH ") && step.ends_with("(region_id=?)"))) wide += step + "\n";
    });
    return wide;
}

} // namespace

TEST_CASE("no value of a municipality is counted through the rows of its region")
{
    Pool pool("sqlite::memory:", 1);
    REQUIRE(migrate(pool, test_moment));
    const auto lease = pool.lease();
    ensure_local_territory(*lease, "Округ");
    Scope scope{RegionId{1}, TerritoryId{1}, {}, std::nullopt};
    scope.reach.territories = {TerritoryId{1}};
    domain::Indicator indicator;
    indicator.code = "P1";
    indicator.name = "Доля школ";
    const auto id = insert_indicator(*lease, {RegionId{1}, TerritoryId{1}}, indicator, 2026, ActorId{0}, test_moment);
    RoadMapId road_map{1};
    lease->execute("insert into road_maps (region_id, id, territory_id, title, editions, created_at) values (1, 1, 1, "
                   "'Карта', 1, 1)");
    std::vector<std::pair<std::string, Params>> statements;
    lease->observe([&](std::string_view sql, const Params& params) {
        if (sql.starts_with("select")) statements.emplace_back(sql, params);
    });
    const domain::Period year{2026y / January / 1, 2026y / December / 31};
    for (const auto linked : {false, true}) {
        if (linked) link_indicator(*lease, RegionId{1}, {id, road_map, "I/1", 0, 1, "", "", ""});
        for (const auto& source : domain::fact_sources())
            CHECK(known_facts(*lease, scope, {id, source.source, "ШНОР", year, today}).empty());
    }
    for (const auto* group : {"", "ШНОР"})
        CHECK(holders_of(*lease, scope, {TerritoryId{1}, domain::FactHolder::School, group, today}).empty());
    CHECK(facts_of_indicator(*lease, scope, id, domain::FactHolder::School, 2026, 2026, FactDetail::Full).empty());
    CHECK(find_fact(*lease, RegionId{1}, id, {domain::OrganisationId{1}, {}}, {2026, 1}).version == 0);
    lease->observe({});
    CHECK(statements.size() > 20);
    for (const auto& [sql, params] : statements) {
        CAPTURE(sql);
        CHECK(through_the_region(*lease, sql, params) == "");
    }
}
