#include "store/assessment_results.h"
#include "store/distribution_text.h"
#include "store/migrate.h"
#include "store/organisations.h"
#include "store/territories.h"
#include "support/result_cells.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::store;
using namespace vekha::tests;

namespace
{

const Scope region = whole_region(RegionId{1}, TerritoryId{1});
const domain::Assessment maths{domain::Procedure::Vpr, "MA", 5, 2025};
const domain::Assessment russian{domain::Procedure::Oge, "RU", 9, 2024};

domain::OrganisationId add_school(Connection& connection, const std::string& code)
{
    domain::Organisation school;
    school.short_name = "СОШ " + code;
    school.code = code;
    return insert_organisation(connection, region, school, Origin::Register, test_moment);
}

} // namespace

TEST_CASE("a distribution is written and read back; anything else in its column is refused")
{
    const std::vector<domain::Tally> tallies{
        {domain::Tally::no_score, 2, 0, 3}, {0, 2, 3, 1}, {1'250, 4, 4, 7}, {10'000, 5, 0, 4'000'000'000}};
    CHECK(distribution_from_text(distribution_text(tallies)) == tallies);
    CHECK(distribution_text({}).empty());
    CHECK(distribution_from_text("").empty());
    for (const auto* spoilt : {"1:2:3", "1:2:3:4", "a:2:3:4;", "1;2:3:4;", "99999:2:3:4;", "1:2:300:4;", "1:2:3:-4;"}) {
        CAPTURE(spoilt);
        CHECK_THROWS_AS((void)distribution_from_text(spoilt), DatabaseError);
    }
}

TEST_CASE("of a school and work the newest file is in force")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        auto& connection = *lease;
        ensure_local_territory(connection, "Округ");
        const auto first = add_school(connection, "170101");
        const auto nameless = add_school(connection, "");
        bring_into_force(connection, region,
                         {{first, maths, 30, {{1'200, 2, 0, 12}, {1'900, 4, 4, 18}}, ""},
                          {nameless, russian, 25, {{2'300, 4, 0, 25}}, ""}});
        bring_into_force(connection, region,
                         {{first, maths, 10, {{1'300, 3, 0, 10}}, ""}, {first, russian, 8, {}, R"({"below":2})"}});

        const auto both = assessment_results_of(connection, region, {2024, 2025});
        REQUIRE(both.schools() == std::vector<std::string>{"170101", "id-" + std::to_string(nameless.value)});
        CHECK(both.cells().size() == 3);
        const auto only = result_cells_of(connection, region, {2025, 2025, first});
        REQUIRE(only.size() == 1);
        CHECK(only.front().assessment == maths);
        CHECK(only.front().tallies == std::vector<domain::Tally>{{1'300, 3, 0, 10}});
        CHECK(result_cells_of(connection, region, {2024, 2024}).front().stated == R"({"below":2})");
        auto elsewhere = region;
        elsewhere.reach = {};
        CHECK(assessment_results_of(connection, elsewhere, {2024, 2025}).schools().empty());
    });
}

TEST_CASE("a scale of the region holds before those that the program brings")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        Pool pool(database.address, 1);
        REQUIRE(migrate(pool, test_moment));
        const auto lease = pool.lease();
        ensure_local_territory(*lease, "Округ");
        const domain::Assessment asked{domain::Procedure::Oge, "MA", 9, 2026};
        const auto brought = scales_of(*lease, region.region);
        REQUIRE(brought.of(asked) != nullptr);
        CHECK(brought.of(asked)->minimum() == 8);
        lease->execute("insert into result_scales (region_id, procedure, subject, grade, from_year, body, made_at, "
                       "made_by) values (1, 'OGE', 'MA', 9, 2020, :body, 0, 0)",
                       {{"body", R"({"procedure":"OGE","subject":"MA","grade":9,"from_year":2020,"to_year":null,)"
                                 R"("edition":"Приказ","lowest":[6,12,18],"most":31})"}});
        const auto scales = scales_of(*lease, region.region);
        CHECK(scales.of(asked)->minimum() == 6);
        CHECK(scales.of({domain::Procedure::Oge, "RU", 9, 2026})->minimum() == 15);
    });
}
