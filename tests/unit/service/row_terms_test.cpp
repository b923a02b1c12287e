#include "service/approve_draft.h"
#include "service/audience.h"
#include "service/obligation_steps.h"
#include "service/row_terms.h"
#include "service/talk_jobs.h"
#include "store/road_maps.h"
#include "support/test_people.h"

#include <string>

using namespace vekha;
using namespace vekha::tests;
using domain::ChoiceState;
using domain::ConditionState;
using service::PersonId;

namespace
{

domain::Date day(std::string_view text)
{
    return *domain::date_from_iso(text);
}

std::int64_t counted(World& world, const std::string& sql)
{
    return world.pool().lease()->scalar<std::int64_t>(sql);
}

/// Two schools, their heads, and a road map for both.
struct Choosing {
    PeopledWorld peopled;
    PersonId north_head;
    PersonId south_head;
    store::RoadMapId road_map;

    Choosing(World& world, std::vector<domain::Activity> rows) : peopled(world)
    {
        north_head =
            peopled.add_person_with("Ладогина Мария", "head", peopled.north, {std::nullopt, peopled.north_school});
        south_head =
            peopled.add_person_with("Громов Олег", "head", peopled.south, {std::nullopt, peopled.south_school});
        const auto made =
            service::approve_draft(services(), world.call, {keep_draft(world, a_plan(std::move(rows))), 1, {}});
        REQUIRE(made);
        road_map = made->id;
    }

    [[nodiscard]] service::Services& services() const { return *peopled.world.services; }

    [[nodiscard]] std::vector<service::RowChoiceView> choices(PersonId person) const
    {
        return service::list_row_choices(services(), peopled.as(person), {}, {}).value().page.items;
    }
    [[nodiscard]] auto choose(PersonId person, const service::RowChoiceRow& row, bool chosen) const
    {
        return service::choose_row(services(), peopled.as(person), {row.id, row.version, chosen});
    }
    [[nodiscard]] service::ConditionPage conditions(PersonId person, int year = 0) const
    {
        service::ConditionFilter filter;
        filter.year = year;
        return service::list_conditions(services(), peopled.as(person), filter, {}).value();
    }
    [[nodiscard]] auto answer(PersonId person, const service::ConditionRow& row, bool holds,
                              std::optional<domain::Date> last = {}) const
    {
        return service::answer_condition(services(), peopled.as(person),
                                         {row.id, row.version, holds, last, "Таких детей нет"});
    }
};

domain::Activity optional_row(const std::string& number, const std::string& term)
{
    auto row = an_activity(number, term, {"УО", "ОО"});
    row.optional = true;
    return row;
}

service::RunningJob a_job(domain::Date today)
{
    service::RunningJob job;
    job.now = test_moment + std::chrono::days{domain::days_between(test_today, today)};
    job.today = today;
    job.still_ours = [](store::Connection&) { return true; };
    return job;
}

} // namespace

TEST_CASE("an optional row obliges a school once it is picked, and no longer once it is given up")
{
    everywhere([](World& world) {
        const Choosing world_of_two{
            world, {optional_row("1", "до 15 марта 2027 года"), an_activity("2", "до 20 марта 2027 года", {"ОО"})}};
        const auto owed = [&] { return counted(world, "select count(*) from obligations where stage = 'owed'"); };
        // The lead carries its row out in any case; the second row obliges both schools.
        CHECK(owed() == 3);
        const auto offers = world_of_two.choices(world_of_two.north_head);
        REQUIRE(offers.size() == 1);
        const auto& offer = offers.front().row;
        CHECK(offer.state == ChoiceState::Offered);
        CHECK(offers.front().may_choose);
        CHECK(offers.front().heading == "Организационные мероприятия");

        CHECK(code_of(world_of_two.choose(world_of_two.south_head, offer, true)) == "row-choice-not-found");
        const auto picked = world_of_two.choose(world_of_two.north_head, offer, true);
        REQUIRE(picked);
        CHECK(picked->row.state == ChoiceState::Chosen);
        CHECK(picked->row.chooser == "Ладогина Мария");
        CHECK(owed() == 4);
        CHECK(code_of(world_of_two.choose(world_of_two.north_head, offer, true)) == "changed-meanwhile");
        REQUIRE(world_of_two.choose(world_of_two.north_head, picked->row, true));
        CHECK(owed() == 4);
        const auto left = world_of_two.choose(world_of_two.north_head, picked->row, false);
        REQUIRE(left);
        CHECK(left->row.state == ChoiceState::GivenUp);
        CHECK(owed() == 3);
        REQUIRE(world_of_two.choose(world_of_two.north_head, left->row, true));
        CHECK(owed() == 4);
        CHECK(counted(world, "select count(*) from obligations") == 4);
    });
}

TEST_CASE("what is past or done stays though its row is given up")
{
    everywhere([](World& world) {
        const Choosing choosing{world, {optional_row("1", "до 15 марта 2027 года; до 15 октября 2026 года")}};
        const auto offer = choosing.choices(choosing.north_head).front().row;
        auto then = choosing.peopled.as(choosing.north_head);
        then.today = day("2026-09-10");
        REQUIRE(service::choose_row(choosing.services(), then, {offer.id, offer.version, true}));
        CHECK(counted(world, "select count(*) from obligations where lead = 0 and stage = 'owed'") == 2);
        const auto picked = choosing.choices(choosing.north_head).front().row;
        REQUIRE(choosing.choose(choosing.north_head, picked, false));
        CHECK(counted(world, "select count(*) from obligations where lead = 0 and stage = 'owed' and due_day = "
                             "'2026-10-15'") == 1);
        CHECK(counted(world, "select count(*) from obligations where lead = 0 and stage = 'gone'") == 1);
    });
}

TEST_CASE("a school that joins is offered what others were, and a choice outlives an absence")
{
    everywhere([](World& world) {
        const Choosing choosing{world, {optional_row("1", "до 15 марта 2027 года")}};
        const auto offer = choosing.choices(choosing.north_head).front().row;
        REQUIRE(choosing.choose(choosing.north_head, offer, true));
        const auto refresh = [&] {
            const std::vector road_maps{choosing.road_map};
            REQUIRE(store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<int, int> {
                (void)service::refresh_obligations(connection, world.call, road_maps, "проверка");
                return 0;
            }));
        };
        const auto third = choosing.peopled.add_school("СОШ № 11", choosing.peopled.south);
        const auto state_of = [&](domain::OrganisationId school) {
            return world.pool().lease()->scalar<std::string>(
                "select state from row_choices where organisation_id = :school", {{"school", school}});
        };
        refresh();
        CHECK(state_of(third) == "offered");
        const auto set_kind = [&](const std::string& kind) {
            world.pool().lease()->execute("update organisations set kind = :kind where id = :id",
                                          {{"kind", kind}, {"id", choosing.peopled.north_school}});
        };
        set_kind("kindergarten");
        refresh();
        CHECK(state_of(choosing.peopled.north_school) == "past");
        CHECK(counted(world, "select count(*) from obligations where lead = 0 and stage = 'owed'") == 0);
        set_kind("school");
        refresh();
        CHECK(state_of(choosing.peopled.north_school) == "chosen");
        CHECK(counted(world, "select count(*) from obligations where lead = 0 and stage = 'owed'") == 1);
    });
}

TEST_CASE("a condition is asked of each school, and what does not apply says so and comes back")
{
    everywhere([](World& world) {
        const Choosing choosing{world,
                                {an_activity("1", "до 15 марта 2027 года при наличии обучающихся с ОВЗ", {"ОО"})}};
        CHECK(choosing.conditions(choosing.north_head).counts == store::ConditionCounts{1, 0, 0});
        const auto asked = choosing.conditions(choosing.north_head).page.items.front();
        CHECK(asked.row.condition.kind == domain::RowConditionKind::Presence);
        CHECK(asked.row.year == 2026);
        CHECK(asked.may_answer);
        CHECK(code_of(choosing.answer(choosing.south_head, asked.row, false)) == "condition-not-found");

        const auto no = choosing.answer(choosing.north_head, asked.row, false);
        REQUIRE(no);
        CHECK(no->row.state == ConditionState::HoldsNot);
        CHECK(no->row.words == "Таких детей нет");
        CHECK(counted(world, "select count(*) from obligations where stage = 'gone' and not_applicable = 1") == 1);
        CHECK(counted(world, "select count(*) from obligations where stage = 'owed'") == 1);
        CHECK(counted(world, "select count(*) from obligation_steps where step = 'cancel'") == 1);
        CHECK(code_of(choosing.answer(choosing.north_head, asked.row, true)) == "changed-meanwhile");

        const auto yes = choosing.answer(choosing.north_head, no->row, true);
        REQUIRE(yes);
        CHECK(counted(world, "select count(*) from obligations where stage = 'owed'") == 2);
        CHECK(counted(world, "select count(*) from obligations where not_applicable = 1") == 0);
        CHECK(choosing.conditions(choosing.north_head).counts == store::ConditionCounts{0, 1, 0});
    });
}

TEST_CASE("a need without a term is dated by the answer, and a rhythm beside it is owed in any case")
{
    everywhere([](World& world) {
        const Choosing choosing{world,
                                {an_activity("1", "по необходимости", {"ОО"}),
                                 an_activity("2", "по необходимости, но не реже 1 раза в год", {"ОО"})}};
        const auto page = choosing.conditions(choosing.north_head);
        REQUIRE(page.page.items.size() == 1);
        const auto& row = page.page.items.front().row;
        CHECK(code_of(choosing.answer(choosing.north_head, row, true, day("2026-11-01"))) == "day-in-past");
        REQUIRE(choosing.answer(choosing.north_head, row, true, day("2027-04-10")));
        CHECK(counted(world,
                      "select count(*) from obligations where due_day = '2027-04-10' and dated_by is not null") == 1);
        const auto again = choosing.conditions(choosing.north_head).page.items.front().row;
        REQUIRE(choosing.answer(choosing.north_head, again, false));
        CHECK(counted(world, "select count(*) from obligations where not_applicable = 1 and due_day = '2027-04-10'") ==
              1);
    });
}

TEST_CASE("a new school year asks again, once, and takes up what did not apply")
{
    everywhere([](World& world) {
        auto plan_rows = std::vector{an_activity("1", "по заявкам", {"ОО"})};
        const Choosing choosing{world, std::move(plan_rows)};
        const auto asked = choosing.conditions(choosing.north_head).page.items.front().row;
        REQUIRE(choosing.answer(choosing.north_head, asked, false));
        const auto settle = [&](std::string_view today) {
            const auto step = service::settle_row_terms(choosing.services(), a_job(day(today)));
            REQUIRE(step);
            CHECK(step->finished);
        };
        settle("2027-05-01");
        CHECK(counted(world, "select count(*) from condition_answers") == 2);
        CHECK(counted(world, "select count(*) from obligations where not_applicable = 1") == 1);
        settle("2027-09-02");
        settle("2027-09-03");
        CHECK(counted(world, "select count(*) from condition_answers where year = 2027 and state = 'asked'") == 2);
        CHECK(counted(world, "select count(*) from condition_answers") == 4);
        CHECK(counted(world, "select count(*) from obligations where stage = 'owed'") == 2);
        CHECK(counted(world, "select count(*) from obligations where not_applicable = 1") == 0);
        auto later = choosing.peopled.as(choosing.north_head);
        later.today = day("2027-09-03");
        const auto old = service::answer_condition(choosing.services(), later, {asked.id, 2, true, {}, ""});
        CHECK(code_of(old) == "condition-closed");
    });
}

TEST_CASE("road maps from before are settled once: offers, questions and agreement")
{
    everywhere([](World& world) {
        auto row = an_activity("1", "до 15 марта 2027 года", {"ОО"});
        row.responsible.front().by_agreement = true;
        const Choosing choosing{world, {row, an_activity("2", "по заявкам", {"ОО"})}};
        const auto lease = world.pool().lease();
        lease->execute("update obligations set acceptance = ''");
        lease->execute("delete from condition_answers");
        lease->execute("update road_maps set terms_year = 0");
        REQUIRE(service::settle_row_terms(choosing.services(), a_job(test_today)));
        CHECK(lease->scalar<int>("select count(*) from obligations where acceptance = 'asked'") == 2);
        CHECK(lease->scalar<int>("select count(*) from condition_answers") == 2);
        lease->execute("update obligations set acceptance = 'agreed' where acceptance = 'asked'");
        REQUIRE(service::settle_row_terms(choosing.services(), a_job(test_today)));
        CHECK(lease->scalar<int>("select count(*) from obligations where acceptance = 'asked'") == 0);
    });
}
