#include "support/test_identifications.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("a run keeps a verdict, a sentence and the distance from the line for every school")
{
    everywhere([](World& world) {
        const auto region = a_region(world);
        const auto run = a_run(world);
        CHECK(verdicts(world, run.row.id) ==
              std::map<std::string, std::string>{{"101", "listed"}, {"102", "at risk"}, {"103", "clear"}});
        CHECK(run.row.schools == 3);
        CHECK(run.row.listed == 1);
        const auto rows = findings(world, run.row.id, {.sort = store::FindingSort::Distance});
        CHECK(rows.front().code == "101");
        CHECK(rows.front().sentence.find("ВПР-5 математика: 12 из 30 ниже порога, 40,0 % при пороге 30 %; то же в "
                                         "2024: 10 из 31") != std::string::npos);
        // ВПР-6: 9 of 28 is 0.0214 above the line; 10 of 31 the year before is 0.0226 above it.
        CHECK(rows.front().distance == 21'429);
        CHECK(rows[1].distance == -9'677);
        const auto body = get_finding(*world.services, world.call, run.row.id, region.clear).value();
        CHECK(body.find("\"n\":40") != std::string::npos);
        CHECK_MESSAGE(body.find("\"n\":3") == std::string::npos, "fewer than five are never shown");
        CHECK(get_finding(*world.services, world.call, run.row.id, domain::OrganisationId{999}).error().code ==
              "school-not-in-run");
    });
}

TEST_CASE("a rerun gives the same bytes whatever was imported since, and tells of inputs that are lost")
{
    everywhere([](World& world) {
        const auto region = a_region(world);
        const auto run = a_run(world);
        const auto kept = result_of_identification(*world.services, world.call, run.row.id).value();
        const auto same = a_run(world);
        CHECK_MESSAGE(same.inputs_sha256 == run.inputs_sha256, "the same inputs are kept once");
        import_cells(world,
                     {cell(region.listed, vpr(5, "MA", year), 30, 0), cell(region.clear, oge("RU", year), 20, 19)});
        const auto again = rerun_identification(*world.services, world.call, run.row.id).value();
        CHECK(again.equal);
        CHECK(again.text == kept);
        CHECK(again.sha256 == run.result_sha256);
        CHECK(verdicts(world, a_run(world).row.id).at("101") == "clear");
        std::filesystem::remove(world.services->files->path_of(run.inputs_sha256));
        CHECK(rerun_identification(*world.services, world.call, run.row.id).error().code == "inputs-lost");
    });
}

TEST_CASE("a run is computed to the byte as it is kept, and refuses what cannot be")
{
    everywhere([](World& world) {
        CHECK(make_identification(*world.services, world.call, order_847()).error().code == "nothing-to-identify");
        a_region(world);
        const auto computed = compute_identification(*world.services, world.call, order_847()).value();
        const auto run = a_run(world);
        CHECK(result_of_identification(*world.services, world.call, run.row.id).value() == computed.text);
        const auto refusal = [&](auto change) {
            auto command = order_847();
            change(command);
            return make_identification(*world.services, world.call, command).error().code;
        };
        CHECK(refusal([](auto& command) { command.method = "nobody"; }) == "method-not-found");
        CHECK(refusal([](auto& command) { command.edition = "1999"; }) == "edition-not-found");
        CHECK(refusal([](auto& command) { command.year = 1812; }) == "year-out-of-range");
        CHECK(refusal([](auto& command) { command.parameters = {{"M", "99"}}; }) == "parameter-out-of-limits");
        CHECK(refusal([](auto& command) { command.parameters = {{"X", "2"}}; }) == "parameter-unknown");
        auto command = order_847();
        command.idempotency_key = "once";
        const auto first = make_identification(*world.services, world.call, command).value().row.id;
        CHECK(make_identification(*world.services, world.call, command).value().row.id == first);
        command.year = 2024;
        CHECK(make_identification(*world.services, world.call, command).error().code == "idempotency-key-reused");
    });
}

TEST_CASE("what if tells who enters, who leaves and by how much, and keeps nothing")
{
    everywhere([](World& world) {
        const auto region = a_region(world);
        const auto run = a_run(world);
        WhatIf question;
        question.run = run.row.id;
        question.parameters = {{"T", "0.29"}};
        const auto wider = what_if(*world.services, world.call, question).value();
        REQUIRE(wider.moves.size() == 1);
        CHECK(wider.moves[0].school.id == region.at_risk);
        CHECK(wider.moves[0].before->distance == -9'677);
        CHECK(wider.moves[0].now->distance == 323);
        CHECK(wider.listed == 2);
        CHECK(wider.listed_before == 1);
        question.parameters = {{"T", "0.33"}};
        const auto narrower = what_if(*world.services, world.call, question).value();
        REQUIRE(narrower.moves.size() == 1);
        CHECK(narrower.moves[0].school.id == region.listed);
        CHECK_FALSE(narrower.moves[0].now->listed);
        question.parameters = {{"T", "dear"}};
        CHECK(what_if(*world.services, world.call, question).error().code == "parameter-invalid");
        question.parameters.clear();
        CHECK(what_if(*world.services, world.call, question).value().moves.empty());
        CHECK(list_identifications(*world.services, world.call, {}, {}).value().total == 1);
        // Without a run: against the schools that are in the group today.
        WhatIf against_group;
        against_group.method = "order-847";
        against_group.year = year;
        const auto all_new = what_if(*world.services, world.call, against_group).value();
        REQUIRE(all_new.moves.size() == 1);
        CHECK(all_new.listed_before == 0);
    });
}

TEST_CASE("two runs side by side tell who entered and who left")
{
    everywhere([](World& world) {
        const auto region = a_region(world);
        const auto wide = a_run(world, {{"T", "0.29"}}).row.id;
        const auto narrow = a_run(world).row.id;
        const auto changes = list_changes(*world.services, world.call, narrow, wide).value();
        REQUIRE(changes.moves.size() == 1);
        CHECK(changes.moves[0].school.id == region.at_risk);
        const auto left = findings(world, narrow, {.against = wide, .change = store::ListChange::Left});
        REQUIRE(left.size() == 1);
        CHECK(left[0].before->listed);
        CHECK(get_identification(*world.services, world.call, narrow).value().run_before->id == wide);
    });
}

TEST_CASE("an edition of the region runs instead of the program's, and is not rewritten once it was used")
{
    everywhere([](World& world) {
        a_region(world);
        MakeEdition command;
        command.code = "order-847";
        command.fields = {"Омск-2025", "Приказ министерства", {}, {{"T", "0.29"}}, ""};
        const auto view = make_edition(*world.services, world.call, command).value();
        REQUIRE(view.editions.size() == 1);
        CHECK(view.in_force == "Омск-2025");
        CHECK(make_edition(*world.services, world.call, command).error().code == "edition-exists");
        command.fields.edition = "2020";
        CHECK(make_edition(*world.services, world.call, command).error().code == "edition-exists");
        ChangeEdition change{"order-847", view.editions[0].id, 1, command.fields, EditionState::Active};
        change.fields.defaults = {{"T", "0.28"}};
        CHECK(change_edition(*world.services, world.call, change).value().editions[0].version == 2);
        CHECK(change_edition(*world.services, world.call, change).error().code == "changed-meanwhile");
        const auto run = a_run(world);
        CHECK(run.row.edition == "Омск-2025");
        CHECK(run.parameters.at("threshold") == "0.28");
        change.version = 2;
        change.fields.defaults = {{"T", "0.27"}};
        CHECK(change_edition(*world.services, world.call, change).error().code == "edition-used");
        change.fields.defaults.clear();
        change.state = EditionState::Withdrawn;
        CHECK(change_edition(*world.services, world.call, change).value().in_force == "2020");
        CHECK(a_run(world).row.edition == "2020");
        CHECK(rerun_identification(*world.services, world.call, run.row.id).value().equal);
    });
}
