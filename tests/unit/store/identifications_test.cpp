#include "store/identifications.h"

#include "store/identification_findings.h"
#include "store/methods.h"
#include "store/migrate.h"
#include "store/organisations.h"
#include "store/territories.h"
#include "support/query_plan.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;

namespace
{

const Scope scope = whole_region(RegionId{1}, TerritoryId{1});

bool reads_whole_table(const std::string& plan)
{
    for (const auto* scan :
         {"SCAN f\n", "SCAN b\n", "SCAN c\n", "SCAN identification", "SCAN i\n", "Seq Scan on identification"})
        if (plan.find(scan) != std::string::npos) return true;
    return false;
}

std::vector<NewFinding> findings_of(const std::vector<domain::OrganisationId>& schools)
{
    std::vector<NewFinding> findings;
    for (const auto school : schools) {
        NewFinding one;
        one.school = school;
        one.code = std::to_string(100 + findings.size());
        one.verdict = findings.empty() ? "listed" : "clear";
        one.listed = findings.empty();
        one.distance = 10'000 - 5'000 * static_cast<std::int64_t>(findings.size());
        one.sentence = "Потому что";
        one.body = "{}";
        findings.push_back(std::move(one));
    }
    return findings;
}

/// Two runs over three schools.
std::vector<IdentificationId> make_runs(Connection& connection)
{
    ensure_local_territory(connection, "Округ");
    std::vector<domain::OrganisationId> schools;
    for (const auto* name : {"СОШ № 10", "СОШ № 9", "СОШ № 11"}) {
        domain::Organisation school;
        school.short_name = name;
        schools.push_back(insert_organisation(connection, scope, school, Origin::Register, test_moment));
    }
    std::vector<IdentificationId> runs;
    for (const auto year : {2024, 2025}) {
        NewIdentification run;
        run.territory = scope.territory;
        run.method = preset_methods().front();
        run.year = year;
        run.inputs = {"inputs", 6};
        run.result = {"result" + std::to_string(year), 6};
        run.findings = findings_of(schools);
        runs.push_back(insert_identification(connection, scope.region, run, test_moment));
    }
    return runs;
}

} // namespace

TEST_CASE("findings are paged by name as people count, by distance, and by code")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 2);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        const auto runs = make_runs(*lease);
        const auto paged = [&](FindingSort sort) {
            std::vector<std::string> codes;
            FindingFilter filter;
            filter.sort = sort;
            PageRequest request{{}, 1};
            do {
                const auto page = page_of_findings(*lease, scope, runs[1], filter, request).value();
                CHECK(page.total == 3);
                for (const auto& item : page.items)
                    codes.push_back(item.code);
                request.cursor = page.next;
            } while (request.cursor);
            return codes;
        };
        CHECK(paged(FindingSort::Name) == std::vector<std::string>{"101", "100", "102"});
        CHECK(paged(FindingSort::Distance) == std::vector<std::string>{"100", "101", "102"});
        CHECK(paged(FindingSort::Code) == std::vector<std::string>{"100", "101", "102"});
        CHECK_FALSE(page_of_findings(*lease, scope, runs[1], {}, {"!", 1}));
    });
}

TEST_CASE("no list of runs or of their schools reads a whole table")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 2);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        const auto runs = make_runs(*lease);
        // PostgreSQL would rather read a small table whole; what matters is whether it has another way.
        if (lease->dialect() == Dialect::Postgres) lease->script("set enable_seqscan = off");
        std::vector<std::pair<std::string, Params>> asked;
        lease->observe([&](std::string_view sql, const Params& params) {
            if (sql.starts_with("select")) asked.emplace_back(sql, params);
        });
        FindingFilter filter;
        filter.against = runs[0];
        filter.change = ListChange::Entered;
        filter.group = "ШНОР";
        filter.verdict = "listed";
        filter.day = domain::Date{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};
        (void)page_of_findings(*lease, scope, runs[1], filter, {});
        (void)counts_of_findings(*lease, scope, runs[1]);
        (void)moves_between(*lease, scope, runs[0], runs[1]);
        (void)points_of(*lease, scope, runs[1]);
        (void)confirmations_of(*lease, scope, runs[1]);
        IdentificationFilter of_year;
        of_year.year = 2025;
        of_year.method = "order-847";
        auto head = scope;
        head.reach = {};
        head.reach.organisations = {domain::OrganisationId{1}};
        (void)page_of_identifications(*lease, head, of_year, {});
        lease->observe({});
        CHECK(asked.size() >= 9);
        for (const auto& [sql, params] : asked) {
            CAPTURE(sql);
            const auto plan = plan_of(*lease, sql, params);
            CAPTURE(plan);
            CHECK_FALSE(reads_whole_table(plan));
        }
    });
}
