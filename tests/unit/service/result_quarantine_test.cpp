#include "support/result_files.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("a school that nobody knows waits in the quarantine and is found by itself once matched")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto first = bring(world, header + rows_of("101", "MA", 2024, 30) + rows_of("edu999", "MA", 2024, 12));
        CHECK(first.file.protocol.waiting == 1);
        CHECK(first.waiting == 1);
        REQUIRE(first.file.protocol.unmatched.size() == 1);
        CHECK(first.file.protocol.unmatched.front() == domain::UnmatchedSchool{"edu999", "", "", "school-unknown", 12});
        const auto second = bring(world, header + rows_of("edu999", "MA", 2025, 15));
        CHECK(second.waiting == 1);
        const auto page = list_result_quarantine(*world.services, world.call, {}, {}).value();
        REQUIRE(page.total == 2);
        const auto& waiting = page.items.back();
        REQUIRE(waiting.works.size() == 1);
        CHECK(waiting.works.front().participants == 12);

        const auto told =
            match_quarantined(*world.services, world.call, {waiting.row.id, waiting.row.version, school(world, "101")});
        CHECK(told.error().code == "school-told-already");
        const auto matched =
            match_quarantined(*world.services, world.call, {waiting.row.id, waiting.row.version, school(world, "103")})
                .value();
        CHECK(matched.alike == 1);
        CHECK(matched.view.row.state == QuarantineState::Matched);
        CHECK(in_force(world, "MA", 2024).at("103") == 12);
        CHECK(in_force(world, "MA", 2025).at("103") == 15);
        CHECK(match_quarantined(*world.services, world.call,
                                {waiting.row.id, waiting.row.version + 1, school(world, "103")})
                  .error()
                  .code == "quarantine-ended");

        const auto third = bring(world, header + rows_of("edu999", "RU", 2025, 9));
        CHECK(third.file.protocol.known_by == std::map<std::string, std::int64_t>{{"said", 1}});
        CHECK(in_force(world, "RU", 2025).at("103") == 9);

        // What a match wrote goes with its file.
        (void)undo_result_file(*world.services, world.call, second.file.id, second.file.version).value();
        CHECK(in_force(world, "MA", 2025).empty());
    });
}

TEST_CASE("a waiting school is dismissed with words, and nothing of it counts")
{
    everywhere([](World& world) {
        add_schools(world);
        (void)bring(world, header + rows_of("edu404", "MA", 2025, 12));
        const auto waiting = only_waiting(world);
        const auto dismiss = [&](const std::string& words) {
            return dismiss_quarantined(*world.services, world.call, {waiting.row.id, waiting.row.version, words});
        };
        CHECK(dismiss("  ").error().code == "reason-missing");
        CHECK(dismiss("школа другого региона")->row.words == "школа другого региона");
        CHECK(dismiss("ещё раз").error().code == "quarantine-ended");
        CHECK(in_force(world, "MA", 2025).empty());
        CHECK(get_quarantined(*world.services, world.call, QuarantineId{999}).error().code == "quarantine-not-found");
    });
}

TEST_CASE("one login of two schools, and two logins of one, wait for a person")
{
    everywhere([](World& world) {
        add_schools(world);
        world.pool().lease()->execute("update organisations set vpr_login = 'edu720102' where code = '103'");
        const auto shared = bring(world, header + rows_of("edu720102", "MA", 2025, 12));
        CHECK(shared.file.protocol.unmatched.front().reason == "school-ambiguous");
        world.pool().lease()->execute("update organisations set vpr_login = '' where code = '103'");
        const auto twice = bring(world, header + rows_of("edu720102", "RU", 2025, 12) + rows_of("102", "RU", 2025, 9));
        CHECK(twice.file.protocol.waiting == 2);
        CHECK(twice.file.protocol.unmatched.front().reason == "school-twice");
        CHECK(in_force(world, "RU", 2025).empty());
    });
}

TEST_CASE("the protocol adds up: rows read are those counted, those that wait and those left out")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto file = upload(world, header + rows_of("102", "RU", 2025, 12) + rows_of("edu404", "RU", 2025, 7) +
                                            "102,VPR,RU,5,2025,,,\n102,VPR,RU,5,2025,,9,\nedu404,VPR,RU\n");
        const auto& protocol = file.file.protocol;
        CHECK(protocol.people == domain::ImportedPeople{13, 7, 0});
        CHECK(protocol.rows.without_value == 1);
        CHECK(protocol.rows.accepted == 13 + 7);
        CHECK(protocol.rows.left_out_count() == 2);
        CHECK(apply(world, file).file.protocol.people == domain::ImportedPeople{13, 7, 0});
    });
}

TEST_CASE("figures of schools and official lists come with their file and go with it")
{
    everywhere([](World& world) {
        add_schools(world);
        const std::string table =
            "school,variable,value\n101,vacancies,12.5\nedu720102,list.order-847,1\nedu5,vacancies,7\n";
        const auto yearless = upload(world, table);
        CHECK(yearless.file.kind == "context");
        CHECK(apply_result_file(*world.services, world.call, yearless.file.id, yearless.file.version).error().code ==
              "result-year-missing");
        const auto said = read_result_file_anew(*world.services, world.call,
                                                {yearless.file.id, yearless.file.version, {2025, std::nullopt, {}}})
                              .value();
        CHECK(said.file.protocol.values == Counts{2, 0, 0});
        CHECK(said.file.protocol.waiting == 1);
        const auto done = apply(world, said);
        const auto value_of = [&](const std::string& school, const std::string& variable) {
            return store::reading(world.pool(),
                                  [&](store::Connection& connection) -> Answer<std::optional<double>> {
                                      return store::context_data_of(
                                                 connection,
                                                 scope_of(world.call, domain::permission::context_read).value(), 2025)
                                          .of(school, variable);
                                  })
                .value();
        };
        CHECK(value_of("101", "vacancies") == 12.5);
        CHECK(value_of("102", "list.order-847") == 1);
        const auto waiting = only_waiting(world);
        CHECK(waiting.values == 1);
        REQUIRE(match_quarantined(*world.services, world.call,
                                  {waiting.row.id, waiting.row.version, school(world, "103")}));
        CHECK(value_of("103", "vacancies") == 7);
        CHECK(value_of("101", "vacancies") == 12.5);
        (void)undo_result_file(*world.services, world.call, done.file.id, done.file.version).value();
        CHECK(!value_of("101", "vacancies"));
        CHECK(!value_of("103", "vacancies"));
    });
}

TEST_CASE("a table that nobody understands has its columns named, once for all files with these headings")
{
    everywhere([](World& world) {
        add_schools(world);
        const auto table = [](int participants) {
            return "Шифр;Дисциплина;Писали;Плохо\n101;Математика;" + std::to_string(participants) +
                   ";4\n102;Математика;25;3\n";
        };
        const auto shown = upload(world, table(20));
        CHECK(shown.file.kind == unknown_kind);
        const auto columns = get_result_columns(*world.services, world.call, shown.file.id).value();
        REQUIRE(columns.columns.size() == 4);
        CHECK(columns.columns[2].heading == "Писали");
        CHECK(columns.columns[2].samples == std::vector<std::string>{"20", "25"});
        domain::ResultReading reading;
        reading.year = 2025;
        reading.procedure = domain::Procedure::Oge;
        reading.mapping = {
            {"Шифр", "school"}, {"Дисциплина", "subject"}, {"Писали", "participants"}, {"Плохо", "below"}};
        const auto read = [&](const domain::ResultReading& by) {
            return read_result_file_anew(*world.services, world.call, {shown.file.id, shown.file.version, by});
        };
        auto wrong = reading;
        wrong.mapping["Шифр"] = "colour";
        CHECK(read(wrong).error().code == "result-field-unknown");
        const auto understood = read(reading).value();
        CHECK(understood.file.kind == "exam-table");
        CHECK(understood.file.protocol.cells == Counts{2, 0, 0});
        (void)apply(world, understood);
        const auto next =
            upload_result_file(*world.services, world.call, {"next.csv", table(21), {2026, std::nullopt, {}}}).value();
        CHECK(next.file.kind == "exam-table");
        CHECK(next.file.reading.mapping == reading.mapping);
        CHECK(next.file.years == "2026");
    });
}
