#include "store/migrate.h"
#include "store/organisation_changes.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;

TEST_CASE("merging knows every table that names an organisation")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        const auto sqlite = lease->dialect() == Dialect::Sqlite;
        const auto* sql = sqlite ? "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c "
                                   "where m.type = 'table' and c.name = 'organisation_id'"
                                 : "select table_name, column_name from information_schema.columns where "
                                   "table_schema = current_schema() and column_name = 'organisation_id'";
        const auto known = columns_naming_organisations();
        // The audit is never changed; where a record lay before it was merged stays with its row.
        const std::vector<std::string> left{"audit_events.organisation_id", "organisation_places.organisation_id"};
        lease->each(sql, {}, [&](Row& row) {
            const auto table = row.take<std::string>();
            const auto column = table + "." + row.take<std::string>();
            CAPTURE(column);
            CHECK(std::ranges::count(known, column) + std::ranges::count(left, column) == 1);
        });
    });
}
