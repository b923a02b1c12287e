#include "service/obligation_steps.h"

#include "service/approve_draft.h"
#include "store/obligations.h"
#include "support/test_people.h"

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

/// Two schools that owe one dated row each, and the people about them.
struct Steps : PeopledWorld {
    PersonId head;
    PersonId coordinator;
    PersonId other_coordinator;
    domain::ObligationId here;
    domain::ObligationId there;

    explicit Steps(World& in) : PeopledWorld(in)
    {
        head = add_person_with("Ильина Вера", "head", north, {{}, north_school});
        coordinator = add_person_with("Котова Нина", "municipal-coordinator", north, {north, {}});
        other_coordinator = add_person_with("Жуков Олег", "municipal-coordinator", south, {south, {}});
        const auto draft =
            keep_draft(world, a_plan({an_activity("1", "до 15 декабря 2026 года", {}, {"СОШ № 4", "СОШ № 9"})}));
        REQUIRE(approve_draft(*world.services, world.call, {draft, 1, {}}));
        const auto all = list_obligations(*world.services, world.call, {}, {std::nullopt, 50}).value();
        for (const auto& row : all.page.items)
            (row.obligation.addressee.organisation == north_school ? here : there) = row.obligation.id;
    }

    [[nodiscard]] std::int64_t version_of(domain::ObligationId id) const
    {
        return get_obligation(*world.services, world.call, id).value().row.version;
    }

    [[nodiscard]] std::string take(PersonId who, const StepOrder& order) const
    {
        return code_of(take_step(*world.services, as(who), here, version_of(here), order, {}));
    }

    [[nodiscard]] domain::Progress progress() const
    {
        return get_obligation(*world.services, world.call, here).value().row.progress;
    }
};

constexpr auto send = [](std::string words) { return StepOrder{domain::Step::Submit, {}, std::move(words)}; };

} // namespace

TEST_CASE("a school sends, is returned with a reason, sends again, is accepted; all of it stays in the log")
{
    everywhere([](World& world) {
        const Steps steps{world};
        CHECK(steps.take(steps.head, {domain::Step::Start}) == "");
        CHECK(steps.take(steps.head, send("")) == "proof-missing");
        CHECK(steps.take(steps.head, send("Совещание проведено 20 ноября")) == "");
        CHECK(steps.progress() == domain::Progress::Submitted);
        CHECK(steps.take(steps.coordinator, {domain::Step::Return, "no-requisites", ""}) == "words-needed");
        CHECK(steps.take(steps.coordinator, {domain::Step::Return, "bad-mood", "Не то"}) == "reason-unknown");
        CHECK(steps.take(steps.coordinator, {domain::Step::Return, "no-requisites", "Нет номера"}) == "");
        const auto returned = get_obligation(*world.services, steps.as(steps.head), steps.here).value();
        CHECK(returned.row.return_reason == "no-requisites");
        CHECK(returned.row.checker == "Котова Нина");
        CHECK(steps.take(steps.head, send("Протокол № 3 от 20.11.2026")) == "");
        CHECK(steps.progress() == domain::Progress::Reworked);
        CHECK(steps.take(steps.coordinator, {domain::Step::Confirm}) == "");
        CHECK(steps.progress() == domain::Progress::Confirmed);
        const auto log = list_steps(*world.services, steps.as(steps.head), steps.here).value();
        REQUIRE(log.size() == 5);
        CHECK(log[2].words == "Нет номера");
        CHECK(log[3].from == domain::Progress::Returned);
        CHECK(log[4].actor_name == "Котова Нина");
    });
}

TEST_CASE("the log of steps cannot be rewritten, whoever tries")
{
    everywhere([](World& world) {
        const Steps steps{world};
        REQUIRE(steps.take(steps.head, {domain::Step::Start}) == "");
        const auto lease = world.pool().lease();
        CHECK_THROWS(lease->execute("update obligation_steps set words = 'иначе'"));
        CHECK_THROWS(lease->execute("delete from obligation_steps"));
    });
}

TEST_CASE("who has no right to a step is refused, and another's school is not even there")
{
    everywhere([](World& world) {
        const Steps steps{world};
        REQUIRE(steps.take(steps.head, send("Сделано")) == "");
        CHECK(steps.take(steps.head, {domain::Step::Accept}) == "not-permitted");
        CHECK(steps.take(steps.head, {domain::Step::Cancel, {}, "Не нужно"}) == "not-permitted");
        CHECK(steps.take(steps.other_coordinator, {domain::Step::Accept}) == "obligation-not-found");
        const auto open = get_obligation(*world.services, steps.as(steps.head), steps.here).value().steps;
        CHECK(open == std::vector{domain::Step::Recall});
    });
}

TEST_CASE("nobody accepts or confirms what they sent themselves")
{
    everywhere([](World& world) {
        const Steps steps{world};
        REQUIRE(steps.take(steps.coordinator, send("Внесено за школу")) == "");
        CHECK(steps.take(steps.coordinator, {domain::Step::Accept}) == "own-proof");
        CHECK(steps.take(steps.coordinator, {domain::Step::Confirm}) == "own-proof");
        const auto open = get_obligation(*world.services, steps.as(steps.coordinator), steps.here).value().steps;
        CHECK(std::ranges::find(open, domain::Step::Accept) == open.end());
        CHECK(code_of(take_step(*world.services, world.call, steps.here, steps.version_of(steps.here),
                                {domain::Step::Accept}, {})) == "");
    });
}

TEST_CASE("the second of two reviewers is told what the first decided")
{
    everywhere([](World& world) {
        const Steps steps{world};
        REQUIRE(steps.take(steps.head, send("Сделано")) == "");
        const auto seen = steps.version_of(steps.here);
        const auto call = steps.as(steps.coordinator);
        REQUIRE(take_step(*world.services, call, steps.here, seen, {domain::Step::Accept}, {}));
        const auto late =
            take_step(*world.services, call, steps.here, seen, {domain::Step::Return, "other", "Нет"}, {});
        REQUIRE_FALSE(late);
        CHECK(late.error().code == "changed-meanwhile");
        CHECK(late.error().data.at("by") == "Котова Нина");
        CHECK(late.error().data.at("step") == "accept");
    });
}

TEST_CASE("a term is moved ahead, never into the past, and the first one is remembered")
{
    everywhere([](World& world) {
        const Steps steps{world};
        const auto move = [&](domain::Date to) {
            StepOrder order{domain::Step::Move, {}, "Карантин"};
            order.to = to;
            return steps.take(steps.coordinator, order);
        };
        CHECK(move(domain::plus_days(world.call.today, -1)) == "term-in-past");
        CHECK(move(domain::plus_days(world.call.today, 60)) == "");
        CHECK(move(domain::plus_days(world.call.today, 90)) == "");
        const auto row = get_obligation(*world.services, world.call, steps.here).value().row;
        CHECK(row.obligation.occurrence.to == domain::plus_days(world.call.today, 90));
        CHECK(row.term_was == domain::date_from_iso("2026-12-15"));
        CHECK(row.progress == domain::Progress::Planned);
    });
}

TEST_CASE("an obligation is replaced by another, never in a circle, and comes back")
{
    everywhere([](World& world) {
        const Steps steps{world};
        const auto replace = [&](domain::ObligationId which, domain::ObligationId by) {
            StepOrder order{domain::Step::Replace, {}, "Объединено"};
            order.replacement = by;
            return code_of(take_step(*world.services, world.call, which, steps.version_of(which), order, {}));
        };
        CHECK(replace(steps.here, steps.here) == "replacement-loops");
        CHECK(replace(steps.here, domain::ObligationId{999'999}) == "replacement-not-found");
        CHECK(replace(steps.here, steps.there) == "");
        CHECK(replace(steps.there, steps.here) == "replacement-not-found");
        CHECK(get_obligation(*world.services, world.call, steps.here).value().row.replaced_by == steps.there);
        CHECK(steps.take(steps.coordinator, {domain::Step::Restore}) == "");
        CHECK(steps.progress() == domain::Progress::Planned);
    });
}

TEST_CASE("one step for many: each gives its own result, and a repetition changes nothing")
{
    everywhere([](World& world) {
        const Steps steps{world};
        StepsOrder order;
        order.order = {domain::Step::Start};
        order.ids = {steps.here, steps.there, domain::ObligationId{999'999}};
        order.idempotency_key = "many-at-once";
        const auto call = steps.as(steps.coordinator);
        const auto first = take_steps(*world.services, call, order).value();
        CHECK(first == std::vector<BulkResult>{{steps.here, ""},
                                               {steps.there, "obligation-not-found"},
                                               {domain::ObligationId{999'999}, "obligation-not-found"}});
        CHECK(take_steps(*world.services, call, order).value() == first);
        CHECK(list_steps(*world.services, call, steps.here).value().size() == 1);
        order.order = {domain::Step::Submit, {}, "Готово"};
        CHECK(code_of(take_steps(*world.services, call, order)) == "idempotency-key-reused");
        StepsOrder all;
        all.order = {domain::Step::Submit, {}, "Готово"};
        all.filter = ObligationFilter{};
        const auto sent = take_steps(*world.services, world.call, all).value();
        CHECK(std::ranges::all_of(sent, [](const BulkResult& one) { return one.code.empty(); }));
        CHECK(sent.size() == 2);
        CHECK(code_of(take_steps(*world.services, steps.as(steps.head), {{domain::Step::Confirm}, {}, {}, {}})) ==
              "not-permitted");
    });
}

TEST_CASE("what is sent is no longer overdue, and what is accepted stays so when its school leaves the audience")
{
    everywhere([](World& world) {
        const Steps steps{world};
        auto later = world.call;
        later.today = *domain::date_from_iso("2026-12-20");
        const auto overdue = [&] {
            return list_obligations(*world.services, later, {}, {std::nullopt, 50}).value().counts.overdue;
        };
        CHECK(overdue() == 2);
        REQUIRE(steps.take(steps.head, send("Сделано")) == "");
        CHECK(overdue() == 1);
        const auto counts = list_obligations(*world.services, later, {}, {std::nullopt, 50}).value().counts;
        CHECK(counts.checking == 1);
        CHECK(counts.total == 2);
    });
}
