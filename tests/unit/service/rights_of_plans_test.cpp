#include "service/approve_draft.h"
#include "service/edit_draft.h"
#include "service/obligations.h"
#include "service/permit.h"
#include "service/road_maps.h"
#include "service/school_plan.h"
#include "service/today.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "support/test_services.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

/// Region 1 with a root and two municipalities, each with a school; a plan of the root and one of the first
/// municipality.
struct Region {
    store::TerritoryId root{1};
    store::TerritoryId here;
    store::TerritoryId there;
    domain::OrganisationId school_here;
    domain::OrganisationId school_there;
    RoadMapId of_root;
    RoadMapId of_here;
};

store::TerritoryId add_municipality(store::Connection& connection, const std::string& name)
{
    const auto id = connection.scalar<store::TerritoryId>(
        "insert into territories (region_id, parent_id, kind, name) values (1, 1, 'municipality', :name) returning id",
        {{"name", name}});
    connection.execute("insert into territory_tree (region_id, ancestor_id, territory_id, depth) "
                       "values (1, 1, :id, 1), (1, :id, :id, 0)",
                       {{"id", id}});
    return id;
}

domain::OrganisationId add_school(store::Connection& connection, store::TerritoryId territory, const std::string& name)
{
    domain::Organisation school;
    school.short_name = name;
    return store::insert_organisation(connection, {store::RegionId{1}, territory, {}, {}}, school,
                                      store::Origin::Register, test_moment);
}

RoadMapId approve_plan(World& world, store::TerritoryId territory, domain::Plan plan)
{
    auto call = world.call;
    call.actor.scope.territory = territory;
    const auto before = world.call;
    world.call = call;
    const auto draft = keep_draft(world, std::move(plan));
    world.call = before;
    const auto made = approve_draft(*world.services, call, {draft, 1, {}});
    REQUIRE(made);
    return made->id;
}

Region make_region(World& world)
{
    Region region;
    store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<int, int> {
        region.here = add_municipality(connection, "Заречный округ");
        region.there = add_municipality(connection, "Полевской округ");
        region.school_here = add_school(connection, region.here, "СОШ № 4");
        region.school_there = add_school(connection, region.there, "СОШ № 7");
        return 0;
    }).value();
    region.of_root =
        approve_plan(world, region.root, a_plan({an_activity("1", "март 2027 года", {}, {"СОШ № 4", "СОШ № 7"})}));
    region.of_here = approve_plan(world, region.here, a_plan({an_activity("1", "апрель 2027 года", {}, {"СОШ № 4"})}));
    return region;
}

Call call_as(World& world, const std::string& role, std::optional<store::TerritoryId> territory,
             std::optional<domain::OrganisationId> organisation = {})
{
    auto call = world.call;
    call.actor = {};
    call.actor.id = ActorId{5};
    call.actor.name = role;
    call.actor.scope.region = store::RegionId{1};
    call.actor.scope.territory = territory.value_or(store::TerritoryId{1});
    auto lease = world.pool().lease();
    domain::Grant grant;
    grant.role = role;
    grant.kind = domain::rights_table().role(role)->scope;
    grant.region = store::RegionId{1};
    if (organisation) {
        const auto school = *store::location_of(*lease, grant.region, *organisation);
        grant.locations = {school};
        call.actor.scope.territory = school.path.back();
    } else if (grant.kind == domain::ScopeKind::Territory)
        grant.locations = {store::location_of(*lease, grant.region, *territory)};
    call.actor.grants = {grant};
    return call;
}

/// «2 maps, 3 duties»: what a person sees of the region; the code where a list is refused.
struct Sight {
    std::string road_maps;
    std::string obligations;

    friend bool operator==(const Sight&, const Sight&) = default;
};

Sight sight_of(World& world, const Call& call)
{
    const auto maps = list_road_maps(*world.services, call, {});
    const auto owed = list_obligations(*world.services, call, {}, {});
    return {maps ? std::to_string(maps->total) : maps.error().code,
            owed ? std::to_string(owed->page.total) : owed.error().code};
}

} // namespace

TEST_CASE("each role sees the plans and duties of its scope, and the plans above it")
{
    everywhere([](World& world) {
        const auto region = make_region(world);
        const auto seen = [&](const std::string& role, std::optional<store::TerritoryId> territory,
                              std::optional<domain::OrganisationId> organisation = {}) {
            return sight_of(world, call_as(world, role, territory, organisation));
        };
        CHECK(seen("regional-ministry", {}) == Sight{"2", "3"});
        CHECK(seen("municipal-coordinator", region.root) == Sight{"2", "3"});
        CHECK(seen("municipal-coordinator", region.here) == Sight{"2", "2"});
        CHECK(seen("municipal-coordinator", region.there) == Sight{"1", "1"});
        CHECK(seen("head", {}, region.school_here) == Sight{"2", "2"});
        CHECK(seen("head", {}, region.school_there) == Sight{"1", "1"});
        CHECK(seen("curator", {}, region.school_there) == Sight{"1", "1"});
        CHECK(seen("association", region.here) == Sight{"2", "not-permitted"});
        CHECK(seen("partner", {}, region.school_here) == Sight{"2", "not-permitted"});
        auto narrowed = call_as(world, "regional-ministry", {});
        narrowed.actor.scope.within = region.there;
        CHECK(sight_of(world, narrowed) == Sight{"0", "1"});
        auto nobody = world.call;
        nobody.actor = {};
        nobody.actor.scope.region = store::RegionId{1};
        CHECK(sight_of(world, nobody) == Sight{"not-permitted", "not-permitted"});
    });
}

TEST_CASE("a plan shows only the states of the duties that one may see, and a foreign one is not there at all")
{
    everywhere([](World& world) {
        const auto region = make_region(world);
        const auto head = call_as(world, "head", {}, region.school_there);
        const auto whole = get_road_map(*world.services, world.call, region.of_root, {});
        const auto own = get_road_map(*world.services, head, region.of_root, {});
        REQUIRE(whole);
        REQUIRE(own);
        CHECK(whole->summary.obligations.total == 2);
        CHECK(own->summary.obligations.total == 1);
        CHECK(own->rows.front().obligations.total == 1);
        CHECK(road_map_matrix(*world.services, head, region.of_root)->organisations.size() == 1);
        const auto foreign = get_road_map(*world.services, head, region.of_here, {});
        REQUIRE_FALSE(foreign);
        CHECK(foreign.error().code == "road-map-not-found");
        CHECK(today_lists(*world.services, head, 5)->drafts_total == 0);
    });
}

TEST_CASE("a new draft belongs to the territory in force, or to the one school of who brings it, else it is refused")
{
    everywhere([](World& world) {
        const auto region = make_region(world);
        const auto lease = world.pool().lease();
        const auto belonging = [&](const Call& call) {
            return belonging_of_new(*lease, call, domain::permission::draft_write);
        };
        CHECK_FALSE(belonging(call_as(world, "municipal-coordinator", region.here))->organisation);
        const auto head = belonging(call_as(world, "head", {}, region.school_here));
        REQUIRE(head);
        CHECK(head->organisation == region.school_here);
        CHECK(head->territory == region.here);
        CHECK(belonging(call_as(world, "curator", {}, region.school_here)).error().code == "not-permitted");
        auto looking = call_as(world, "municipal-coordinator", region.here);
        looking.actor.seen_by = ActorId{9};
        CHECK(belonging(looking).error().code == "view-as-read-only");
    });
}

TEST_CASE("a draft is found by who may read it, changed by who may write it, approved by who may approve it")
{
    everywhere([](World& world) {
        const auto region = make_region(world);
        const auto keep = [&](store::TerritoryId territory) {
            const auto before = world.call;
            world.call.actor.scope.territory = territory;
            const auto draft = keep_draft(world, a_plan({an_activity("1", "май 2027 года", {}, {"СОШ № 4"})}));
            world.call = before;
            return draft;
        };
        const auto draft = keep(region.here);
        const auto code_of = [&](const std::string& role, std::optional<store::TerritoryId> territory, auto act,
                                 std::optional<domain::OrganisationId> organisation = {}) {
            const auto done = act(call_as(world, role, territory, organisation));
            return done ? std::string{"done"} : done.error().code;
        };
        const auto approve = [&](const Call& call) { return approve_draft(*world.services, call, {draft, 1, {}}); };
        const auto discard = [&](const Call& call) { return discard_draft(*world.services, call, draft, 1); };
        CHECK(code_of("municipal-coordinator", region.there, approve) == "draft-not-found");
        CHECK(code_of("support-group", region.here, discard) == "not-permitted");
        CHECK(code_of("methodical-centre", region.here, approve) == "not-permitted");
        CHECK(code_of("head", {}, approve, region.school_here) == "draft-not-found");
        CHECK(code_of("teacher", {}, approve, region.school_here) == "not-permitted");
        CHECK(code_of("municipal-authority", region.here, approve) == "done");

        const auto derive = [&](const Call& call) {
            return derive_school_plan(*world.services, call, {region.of_here, region.school_here, {}});
        };
        CHECK(code_of("head", {}, derive, region.school_there) == "road-map-not-found");
        CHECK(code_of("curator", {}, derive, region.school_here) == "not-permitted");
        const auto plan = derive(call_as(world, "head", {}, region.school_here));
        REQUIRE(plan);
        const auto own = [&](const Call& call) { return get_draft(*world.services, call, plan->summary.id); };
        CHECK(code_of("head", {}, own, region.school_here) == "done");
        CHECK(code_of("municipal-coordinator", region.here, own) == "done");
        CHECK(code_of("head", {}, own, region.school_there) == "draft-not-found");
    });
}
