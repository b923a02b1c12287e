#include "service/identifications.h"

#include "service/school_groups.h"
#include "store/assessment_results.h"
#include "store/organisations.h"
#include "store/school_groups.h"
#include "support/result_cells.h"
#include "support/results.h"
#include "support/test_services.h"

#include <algorithm>
#include <map>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

constexpr int year = 2025;

domain::OrganisationId a_school(World& world, const std::string& code)
{
    domain::Organisation school;
    school.short_name = "СОШ № " + code;
    school.code = code;
    school.kind = domain::OrganisationKind::School;
    return store::in_transaction(world.pool(),
                                 [&](store::Connection& connection) -> domain::Result<domain::OrganisationId, int> {
                                     return store::insert_organisation(connection, world.scope(), school,
                                                                       store::Origin::Register, test_moment);
                                 })
        .value();
}

/// So many participants of a school with marks alone, so many of them with «2».
store::ResultCell cell(domain::OrganisationId school, const domain::Assessment& work, std::uint32_t participants,
                       std::uint32_t below)
{
    const auto no_score = domain::Tally::no_score;
    store::ResultCell made;
    made.school = school;
    made.assessment = work;
    made.participants = participants;
    made.tallies = {{no_score, 2, 0, below}, {no_score, 4, 0, participants - below}};
    std::erase_if(made.tallies, [](const domain::Tally& tally) { return tally.count == 0; });
    return made;
}

void import_cells(World& world, const std::vector<store::ResultCell>& cells)
{
    const auto put = [&](store::Connection& connection) -> domain::Result<int, int> {
        bring_into_force(connection, world.scope(), cells);
        return 0;
    };
    REQUIRE(store::in_transaction(world.pool(), put));
}

/// Three schools: by domain.md 4.1 the first is listed, the second at risk (29 % the year before), the third is clear.
struct Region {
    domain::OrganisationId listed;
    domain::OrganisationId at_risk;
    domain::OrganisationId clear;
};

Region a_region(World& world)
{
    const Region region{a_school(world, "101"), a_school(world, "102"), a_school(world, "103")};
    std::vector<store::ResultCell> cells;
    for (const auto& [school, before] :
         std::map<domain::OrganisationId, std::uint32_t>{{region.listed, 10}, {region.at_risk, 9}}) {
        cells.push_back(cell(school, vpr(5, "MA", year), 30, 12));
        cells.push_back(cell(school, vpr(6, "RU", year), 28, 9));
        cells.push_back(cell(school, oge("MA", year), 25, 3));
        cells.push_back(cell(school, vpr(5, "MA", year - 1), 31, before));
    }
    cells.push_back(cell(region.clear, vpr(5, "MA", year), 40, 4));
    cells.push_back(cell(region.clear, vpr(6, "MA", year), 3, 3));
    import_cells(world, cells);
    return region;
}

MakeIdentification order_847()
{
    MakeIdentification command;
    command.method = "847";
    command.year = year;
    return command;
}

IdentificationView a_run(World& world, std::vector<domain::Settings::Assignment> parameters = {})
{
    auto command = order_847();
    command.parameters = std::move(parameters);
    return make_identification(*world.services, world.call, command).value();
}

std::vector<FindingRow> findings(World& world, IdentificationId id, const FindingFilter& filter = {})
{
    return list_findings(*world.services, world.call, id, filter, {}).value().items;
}

std::map<std::string, std::string> verdicts(World& world, IdentificationId id)
{
    std::map<std::string, std::string> found;
    for (const auto& row : findings(world, id))
        found[row.code] = row.verdict;
    return found;
}

std::set<std::string> names_in(World& world, const std::string& group)
{
    std::set<std::string> names;
    const auto groups = list_groups(*world.services, world.call, {{}, group}, {}).value();
    for (const auto& row : groups.items) {
        const auto members = list_members(*world.services, world.call, row.id, {}).value();
        for (const auto& member : members.items)
            if (member.selected && (!member.to || *member.to >= test_today)) names.insert(member.school.code);
    }
    return names;
}

ConfirmList a_confirmation(IdentificationId id)
{
    ConfirmList command;
    command.id = id;
    command.group = "ШНОР";
    command.order = {"734", test_today, "Министерство"};
    return command;
}

/// The caller with nothing but one role somewhere.
Call as(const World& world, const std::string& role, domain::ScopeKind kind, domain::Location where)
{
    auto call = world.call;
    call.actor.unrestricted = false;
    domain::Grant grant;
    grant.role = role;
    grant.kind = kind;
    grant.region = world.scope().region;
    grant.locations = {std::move(where)};
    call.actor.grants = {grant};
    return call;
}

} // namespace

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
