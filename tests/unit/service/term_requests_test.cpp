#include "service/acceptances.h"
#include "service/approve_draft.h"
#include "service/obligation_steps.h"
#include "service/talk_jobs.h"
#include "service/term_requests.h"
#include "support/test_people.h"

#include <string>

using namespace vekha;
using namespace vekha::tests;
using domain::ObligationId;
using domain::RequestState;
using service::PersonId;
using service::TermRequestId;

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

/// One duty of the school in the north, due on 15 March 2027, and one without a term.
struct Asking {
    PeopledWorld peopled;
    PersonId head;
    PersonId coordinator;
    PersonId stranger;
    PersonId ministry;
    ObligationId dated;
    ObligationId undated;

    explicit Asking(World& world) : peopled(world)
    {
        const auto north = peopled.north;
        head = peopled.add_person_with("Ладогина Мария", "head", north, {std::nullopt, peopled.north_school});
        coordinator = peopled.add_person_with("Белов Иван", "municipal-coordinator", north, {north, std::nullopt});
        stranger = peopled.add_person_with("Громов Олег", "head", peopled.south, {std::nullopt, peopled.south_school});
        ministry = peopled.add_person_with("Министр Анна", "regional-ministry", peopled.root, {});
        const auto plan = a_plan({an_activity("1", "до 15 марта 2027 года", {"СОШ № 4"}),
                                  an_activity("2", "по отдельному плану", {"СОШ № 4"})});
        REQUIRE(service::approve_draft(*world.services, world.call, {keep_draft(world, plan), 1, {}}));
        const auto of_row = [&](int row) {
            return world.pool().lease()->scalar<ObligationId>(
                "select id from obligations where activity = :row and organisation_id = :school",
                {{"row", row}, {"school", peopled.north_school}});
        };
        dated = of_row(1);
        undated = of_row(2);
    }

    [[nodiscard]] service::Services& services() const { return *peopled.world.services; }

    [[nodiscard]] auto ask(PersonId person, ObligationId obligation, std::string_view wished,
                           std::optional<std::string> key = {}) const
    {
        return service::ask_for_term(services(), peopled.as(person),
                                     {obligation, day(wished), "Ремонт кабинета", std::move(key)});
    }

    [[nodiscard]] auto answer(PersonId person, TermRequestId id, std::int64_t version,
                              std::optional<domain::Date> granted, const std::string& words = "") const
    {
        return service::answer_term_request(services(), peopled.as(person), {id, version, granted, words});
    }
};

service::RunningJob a_job(domain::Date today)
{
    service::RunningJob job;
    job.now = test_moment + std::chrono::days{domain::days_between(test_today, today)};
    job.today = today;
    job.still_ours = [](store::Connection&) { return true; };
    return job;
}

} // namespace

TEST_CASE("a school asks for a later term once, with a reason, about what it owes")
{
    everywhere([](World& world) {
        const Asking asking{world};
        const auto code = [&](PersonId person, ObligationId id, std::string_view wished) {
            return code_of(asking.ask(person, id, wished));
        };
        CHECK(code(asking.stranger, asking.dated, "2027-04-01") == "obligation-not-found");
        CHECK(code(asking.head, ObligationId{999}, "2027-04-01") == "obligation-not-found");
        CHECK(code(asking.head, asking.undated, "2027-04-01") == "obligation-without-term");
        CHECK(code(asking.head, asking.dated, "2027-03-15") == "term-not-later");
        CHECK(code(asking.head, asking.dated, "2026-11-21") == "day-in-past");
        CHECK(code(asking.head, asking.dated, "2072-04-01") == "term-too-far");
        auto empty = service::ask_for_term(asking.services(), asking.peopled.as(asking.head),
                                           {asking.dated, day("2027-04-01"), " ", {}});
        CHECK(code_of(empty) == "value-empty");
        CHECK(counted(world, "select count(*) from term_requests") == 0);

        const auto made = asking.ask(asking.head, asking.dated, "2027-04-01", "a-key-of-one");
        REQUIRE(made);
        CHECK(made->row.state == RequestState::Open);
        CHECK(made->row.term_was == day("2027-03-15"));
        CHECK(made->row.answer_by == day("2026-11-25"));
        CHECK(made->row.asker == "Ладогина Мария");
        CHECK(made->may_withdraw);
        CHECK_FALSE(made->may_answer);
        CHECK(asking.ask(asking.head, asking.dated, "2027-04-01", "a-key-of-one")->row.id == made->row.id);
        CHECK(code(asking.head, asking.dated, "2027-04-02") == "term-request-open");
        CHECK(counted(world, "select count(*) from notices where kind = 'term-requested'") == 1);
    });
}

TEST_CASE("a request is granted by who manages there, and the term moves by a step of the log")
{
    everywhere([](World& world) {
        const Asking asking{world};
        const auto id = asking.ask(asking.head, asking.dated, "2027-04-01")->row.id;
        CHECK(code_of(asking.answer(asking.head, id, 1, day("2027-04-01"))) == "not-permitted");
        CHECK(code_of(asking.answer(asking.stranger, id, 1, day("2027-04-01"))) == "term-request-not-found");
        CHECK(code_of(asking.answer(asking.coordinator, id, 7, day("2027-04-01"))) == "changed-meanwhile");
        CHECK(code_of(asking.answer(asking.coordinator, id, 1, std::nullopt)) == "words-needed");
        CHECK(code_of(asking.answer(asking.coordinator, id, 1, day("2026-11-01"))) == "day-in-past");
        const auto granted = asking.answer(asking.coordinator, id, 1, day("2027-03-25"));
        REQUIRE(granted);
        CHECK(granted->row.state == RequestState::Granted);
        CHECK(granted->row.granted == day("2027-03-25"));
        CHECK(granted->row.term == day("2027-03-25"));
        CHECK(granted->row.answerer == "Белов Иван");
        const auto log = service::list_steps(asking.services(), asking.peopled.as(asking.head), asking.dated);
        REQUIRE(log);
        REQUIRE(log->size() == 1);
        CHECK(log->front().step == domain::Step::Move);
        CHECK(log->front().words == "Ремонт кабинета");
        CHECK(counted(world, "select count(*) from obligations where term_was = '2027-03-15'") == 1);
        CHECK(code_of(asking.answer(asking.coordinator, id, 2, day("2027-04-25"))) == "term-request-answered");
        CHECK(counted(world, "select count(*) from notices where kind = 'term-granted'") == 1);
    });
}

TEST_CASE("a request is refused with words or withdrawn, and may then be made again")
{
    everywhere([](World& world) {
        const Asking asking{world};
        const auto first = asking.ask(asking.head, asking.dated, "2027-04-01")->row.id;
        const auto refused = asking.answer(asking.coordinator, first, 1, std::nullopt, "Срок назначил регион");
        REQUIRE(refused);
        CHECK(refused->row.state == RequestState::Refused);
        CHECK(refused->row.term == day("2027-03-15"));
        const auto second = asking.ask(asking.head, asking.dated, "2027-04-01");
        REQUIRE(second);
        const auto withdraw = [&](PersonId person) {
            return service::withdraw_term_request(asking.services(), asking.peopled.as(person), second->row.id, 1);
        };
        CHECK(code_of(withdraw(asking.stranger)) == "term-request-not-found");
        REQUIRE(withdraw(asking.head));
        CHECK(code_of(withdraw(asking.head)) == "term-request-answered");

        const auto list = [&](PersonId person, const service::TermRequestFilter& filter) {
            return service::list_term_requests(asking.services(), asking.peopled.as(person), filter, {});
        };
        CHECK(list(asking.coordinator, {})->page.total == 2);
        CHECK(list(asking.stranger, {})->page.total == 0);
        service::TermRequestFilter only;
        only.state = RequestState::Withdrawn;
        CHECK(list(asking.head, only)->page.total == 1);
        CHECK(list(asking.head, only)->counts == store::TermRequestCounts{0, 0, 0, 1});
    });
}

TEST_CASE("silence past the working days is shown above, once, and what is done needs no answer")
{
    everywhere([](World& world) {
        const Asking asking{world};
        const auto id = asking.ask(asking.head, asking.dated, "2027-04-01")->row.id;
        const auto run = [&](std::string_view today) {
            const auto step = service::escalate_term_requests(asking.services(), a_job(day(today)));
            REQUIRE(step);
            CHECK(step->finished);
        };
        const auto escalated = [&] {
            return counted(world, "select count(*) from term_requests where escalated_on is not null");
        };
        const auto told = [&] {
            return counted(world, "select count(*) from notices where kind = 'term-request-escalated'");
        };
        run("2026-11-25");
        CHECK(escalated() == 0);
        run("2026-11-26");
        run("2026-11-26");
        run("2026-11-27");
        CHECK(escalated() == 1);
        CHECK(told() == 1);
        CHECK(counted(world, "select count(*) from notices where kind = 'term-request-escalated' and person_id = " +
                                 std::to_string(asking.ministry.value)) == 1);
        CHECK(counted(world, "select count(*) from jobs where kind = 'term-requests' and state = 'waiting'") == 1);
        service::TermRequestFilter late;
        late.escalated = true;
        const auto above = service::list_term_requests(asking.services(), asking.peopled.as(asking.ministry), late, {});
        REQUIRE(above);
        REQUIRE(above->page.total == 1);
        CHECK(above->page.items.front().may_answer);
        CHECK(above->counts.escalated == 1);

        world.pool().lease()->execute("update obligations set stage = 'done', progress = 'accepted'");
        run("2026-11-30");
        const auto lapsed = service::get_term_request(asking.services(), asking.peopled.as(asking.head), id);
        REQUIRE(lapsed);
        CHECK(lapsed->row.state == RequestState::Lapsed);
        CHECK(code_of(asking.answer(asking.coordinator, id, lapsed->row.version, day("2027-04-01"))) ==
              "term-request-answered");
    });
}

TEST_CASE("a territory says in how many working days its requests are answered")
{
    everywhere([](World& world) {
        const Asking asking{world};
        auto ministry = asking.peopled.as(asking.ministry);
        ministry.actor.scope.territory = asking.peopled.root;
        auto coordinator = asking.peopled.as(asking.coordinator);
        CHECK(service::get_answer_term(asking.services(), coordinator)->working_days == 3);
        CHECK(code_of(service::put_answer_term(asking.services(), ministry, 0, 0)) == "days-out-of-range");
        CHECK(code_of(service::put_answer_term(asking.services(), ministry, 31, 0)) == "days-out-of-range");
        REQUIRE(service::put_answer_term(asking.services(), ministry, 5, 0));
        CHECK(code_of(service::put_answer_term(asking.services(), ministry, 6, 0)) == "changed-meanwhile");
        CHECK(service::get_answer_term(asking.services(), coordinator)->working_days == 5);
        REQUIRE(service::put_answer_term(asking.services(), coordinator, 1, 0));
        CHECK(code_of(service::put_answer_term(asking.services(), asking.peopled.as(asking.head), 1, 1)) ==
              "not-permitted");
        CHECK(asking.ask(asking.head, asking.dated, "2027-04-01")->row.answer_by == day("2026-11-23"));
    });
}

TEST_CASE("who owes by agreement agrees or declines, and who decides is told")
{
    everywhere([](World& world) {
        PeopledWorld peopled{world};
        const auto north = peopled.north;
        const auto head =
            peopled.add_person_with("Ладогина Мария", "head", north, {std::nullopt, peopled.north_school});
        const auto coordinator =
            peopled.add_person_with("Белов Иван", "municipal-coordinator", north, {north, std::nullopt});
        auto plan = a_plan({an_activity("1", "до 15 марта 2027 года", {"СОШ № 4", "СОШ № 9"}),
                            an_activity("2", "до 20 марта 2027 года", {"СОШ № 4"})});
        plan.activities[0].responsible[0].by_agreement = true;
        REQUIRE(service::approve_draft(*world.services, world.call, {keep_draft(world, plan), 1, {}}));
        CHECK(counted(world, "select count(*) from obligations where acceptance = 'asked'") == 1);
        const auto list = [&](PersonId person) {
            return service::list_acceptances(*world.services, peopled.as(person), {}, {}).value();
        };
        REQUIRE(list(head).page.total == 1);
        const auto asked = list(head).page.items.front();
        CHECK(asked.may_answer);
        CHECK_FALSE(list(coordinator).page.items.front().may_ask);
        const auto id = asked.row.obligation;
        const auto send = [&] {
            const service::StepOrder order{domain::Step::Submit, {}, "Сделано"};
            return service::take_step(
                *world.services, peopled.as(head), id,
                store::find_duty(*world.pool().lease(), store::whole_region(store::RegionId{1}, north), id)->version,
                order, {});
        };
        CHECK(code_of(send()) == "acceptance-awaited");
        const auto answer = [&](PersonId person, service::Acceptance said, const std::string& words) {
            return service::answer_acceptances(*world.services, peopled.as(person),
                                               {{id, ObligationId{999}}, said, words});
        };
        CHECK(code_of(answer(head, service::Acceptance::Declined, " ")) == "words-needed");
        CHECK(code_of(answer(head, service::Acceptance::Asked, "")) == "not-permitted");
        const auto declined = answer(head, service::Acceptance::Declined, "Нет логопеда");
        REQUIRE(declined);
        CHECK(*declined == std::vector<store::BulkResult>{{id, ""}, {ObligationId{999}, "acceptance-not-needed"}});
        CHECK(list(coordinator).counts == store::AcceptanceCounts{0, 1});
        CHECK(list(coordinator).page.items.front().row.words == "Нет логопеда");
        CHECK(counted(world, "select count(*) from notices where kind = 'declined' and person_id = " +
                                 std::to_string(coordinator.value)) == 1);
        REQUIRE(answer(coordinator, service::Acceptance::Asked, ""));
        CHECK(counted(world, "select count(*) from notices where kind = 'acceptance-asked'") == 1);
        REQUIRE(answer(head, service::Acceptance::Agreed, ""));
        REQUIRE(answer(head, service::Acceptance::Agreed, ""));
        CHECK(counted(world, "select count(*) from acceptance_answers") == 3);
        CHECK(send());
        const service::AnswerAcceptances none{{}, service::Acceptance::Agreed, ""};
        CHECK(code_of(service::answer_acceptances(*world.services, peopled.as(head), none)) == "value-empty");
    });
}
