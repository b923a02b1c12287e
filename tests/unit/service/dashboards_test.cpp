#include "service/dashboards.h"

#include "service/approve_draft.h"
#include "service/saved_views.h"
#include "service/tally_work.h"
#include "service/workload.h"
#include "store/tallies.h"
#include "support/test_people.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("a territory is told to who sees all of it, a school to who sees the school")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto lead = people.as(
            people.add_person_with("Ведущая", "municipal-coordinator", people.north, {people.north, std::nullopt}));
        const auto head =
            people.as(people.add_person_with("Директор", "head", people.north, {std::nullopt, people.north_school}));
        auto& services = *world.services;
        CHECK(territory_dashboard(services, world.call, {people.root}));
        CHECK(territory_dashboard(services, lead, {people.north}));
        CHECK(territory_dashboard(services, lead, {people.village}));
        CHECK(code_of(territory_dashboard(services, lead, {people.south})) == "not-permitted");
        CHECK(code_of(territory_dashboard(services, lead, {people.root})) == "not-permitted");
        CHECK(code_of(dashboard_version(services, lead, people.south)) == "not-permitted");
        CHECK(code_of(executor_load(services, lead, {people.south}, true)) == "not-permitted");
        CHECK(code_of(reporting_burden(services, lead, {people.south}, true)) == "not-permitted");
        CHECK(code_of(territory_as_it_stood(services, lead, {people.south}, domain::plus_days(test_today, -1))) ==
              "not-permitted");
        CHECK(code_of(territory_dashboard(services, head, {people.north})) == "not-permitted");
        CHECK(school_dashboard(services, head, people.north_school, {}));
        CHECK(code_of(school_dashboard(services, head, people.south_school, {})) == "organisation-not-found");
        CHECK(code_of(burden_of_month(services, lead, people.south_school, test_today)) == "organisation-not-found");
        CHECK(code_of(territory_dashboard(services, lead, {TerritoryId{999}})) == "territory-not-found");
    });
}

TEST_CASE("views are one's own, shared ones are seen below, and only who manages the territory shares")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto lead = people.as(
            people.add_person_with("Ведущая", "municipal-coordinator", people.north, {people.north, std::nullopt}));
        const auto head =
            people.as(people.add_person_with("Директор", "head", people.north, {std::nullopt, people.north_school}));
        const auto other =
            people.as(people.add_person_with("Сосед", "head", people.south, {std::nullopt, people.south_school}));
        auto& services = *world.services;
        const auto shared = save_view(services, lead, {"obligations", "Наше", "state=overdue", true}).value();
        CHECK(save_view(services, lead, {"obligations", "Моё", "state=week", false}));
        const auto names = [&](const Call& call) {
            std::vector<std::string> found;
            for (const auto& view : list_views(services, call, "obligations").value())
                found.push_back(view.name);
            return found;
        };
        CHECK(names(lead) == std::vector<std::string>{"Моё", "Наше"});
        CHECK(names(head) == std::vector<std::string>{"Наше"});
        CHECK(names(other).empty());
        CHECK(code_of(save_view(services, head, {"obligations", "Всем", "", true})) == "not-permitted");
        CHECK(code_of(change_view(services, head, {shared.id, shared.version, "Иначе"})) == "saved-view-not-found");
        CHECK(code_of(remove_view(services, head, shared.id, shared.version)) == "saved-view-not-found");
        CHECK(code_of(change_view(services, lead, {shared.id, shared.version + 1, "Иначе"})) == "changed-meanwhile");
        const auto renamed = change_view(services, lead, {shared.id, shared.version, "Иначе"}).value();
        CHECK(renamed.version == shared.version + 1);
        SaveView repeated{"schools", "Дважды", "", false, "the-same-key-1"};
        CHECK(save_view(services, lead, repeated).value().id == save_view(services, lead, repeated).value().id);
        CHECK(remove_view(services, lead, renamed.id, renamed.version));
        CHECK(names(head).empty());
    });
}

TEST_CASE("the version of a territory grows with what is changed in its region")
{
    everywhere([](World& world) {
        auto& services = *world.services;
        const auto before = dashboard_version(services, world.call, TerritoryId{1}).value();
        CHECK(dashboard_version(services, world.call, TerritoryId{1}).value() == before);
        const auto draft = keep_draft(world, a_plan({an_activity("1", "до 15 октября 2026 года", {"МОУО"})}));
        CHECK(approve_draft(services, world.call, {draft, 1, {}}));
        CHECK(dashboard_version(services, world.call, TerritoryId{1}).value() > before);
        const auto dashboard = territory_dashboard(services, world.call, {TerritoryId{1}}).value();
        CHECK(dashboard.counts.total == 1);
        CHECK(dashboard.counts.overdue == 1);
        REQUIRE(dashboard.directions.size() == 1);
        CHECK(dashboard.directions[0].name == "Организационные мероприятия");
    });
}

TEST_CASE("the job of tallies folds what is long past and asks for itself once more")
{
    everywhere([](World& world) {
        auto& services = *world.services;
        const auto draft = keep_draft(world, a_plan({an_activity("1", "до 15 октября 2026 года", {"МОУО"})}));
        CHECK(approve_draft(services, world.call, {draft, 1, {}}));
        ensure_tally_work(services, test_moment);
        ensure_tally_work(services, test_moment);
        const JobClock clock{[] { return test_moment; }, [](Instant) { return test_today; }};
        CHECK(run_one_job(services, clock) == JobRun::Done);
        CHECK(run_one_job(services, clock) == JobRun::Nothing);
        const auto lease = world.pool().lease();
        CHECK(store::tallies_folded_before(*lease, store::RegionId{1}) ==
              domain::plus_days(test_today, -days_kept_apart));
        CHECK(store::regions_to_sum_up(*lease).empty());
        CHECK(lease->scalar<int>("select count(*) from jobs where kind = 'sum-up-tallies' and state = 'waiting'") == 1);
    });
}
