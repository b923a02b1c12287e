#include "store/grants.h"
#include "support/result_files.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("a file of participants is shown first, then counts for its schools, and the same file twice changes nothing")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto table = header + rows_of("101", "MA", 2025, 30) + rows_of("EDU720102", "MA", 2025, 20) +
                           "103,VPR,MA,5,2025,3,9,\n103,PISA,MA,5,2025,3,4,\n" + rows_of("103", "RU", 2025, 8);
        const auto shown = upload(world, table);
        CHECK(shown.file.state == ResultFileState::Preview);
        CHECK(shown.file.kind == "participants");
        CHECK(shown.file.years == "2025");
        const auto& protocol = shown.file.protocol;
        CHECK(protocol.rows.accepted == 58);
        CHECK(protocol.rows.left_out ==
              std::map<std::string, std::int64_t>{{"mark-invalid", 1}, {"procedure-unknown", 1}});
        CHECK(protocol.schools == 3);
        CHECK(protocol.known_by == std::map<std::string, std::int64_t>{{"code", 2}, {"login", 1}});
        CHECK(protocol.cells == Counts{3, 0, 0});
        REQUIRE(protocol.works.size() == 2);
        CHECK(protocol.works.front().participants == 50);
        CHECK(in_force(world, "MA", 2025).empty());

        const auto done = apply(world, shown);
        CHECK(done.file.state == ResultFileState::InForce);
        CHECK(in_force(world, "MA", 2025) == std::map<std::string, std::int64_t>{{"101", 30}, {"102", 20}});
        CHECK(in_force(world, "RU", 2025) == std::map<std::string, std::int64_t>{{"103", 8}});
        // No participant: a row a school and work.
        CHECK(count_of(world, "result_cells") == 3);

        const auto again = upload(world, table, "another-name.csv");
        CHECK(again.known);
        CHECK(again.file.id == done.file.id);
        CHECK(again.file.state == ResultFileState::InForce);
        CHECK(count_of(world, "result_files") == 1);
        CHECK(apply_result_file(*world.services, world.call, done.file.id, done.file.version).error().code ==
              "result-file-not-open");
    });
}

TEST_CASE("a newer file wins school by school, and undoing it brings the earlier one back")
{
    everywhere([](World& world) {
        add_schools(world);
        (void)bring(world, header + rows_of("101", "MA", 2025, 30) + rows_of("102", "MA", 2025, 20));
        const auto shown = upload(world, header + rows_of("101", "MA", 2025, 31) + rows_of("102", "MA", 2025, 20) +
                                             rows_of("103", "MA", 2025, 10));
        CHECK(shown.file.protocol.cells == Counts{1, 1, 1});
        const auto second = apply(world, shown);
        using Participants = std::map<std::string, std::int64_t>;
        CHECK(in_force(world, "MA", 2025) == Participants{{"101", 31}, {"102", 20}, {"103", 10}});
        const auto third = bring(world, header + rows_of("101", "MA", 2025, 40));
        CHECK(in_force(world, "MA", 2025).at("101") == 40);

        // The one between goes: what is newer stays, what only it said is gone.
        const auto undone = undo_result_file(*world.services, world.call, second.file.id, second.file.version).value();
        CHECK(undone.file.state == ResultFileState::Undone);
        CHECK(in_force(world, "MA", 2025) == Participants{{"101", 40}, {"102", 20}});
        (void)undo_result_file(*world.services, world.call, third.file.id, third.file.version).value();
        CHECK(in_force(world, "MA", 2025) == Participants{{"101", 30}, {"102", 20}});
        CHECK(undo_result_file(*world.services, world.call, third.file.id, third.file.version + 1).error().code ==
              "result-file-not-in-force");

        // An undone file may come again, and is the newest then.
        const auto again = bring(world, header + rows_of("101", "MA", 2025, 40));
        CHECK(!again.known);
        CHECK(in_force(world, "MA", 2025).at("101") == 40);
    });
}

TEST_CASE("rows that are broken stay out, the others go in, and the protocol adds up")
{
    everywhere([](World& world) {
        add_schools(world);
        std::string table = header;
        int broken = 0;
        for (int n = 0; n < 1000; ++n) {
            if (n % 33 == 0) {
                table += n % 2 == 0 ? "101,VPR,MA,5,2025,7\n" : "102,VPR,MA,5,2025,7,7,\n";
                ++broken;
            } else {
                table += (n % 2 == 0 ? "101" : "102") + std::string{",VPR,MA,5,2025,7,3,\n"};
            }
        }
        const auto done = bring(world, table);
        const auto& rows = done.file.protocol.rows;
        CHECK(rows.accepted + rows.left_out_count() == 1000);
        CHECK(rows.left_out_count() == broken);
        CHECK(rows.first_left_out.size() == static_cast<std::size_t>(broken));
        const auto counted = in_force(world, "MA", 2025);
        CHECK(counted.at("101") + counted.at("102") == rows.accepted);
        const auto kept = get_result_file(*world.services, world.call, done.file.id).value();
        CHECK(kept.file.protocol.rows.left_out == rows.left_out);
        CHECK(kept.file.protocol.rows.first_left_out == rows.first_left_out);
    });
}

TEST_CASE("a large file is written in the background, and a worker that died leaves nothing half-written")
{
    everywhere([](World& world) {
        constexpr int schools = 2100;
        constexpr int works = 10;
        const auto table = a_large_file(world, schools);
        const auto shown = upload(world, table);
        CHECK(shown.file.protocol.cells == Counts{schools * works, 0, 0});
        const auto begun = apply(world, shown);
        CHECK(begun.file.state == ResultFileState::Applying);
        write_in_steps_of(world, 20'000);
        JobOptions one_step;
        one_step.most_steps = 1;
        CHECK(run_one_job(*world.services, clock_of(world), one_step) == JobRun::Left);
        CHECK(count_of(world, "result_cells") > 0);
        CHECK(count_of(world, "result_cells where in_force = 1") == 0);
        CHECK(in_force(world, "S1", 2025).empty());
        const auto half = get_result_file(*world.services, world.call, begun.file.id).value();
        REQUIRE(half.job);
        CHECK(!half.stopped());

        world.call.now += 1h;
        CHECK(run_one_job(*world.services, clock_of(world)) == JobRun::Done);
        CHECK(in_force(world, "S1", 2025).size() == schools);
        CHECK(count_of(world, "result_cells where in_force = 1") == schools * works);
        CHECK(get_result_file(*world.services, world.call, begun.file.id)->file.state == ResultFileState::InForce);
        // The sums of what is in force now.
        CHECK(run_one_job(*world.services, clock_of(world)) == JobRun::Done);
        CHECK(run_one_job(*world.services, clock_of(world)) == JobRun::Nothing);
    });
}

TEST_CASE("statistics do not stand over rows of participants, and count where there are none")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto rows = bring(world, header + "101,OGE,MA,9,2025,15,4,\n101,OGE,MA,9,2025,5,2,\n");
        const auto table = std::string{"Код ОО;Год;Предмет;Количество участников;Ниже минимума\n"
                                       "101;2025;Математика;40;8\n102;2025;Математика;30;3\n"};
        const auto shown = upload_result_file(*world.services, world.call,
                                              {"oge.csv", table, {std::nullopt, domain::Procedure::Oge, {}}})
                               .value();
        CHECK(shown.file.kind == "exam-table");
        CHECK(shown.file.protocol.cells == Counts{1, 0, 0});
        REQUIRE(shown.file.protocol.remarks.size() == 1);
        CHECK(shown.file.protocol.remarks.front() == domain::ImportRemark{"known-better", "", 1});
        (void)apply(world, shown);
        const auto stated_in_force = [&] {
            return count_of(world, "result_cells where in_force = 1 and tallies = '' and stated <> ''");
        };
        CHECK(in_force(world, "MA", 2025).at("101") == 2);
        CHECK(stated_in_force() == 1);
        (void)undo_result_file(*world.services, world.call, rows.file.id, rows.file.version).value();
        CHECK(stated_in_force() == 2);
    });
}

TEST_CASE("who imports for a municipality writes its schools and no others")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto lease = world.pool().lease();
        auto& connection = *lease;
        const auto other = connection.scalar<std::int64_t>(
            "insert into territories (region_id, kind, name) values (1, 'municipality', 'Дальний район') returning id");
        connection.execute("insert into territory_tree (region_id, territory_id, ancestor_id, depth) values (1, :id, "
                           ":id, 0)",
                           {{"id", other}});
        connection.execute("update organisations set territory_id = :other where code = '102'", {{"other", other}});
        auto municipal = world.call;
        municipal.actor.unrestricted = false;
        municipal.actor.id = store::ActorId{7};
        domain::Grant grant;
        grant.id = domain::GrantId{1};
        grant.role = "municipal-coordinator";
        grant.kind = domain::ScopeKind::Territory;
        grant.region = world.scope().region;
        grant.locations = {store::location_of(connection, world.scope().region, world.scope().territory)};
        municipal.actor.grants = {grant};
        const auto table = header + rows_of("101", "MA", 2025, 30) + rows_of("102", "MA", 2025, 20);
        const auto shown = upload_result_file(*world.services, municipal, {"r.csv", table, {}}).value();
        CHECK(shown.file.protocol.foreign == 1);
        CHECK(shown.file.protocol.unmatched.front().reason == "school-not-yours");
        const auto done = apply_result_file(*world.services, municipal, shown.file.id, shown.file.version).value();
        CHECK(in_force(world, "MA", 2025) == std::map<std::string, std::int64_t>{{"101", 30}});
        auto nobody = municipal;
        nobody.actor.grants.clear();
        CHECK(upload_result_file(*world.services, nobody, {"r.csv", table, {}}).error().code == "not-permitted");
        CHECK(undo_result_file(*world.services, nobody, done.file.id, done.file.version).error().code ==
              "not-permitted");
        auto reader = municipal;
        reader.actor.grants.front().role = "municipal-administrator";
        CHECK(undo_result_file(*world.services, reader, done.file.id, done.file.version).error().code ==
              "not-permitted");
    });
}

TEST_CASE("files that say nothing, or are no results, are refused with a code")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto refusal = [&](const std::string& table) {
            return upload_result_file(*world.services, world.call, {"x.csv", table, {}}).error().code;
        };
        CHECK(refusal("") == "document-empty");
        CHECK(!refusal("а;б\n1;2\n").empty());
        const auto empty = upload(world, header + "101,VPR,MA,5,2025,3,9,\n");
        CHECK(apply_result_file(*world.services, world.call, empty.file.id, empty.file.version).error().code ==
              "result-file-nothing");
        const auto gone = discard_result_file(*world.services, world.call, empty.file.id, empty.file.version).value();
        CHECK(gone.file.state == ResultFileState::Discarded);
        CHECK(list_result_files(*world.services, world.call, {}, {})->total == 0);
        CHECK(apply_result_file(*world.services, world.call, empty.file.id, gone.file.version).error().code ==
              "result-file-not-open");
        CHECK(get_result_file(*world.services, world.call, ResultFileId{999}).error().code == "result-file-not-found");
        CHECK(apply_result_file(*world.services, world.call, empty.file.id, 77).error().code == "result-file-not-open");
    });
}
