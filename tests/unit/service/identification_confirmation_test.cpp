#include "support/test_identifications.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("a person makes a list hold: stays begin by the order, who left ends the day before")
{
    everywhere([](World& world) {
        const auto region = a_region(world);
        auto first = a_confirmation(a_run(world, {{"T", "0.29"}}).row.id);
        first.from = domain::plus_days(test_today, -100);
        REQUIRE(confirm_identification(*world.services, world.call, first));
        CHECK(names_in(world, "ШНОР") == std::set<std::string>{"101", "102"});
        auto second = a_confirmation(a_run(world).row.id);
        second.idempotency_key = "the order";
        second.order.number.clear();
        CHECK(confirm_identification(*world.services, world.call, second).error().code == "value-empty");
        second.order.number = "735";
        second.decided = {{region.clear, true, domain::GroupBasis::MotivatedTeam, ""}};
        CHECK(confirm_identification(*world.services, world.call, second).error().code == "words-missing");
        second.decided[0].words = "просит сама школа";
        const auto done = confirm_identification(*world.services, world.call, second).value();
        CHECK(done.joined.size() == 1);
        CHECK(done.ended.size() == 1);
        CHECK(names_in(world, "ШНОР") == std::set<std::string>{"101", "103"});
        REQUIRE(done.view.confirmations.size() == 1);
        const auto& kept = done.view.confirmations[0];
        CHECK(kept.order.number == "735");
        CHECK(kept.listed == 1);
        CHECK(kept.taken == 2);
        REQUIRE(kept.exceptions.size() == 1);
        CHECK(kept.exceptions[0].words == "просит сама школа");
        const auto again = confirm_identification(*world.services, world.call, second).value();
        CHECK(again.view.confirmations.size() == 1);
        second.idempotency_key.reset();
        second.decided = {{domain::OrganisationId{999}, true, {}, "нет такой"}};
        CHECK(confirm_identification(*world.services, world.call, second).error().code == "school-not-in-run");
    });
}

TEST_CASE("a programme takes a selection of the list, each school with its basis")
{
    everywhere([](World& world) {
        const auto region = a_region(world);
        auto command = a_confirmation(a_run(world, {{"T", "0.29"}}).row.id);
        command.group = "500+";
        command.selection = Selection::Only;
        CHECK(confirm_identification(*world.services, world.call, command).error().code == "list-empty");
        command.decided = {{region.at_risk, true, domain::GroupBasis::ComplexAnalysis, ""}};
        const auto done = confirm_identification(*world.services, world.call, command).value();
        CHECK(names_in(world, "500+") == std::set<std::string>{"102"});
        const auto group = list_groups(*world.services, world.call, {{}, "500+"}, {}).value().items.at(0);
        CHECK(group.listed == 2);
        CHECK(group.selected == 1);
        const auto members = list_members(*world.services, world.call, group.id, {}).value().items;
        const auto member =
            std::ranges::find(members, region.at_risk, [](const GroupMember& one) { return one.school.id; });
        REQUIRE(member != members.end());
        CHECK(member->basis == domain::GroupBasis::ComplexAnalysis);
        CHECK(member->note.starts_with("приказ № 734 от "));
    });
}

TEST_CASE("a head sees what a run says of the own school alone, and runs nothing")
{
    everywhere([](World& world) {
        const auto region = a_region(world);
        const auto run = a_run(world).row.id;
        const domain::Location here{world.scope().region, {world.scope().territory}, region.at_risk};
        const auto head = as(world, "head", domain::ScopeKind::Organisation, here);
        const auto list = list_findings(*world.services, head, run, {}, {}).value();
        REQUIRE(list.items.size() == 1);
        CHECK(list.items[0].code == "102");
        const auto view = get_identification(*world.services, head, run).value();
        REQUIRE(view.counts.size() == 1);
        CHECK(view.counts[0].verdict == "at risk");
        CHECK_FALSE(view.may_confirm);
        CHECK(get_finding(*world.services, head, run, region.listed).error().code == "school-not-in-run");
        CHECK(list_points(*world.services, head, run).value().empty());
        CHECK(make_identification(*world.services, head, order_847()).error().code == "not-permitted");
        CHECK(rerun_identification(*world.services, head, run).error().code == "not-permitted");
        CHECK(result_of_identification(*world.services, head, run).error().code == "not-permitted");
        CHECK(confirm_identification(*world.services, head, a_confirmation(run)).error().code == "not-permitted");
        WhatIf question;
        question.run = run;
        CHECK(what_if(*world.services, head, question).error().code == "not-permitted");
    });
}
