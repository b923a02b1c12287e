#include "service/approve_draft.h"
#include "service/organisations.h"
#include "service/school_calendar.h"
#include "service/session.h"
#include "service/today.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

OrganisationImport import(World& world, const std::string& table, bool dry_run = false)
{
    return import_organisations(*world.services, world.call, {"schools.csv", table, dry_run}).value();
}

std::vector<domain::Organisation> everything(World& world)
{
    return list_organisations(*world.services, world.call, {}, {std::nullopt, 500})->items;
}

} // namespace

TEST_CASE("a register table creates, updates and leaves alone by code, and says which rows it could not take")
{
    everywhere([](World& world) {
        const std::string table = "Код ОО;Краткое наименование;Полное наименование;Вид;Населённый пункт;Группы\n"
                                  "101;СОШ № 10;МБОУ «СОШ № 10»;школа;с. Ключи;ШНОР, 500+\n"
                                  "102;СОШ № 2;;школа;;\n"
                                  "102;СОШ № 3;;школа;;\n"
                                  "104;;;школа;;\n"
                                  "105;Театр;;цирк;;\n"
                                  ";Управление образования;;орган управления;;\n";
        CHECK(import(world, table, true).created == 3);
        CHECK(everything(world).empty());
        const auto first = import(world, table);
        CHECK(first.created == 3);
        CHECK(first.failed == std::vector<FailedRow>{{4, "code-repeated", "102"},
                                                     {5, "name-missing", "104"},
                                                     {6, "kind-unknown", "цирк"}});
        const auto all = everything(world);
        REQUIRE(all.size() == 3);
        CHECK(all[0].short_name == "СОШ № 2");
        CHECK(all[1].short_name == "СОШ № 10");
        CHECK(all[1].settlement == "с. Ключи");
        CHECK(all[1].groups == std::vector<std::string>{"ШНОР", "500+"});
        CHECK(all[2].kind == domain::OrganisationKind::Authority);

        const auto again = import(world, table);
        CHECK(again.created + again.updated == 0);
        CHECK(again.unchanged == 3);
        const auto changed = import(world, "Код;Название;Группы\n101;СОШ № 10 имени Ладогина;500+, ПРШ\n");
        CHECK(changed.updated == 1);
        const auto renamed = everything(world)[1];
        CHECK(renamed.id == all[1].id);
        CHECK(renamed.short_name == "СОШ № 10 имени Ладогина");
        CHECK(renamed.full_name == all[1].full_name);
        CHECK(renamed.groups == std::vector<std::string>{"500+", "ПРШ"});
    });
}

TEST_CASE("who was in a group on an earlier day is still known")
{
    everywhere([](World& world) {
        import(world, "Код;Название;Группы\n101;СОШ № 1;ШНОР\n");
        import(world, "Код;Название;Группы\n101;СОШ № 1;\n");
        CHECK(everything(world)[0].groups.empty());
        world.call.today = domain::plus_days(test_today, -1);
        CHECK(everything(world)[0].groups == std::vector<std::string>{"ШНОР"});
    });
}

TEST_CASE("a table without a column of names is no register")
{
    everywhere([](World& world) {
        CHECK(import_organisations(*world.services, world.call, {"x.csv", "один;два\n1;2\n", false}).error().code ==
              "register-columns-missing");
        CHECK(import_organisations(*world.services, world.call, {"x.csv", "", false}).error().code == "document-empty");
    });
}

TEST_CASE("the school calendar is the default one until a person changes it, knowing what was there")
{
    everywhere([](World& world) {
        const auto initial = get_school_calendar(*world.services, world.call).value();
        CHECK(initial.calendar == domain::SchoolCalendar{});
        auto calendar = initial.calendar;
        calendar.name = "Триместры округа";
        calendar.quarters[0].to = {10, 25};
        const auto put = put_school_calendar(*world.services, world.call, calendar, initial.version);
        REQUIRE(put);
        CHECK(get_school_calendar(*world.services, world.call)->calendar == calendar);
        CHECK(put_school_calendar(*world.services, world.call, calendar, initial.version).error().code ==
              "changed-meanwhile");
        calendar.quarters[1].from = {10, 20};
        CHECK(put_school_calendar(*world.services, world.call, calendar, put->version).error().code ==
              "calendar-not-ordered");
    });
}

TEST_CASE("the first screen shows what is overdue, due this week and waiting, and what comes next")
{
    everywhere([](World& world) {
        const auto id =
            keep_draft(world, a_plan({an_activity("1", "20 ноября 2026 года", {"Управление образования"}),
                                      an_activity("2", "22 ноября 2026 года", {"Управление образования"}),
                                      an_activity("3", "24 ноября 2026 года", {"Управление образования"}),
                                      an_activity("4", "по отдельному плану", {"Управление образования"})}));
        keep_draft(world, a_plan({an_activity("1", "")}));
        REQUIRE(approve_draft(*world.services, world.call, {id, 1, {}}));
        const auto today = today_lists(*world.services, world.call).value();
        REQUIRE(today.overdue.total == 1);
        CHECK(today.overdue.items[0].number == "1");
        // 22 November 2026 is a Sunday: the week ends today.
        REQUIRE(today.week.total == 1);
        CHECK(today.week.items[0].number == "2");
        CHECK(today.needs_date.total == 1);
        CHECK(today.drafts_total == 1);
        CHECK(today.next == 2026y / November / 24);
        world.call.today = 2026y / November / 23;
        const auto monday = today_lists(*world.services, world.call).value();
        CHECK(monday.overdue.total == 2);
        CHECK(monday.week.total == 1);
        CHECK(!monday.next);
    });
}

TEST_CASE("the territory has the name that it was given")
{
    everywhere([](World& world) {
        REQUIRE(rename_territory(*world.services, world.call, " Заречный муниципальный округ "));
        CHECK(session_of(*world.services, world.call).territory == "Заречный муниципальный округ");
        CHECK(rename_territory(*world.services, world.call, "  ").error().code == "value-empty");
    });
}
