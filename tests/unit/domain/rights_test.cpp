#include "domain/grant.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace vekha::domain;

namespace
{

/// region 1: 1 ─ 2 ─ 3 and 1 ─ 4; territory 5 is the root of region 2. Organisations 10n lie in territory n.
std::vector<TerritoryId> path_to(int territory)
{
    switch (territory) {
    case 1:
        return {TerritoryId{1}};
    case 2:
        return {TerritoryId{1}, TerritoryId{2}};
    case 3:
        return {TerritoryId{1}, TerritoryId{2}, TerritoryId{3}};
    case 4:
        return {TerritoryId{1}, TerritoryId{4}};
    default:
        return {TerritoryId{5}};
    }
}

Location location(int territory, bool of_organisation)
{
    Location at{RegionId{territory == 5 ? 2 : 1}, path_to(territory), std::nullopt};
    if (of_organisation) at.organisation = OrganisationId{territory * 10};
    return at;
}

std::vector<Location> all_locations()
{
    std::vector<Location> all;
    for (int territory = 1; territory <= 5; ++territory)
        for (const bool own : {false, true})
            all.push_back(location(territory, own));
    return all;
}

/// The rule once more, read off the table's words with nothing shared but the table: what the decision must equal.
bool plainly_allowed(const RightsTable& table, const Grant& grant, Permission permission, const Location& object)
{
    const auto extent = table.allows(grant.role, permission);
    if (!extent) return false;
    const auto& scope = table.role(grant.role)->scope;
    if (scope == ScopeKind::Country) return true;
    if (grant.region != object.region) return false;
    if (scope == ScopeKind::Region) return true;
    for (const auto& own : grant.locations) {
        if (scope == ScopeKind::Territory) {
            const auto root = own.path.back();
            if (std::count(object.path.begin(), object.path.end(), root) > 0) return true;
        } else if (object.organisation && *object.organisation == *own.organisation)
            return true;
        const bool over = std::count(own.path.begin(), own.path.end(), object.path.back()) > 0;
        if (*extent == Extent::Above && !object.organisation && over) return true;
    }
    return false;
}

bool reaches(const Reach& reach, const Location& object)
{
    if (reach.whole_region) return true;
    for (const auto step : object.path)
        if (std::ranges::find(reach.territories, step) != reach.territories.end()) return true;
    if (object.organisation)
        return std::ranges::find(reach.organisations, *object.organisation) != reach.organisations.end();
    return std::ranges::find(reach.above, object.path.back()) != reach.above.end();
}

Grant random_grant(const RightsTable& table, std::mt19937& random)
{
    const auto pick = [&](std::size_t count) {
        return static_cast<int>(std::uniform_int_distribution<std::size_t>{0, count - 1}(random));
    };
    const auto& role = table.roles()[static_cast<std::size_t>(pick(table.roles().size()))];
    Grant grant;
    grant.role = role.code;
    grant.kind = role.scope;
    const int territory = pick(5) + 1;
    grant.region = RegionId{territory == 5 ? 2 : 1};
    if (role.scope == ScopeKind::Territory) grant.locations = {location(territory, false)};
    if (role.scope == ScopeKind::Organisation) grant.locations = {location(territory, true)};
    if (role.scope == ScopeKind::Assigned && territory != 5)
        for (int n = pick(3); n > 0; --n)
            grant.locations.push_back(location(pick(4) + 1, true));
    return grant;
}

} // namespace

TEST_CASE("every role of the table is known by its code and every permission that use cases ask for is in it")
{
    const auto& table = rights_table();
    CHECK(table.roles().size() > 20);
    REQUIRE(table.role("curator") != nullptr);
    CHECK(table.role("curator")->scope == ScopeKind::Assigned);
    CHECK(table.role("administrator")->two_factor);
    CHECK(table.role("nobody") == nullptr);
    for (const auto asked : {permission::draft_write, permission::road_map_approve, permission::account_view_as,
                             permission::personal_data_erase, permission::curator_approve, permission::trash_restore})
        CHECK(table.permissions().contains(asked.name));
    CHECK_FALSE(table.allows("administrator", permission::road_map_approve));
    CHECK_FALSE(table.allows("nobody", permission::draft_read));
    CHECK(table.allows("head", permission::road_map_read) == Extent::Above);
}

TEST_CASE("a table with a line that says nothing is refused with that line")
{
    const std::string roles =
        "role\trussian\tenglish\tscope\trank\ttwo_factor\nhead\tДиректор\tHead\torganisation\t70\tno\n";
    CHECK(RightsTable::parse(roles, "role\tpermission\treach\nhead\tdraft.read\town\n"));
    for (const auto* line :
         {"head\tdraft.read\tfar", "ghost\tdraft.read\town", "head\tdraftread\town", "head\tdraft.read"}) {
        CAPTURE(line);
        CHECK_FALSE(RightsTable::parse(roles, std::string{"role\tpermission\treach\n"} + line + "\n"));
    }
    CHECK_FALSE(RightsTable::parse(roles, "role\tpermission\treach\nhead\ta.b\town\nhead\ta.b\tabove\n"));
    CHECK_FALSE(RightsTable::parse(roles + "head\tЕщё\tAgain\torganisation\t1\tno\n", ""));
    CHECK_FALSE(RightsTable::parse("h\nhead\tДиректор\tHead\tplanet\t70\tno\n", ""));
    CHECK_FALSE(RightsTable::parse("h\nhead\tДиректор\tHead\tregion\t7x\tno\n", ""));
}

TEST_CASE("a school reads the plans of its territories and only its own papers")
{
    const auto& table = rights_table();
    Grant head{GrantId{1}, "head", ScopeKind::Organisation, RegionId{1}, {location(3, true)}, {}, {}, ""};
    const std::vector grants{head};
    const auto may = [&](Permission permission, const Location& at) {
        return allowed_by(table, grants, permission, at).has_value();
    };
    CHECK(may(permission::road_map_read, location(3, false)));
    CHECK(may(permission::road_map_read, location(1, false)));
    CHECK_FALSE(may(permission::road_map_read, location(4, false)));
    CHECK_FALSE(may(permission::road_map_read, location(1, true)));
    CHECK(may(permission::draft_write, location(3, true)));
    CHECK_FALSE(may(permission::draft_write, location(3, false)));
    CHECK_FALSE(may(permission::account_write, location(3, true)));
    CHECK(allowed_by(table, grants, permission::road_map_read, location(1, false))->extent == Extent::Above);
    CHECK(highest_rank(table, grants) == 70);
    CHECK_FALSE(highest_rank(table, {}));
}

TEST_CASE("random grants decide as the plain reading of the table, and lists reach just what single decisions allow")
{
    const auto& table = rights_table();
    std::mt19937 random{20261122};
    for (int round = 0; round < 400; ++round) {
        std::vector<Grant> grants;
        for (int n = round % 4; n >= 0; --n)
            grants.push_back(random_grant(table, random));
        for (const auto& name : table.permissions()) {
            const Permission permission{name};
            for (const auto& object : all_locations()) {
                const bool plainly = std::ranges::any_of(
                    grants, [&](const Grant& grant) { return plainly_allowed(table, grant, permission, object); });
                const auto decided = allowed_by(table, grants, permission, object);
                REQUIRE(decided.has_value() == plainly);
                REQUIRE(reaches(reach_of(table, grants, permission, object.region), object) == plainly);
                if (decided) REQUIRE(plainly_allowed(table, *decided->by, permission, object));
            }
        }
    }
}
