#include "store/migrate.h"
#include "store/organisations.h"
#include "store/territories.h"
#include "support/query_plan.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

constexpr domain::Date today = 2026y / November / 22;

/// A region of forty municipalities with a thousand schools each.
void fill(Connection& connection, std::vector<TerritoryId>& municipalities)
{
    ensure_local_territory(connection, "Край");
    for (int i = 0; i < 40; ++i) {
        domain::Territory territory;
        territory.name = "Округ " + std::to_string(i);
        territory.parent = TerritoryId{1};
        municipalities.push_back(insert_territory(connection, RegionId{1}, territory));
    }
    connection.bulk_insert("organisations",
                           {"region_id", "territory_id", "kind", "code", "short_name", "origin", "sort_name", "search",
                            "settlement", "created_at", "changed_at"},
                           [&](const Connection::AddRow& add) {
                               for (int i = 0; i < 40'000; ++i) {
                                   const auto number = std::to_string(100'000 + i);
                                   const auto place = municipalities[static_cast<std::size_t>(i % 40)];
                                   add({1, place, "school", number, "СОШ № " + number, "register", "сош № " + number,
                                        "сош № " + number, "Село " + std::to_string(i % 900), 1, 1});
                               }
                           });
    connection.script("analyze");
}

bool reads_all_rows(const std::string& plan)
{
    return plan.find("SCAN organisations\n") != std::string::npos ||
           plan.find("Seq Scan on organisations") != std::string::npos;
}

} // namespace

TEST_CASE("a page of forty thousand schools is read from an index, whatever it is sorted by")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        lease->begin();
        std::vector<TerritoryId> municipalities;
        fill(*lease, municipalities);
        lease->commit();
        auto region = whole_region(RegionId{1}, TerritoryId{1});
        auto narrow = region;
        narrow.within = municipalities[7];
        std::vector<std::pair<std::string, Params>> pages;
        lease->observe([&](std::string_view sql, const Params& params) {
            if (sql.find(" limit :limit") != std::string_view::npos && sql.starts_with("select id"))
                pages.emplace_back(sql, params);
        });
        for (const auto order : {OrganisationOrder::Name, OrganisationOrder::Code, OrganisationOrder::Settlement})
            for (const auto& scope : {region, narrow}) {
                OrganisationFilter filter;
                filter.order = order;
                const auto first = page_of_register(*lease, scope, filter, {}, today);
                REQUIRE(first);
                CHECK(first->total == (scope == region ? 40'000 : 1'000));
                REQUIRE(page_of_register(*lease, scope, filter, {first->next, 50}, today)->items.size() == 50);
            }
        lease->observe({});
        CHECK(pages.size() == 12);
        for (const auto& [sql, params] : pages) {
            const auto plan = plan_of(*lease, sql, params);
            CAPTURE(sql);
            CAPTURE(plan);
            CHECK(!reads_all_rows(plan));
        }
    });
}
