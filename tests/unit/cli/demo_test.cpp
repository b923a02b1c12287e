#include "cli/demo.h"
#include "cli/migrate.h"
#include "service/bodies.h"
#include "service/curator_proposal.h"
#include "service/curators.h"
#include "service/drafts.h"
#include "service/executors.h"
#include "service/integrity.h"
#include "service/obligation_steps.h"
#include "service/register_imports.h"
#include "service/road_maps.h"
#include "service/same_organisation.h"
#include "service/school_groups.h"
#include "service/sign_in.h"
#include "service/territories.h"
#include "service/today.h"
#include "support/test_database.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

using namespace vekha;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

constexpr domain::Date today = 2026y / November / 22;

cli::DemoArguments arguments_for(const TemporaryFolder& folder, const TestDatabase& database)
{
    return {folder.path(), database.address, std::filesystem::path{VEKHA_SOURCE_DIR} / "demo", test_moment, today};
}

} // namespace

TEST_CASE("the demo fills an empty database once and leaves any other alone")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        const TemporaryFolder folder;
        const auto arguments = arguments_for(folder, database);
        std::ostringstream out;
        std::ostringstream err;
        REQUIRE(cli::load_demo(arguments, out, err) == 0);
        const auto services = service::open_services({folder.path(), database.address, 2}, test_moment).value();
        const service::Call call{service::local_coordinator(), test_moment, today};
        const auto lists = [&] { return service::today_lists(*services, call).value(); };
        CHECK(lists().drafts_total == 2);
        CHECK(lists().overdue.total > 0);
        const auto road_maps = service::list_road_maps(*services, call, {}).value();
        REQUIRE(road_maps.total == 1);
        CHECK(road_maps.items[0].obligations.upcoming > 0);
        const auto matrix = service::road_map_matrix(*services, call, road_maps.items[0].id).value();
        CHECK(matrix.organisations.size() > 10);
        const auto people = service::sign_in_offer(*services, today).demo;
        CHECK(people.size() == 7);
        for (const auto& person : people) {
            CAPTURE(person.login);
            const auto opened = service::sign_in(
                *services, {person.login, std::string{service::demo_password}, {}, "", "127.0.0.1", {}}, test_moment);
            REQUIRE(opened);
            const auto held = service::session_holder(*services, opened->token, "127.0.0.1", test_moment, today);
            CHECK_FALSE(held->second_factor_missing);
            CHECK(held->actor.grants.size() == 1);
            if (person.login == "curator") CHECK(held->actor.grants.front().locations.size() == 2);
        }
        REQUIRE(cli::load_demo(arguments, out, err) == 0);
        CHECK(service::list_road_maps(*services, call, {})->total == 1);
        CHECK(lists().drafts_total == 2);
        CHECK(err.str().empty());
    });
}

TEST_CASE("the region of the demo has something to look at on every page of people and organisations")
{
    const TemporaryFolder folder;
    const TestDatabase sqlite{"SQLite", ""};
    std::ostringstream out;
    std::ostringstream err;
    REQUIRE(cli::load_demo(arguments_for(folder, sqlite), out, err) == 0);
    const auto services = service::open_services({folder.path(), "", 2}, test_moment).value();
    const service::Call call{service::local_coordinator(), test_moment, today};

    CHECK(service::list_territories(*services, call, {})->size() == 4);
    const auto imports = service::list_register_imports(*services, call, std::nullopt, {}).value();
    CHECK(imports.total == 7);
    for (const auto& each : imports.items) {
        CAPTURE(each.import.file_name);
        CHECK(each.import.state == service::ImportState::Finished);
        CHECK(each.import.done.failed == 0);
    }
    REQUIRE(service::list_proposals(*services, call)->total == 1);

    const auto in_group = [&](const char* code, int year) {
        const auto groups = service::list_groups(*services, call, {year, code}, {}).value();
        const auto home = std::ranges::find(groups.items, call.actor.scope.territory, &store::GroupRow::territory);
        return home == groups.items.end() ? store::GroupRow{} : *home;
    };
    // Eight of the order, and one that the results of 2025 added.
    CHECK(in_group("ШНОР", 2025).current == 1);
    CHECK(in_group("ШНОР", 2025).selected == 9);
    CHECK(in_group("ШНОР", 2026).current == 7);
    CHECK(in_group("500+", 2026).current == 2);

    const auto proposal = service::propose_curators(*services, call, {}).value();
    CHECK(proposal.added > 0);
    CHECK(proposal.kept > 0);
    CHECK(proposal.proposal.pairs.size() + proposal.proposal.unserved.size() > 10);

    CHECK(service::all_bodies(*services, call, {})->size() == 3);
    CHECK(service::all_appointments(*services, call, {store::AppointmentList::Ending, std::nullopt})->size() == 1);
    CHECK_FALSE(service::unresolved_executors(*services, call)->empty());
    CHECK(service::list_executors(*services, call, "", {})->total == 2);
    for (const auto& rule : service::check_integrity(*services, call).value()) {
        CAPTURE(rule.code);
        CHECK(rule.broken == 0);
    }
}

TEST_CASE("in the demo duties have come to every state, so that each list of those who check has something")
{
    on_each_database([](const TestDatabase& database) {
        CAPTURE(database.name);
        const TemporaryFolder folder;
        std::ostringstream out;
        std::ostringstream err;
        REQUIRE(cli::load_demo(arguments_for(folder, database), out, err) == 0);
        const auto services = service::open_services({folder.path(), database.address, 2}, test_moment).value();
        const service::Call call{service::local_coordinator(), test_moment, today};
        const auto come_to = [&](domain::Progress progress) {
            service::ObligationFilter filter;
            filter.progress = progress;
            return service::list_obligations(*services, call, filter, {std::nullopt, 20}).value().page;
        };
        CHECK(come_to(domain::Progress::InProgress).total == 2);
        CHECK(come_to(domain::Progress::Submitted).total == 3);
        CHECK(come_to(domain::Progress::Returned).total == 1);
        CHECK(come_to(domain::Progress::Reworked).total == 1);
        CHECK(come_to(domain::Progress::Accepted).total == 1);
        CHECK(come_to(domain::Progress::Confirmed).total == 4);
        CHECK(come_to(domain::Progress::Changed).total == 1);
        const auto accepted = come_to(domain::Progress::Accepted).items.front();
        CHECK(accepted.checker == "Чернышёв Олег Игоревич");
        CHECK(accepted.submitted_on == domain::plus_days(today, -41));
        const auto log = service::list_steps(*services, call, accepted.obligation.id).value();
        REQUIRE(log.size() == 3);
        CHECK(log[1].actor_name == "Ладогина Мария Петровна");
        CHECK(log[1].proof.front().link == "https://school2.zarechny.example/road-map");
        CHECK(std::ranges::count_if(service::list_obligations(*services, call, {}, {std::nullopt, 500})->page.items,
                                    [](const auto& row) { return row.term_was.has_value(); }) == 1);
    });
}

TEST_CASE("an untouched demo has nothing done yet")
{
    const TemporaryFolder folder;
    auto arguments = arguments_for(folder, {"SQLite", ""});
    arguments.untouched = true;
    std::ostringstream out;
    std::ostringstream err;
    REQUIRE(cli::load_demo(arguments, out, err) == 0);
    const auto services = service::open_services({folder.path(), "", 2}, test_moment).value();
    const service::Call call{service::local_coordinator(), test_moment, today};
    const auto listed = service::list_obligations(*services, call, {}, {std::nullopt, 500}).value();
    CHECK(listed.counts.total > 200);
    CHECK(std::ranges::all_of(listed.page.items,
                              [](const auto& row) { return row.progress == domain::Progress::Planned; }));
}

TEST_CASE("the demo can be loaded on any day, however far from the school year of its documents")
{
    for (const auto day : {2026y / August / 31, 2027y / June / 30, 2028y / February / 29}) {
        CAPTURE(domain::to_iso(day));
        const TemporaryFolder folder;
        auto arguments = arguments_for(folder, {"SQLite", ""});
        arguments.now = test_moment + days{domain::days_between(today, day)};
        arguments.today = day;
        std::ostringstream out;
        std::ostringstream err;
        CHECK(cli::load_demo(arguments, out, err) == 0);
        CHECK(err.str().empty());
    }
}

TEST_CASE("a demo without its folder is refused with what is missing, and the database stays empty")
{
    const TemporaryFolder folder;
    auto arguments = arguments_for(folder, {"SQLite", ""});
    arguments.folder = folder.path() / "nowhere";
    std::ostringstream out;
    std::ostringstream err;
    CHECK(cli::load_demo(arguments, out, err) == 1);
    CHECK(err.str().find("file-unreadable") != std::string::npos);
    CHECK(err.str().find("schools.csv") != std::string::npos);
}

TEST_CASE("migrate says what is missing, takes it once, and refuses what it cannot reach")
{
    const TemporaryFolder folder;
    const auto run = [&](cli::MigrateArguments arguments) {
        std::ostringstream out;
        std::ostringstream err;
        const auto code = cli::migrate(arguments, test_moment, out, err);
        return std::pair{code, out.str() + err.str()};
    };
    CHECK(run({folder.path(), "", true}).first == 1);
    CHECK(run({folder.path(), "", false}).first == 0);
    CHECK(run({folder.path(), "", true}).first == 0);
    CHECK(run({folder.path(), "", false}).first == 0);
    const auto nowhere = run({folder.path(), "postgresql://vekha:secret@127.0.0.1:1/none", false});
    CHECK(nowhere.first == 1);
    CHECK(nowhere.second.find("database-unreachable") != std::string::npos);
    CHECK(nowhere.second.find("secret") == std::string::npos);
    CHECK(run({folder.path(), "mysql://somewhere", false}).second.find("database-address-invalid") !=
          std::string::npos);
    store::Connection(service::database_address({folder.path(), "", 1}))
        .execute("insert into migrations (number, name, checksum, applied_at) values (9999, 'later', 'x', 1)");
    const auto newer = run({folder.path(), "", false});
    CHECK(newer.first == 1);
    CHECK(newer.second.find("database-newer") != std::string::npos);
}
