#include "service/jobs.h"
#include "service/register_imports.h"
#include "store/grants.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

using domain::RegisterKind;
using domain::RowOutcome;

ImportView checked(World& world, RegisterKind kind, const std::string& table)
{
    const auto view = upload_register(*world.services, world.call, {kind, "register.csv", table, {}}).value();
    return check_register(*world.services, world.call, view.import.id, view.import.version).value();
}

ImportView imported(World& world, RegisterKind kind, const std::string& table)
{
    const auto view = checked(world, kind, table);
    REQUIRE(start_register_import(*world.services, world.call, view.import.id, view.import.version));
    const JobClock clock{[&world] { return world.call.now; }, [&world](Instant) { return world.call.today; }};
    REQUIRE(run_one_job(*world.services, clock) == JobRun::Done);
    return get_register_import(*world.services, world.call, view.import.id).value();
}

std::vector<std::string> codes(World& world, const ImportView& view)
{
    const auto page =
        list_import_rows(*world.services, world.call, view.import.id, {RowOutcome::Failed, false}, {{}, 500}).value();
    std::vector<std::string> found;
    for (const auto& row : page.items)
        found.push_back(row.remarks.front().code);
    return found;
}

std::int64_t count(World& world, const std::string& sql)
{
    return world.pool().lease()->scalar<std::int64_t>("select count(*) from " + sql);
}

ImportView undone(World& world, const ImportView& done)
{
    world.call.now += 1h;
    return undo_register_import(*world.services, world.call, done.import.id, done.import.version).value();
}

const std::string schools = "Код;Название\n101;Школа № 1\n102;Школа № 2\n103;Школа № 3\n";

} // namespace

TEST_CASE("people come from a table with their roles, and go again with them")
{
    everywhere([](World& world) {
        (void)imported(world, RegisterKind::Organisations, schools);
        const std::string table =
            "ФИО;Должность;E-mail;Код ОО;Роль;Основание\n"
            "Ладогина Мария Петровна;директор;ladogina@example.org;101;Руководитель школы;приказ № 1\n"
            "Ветров Иван Ильич;методист;;;Муниципальный координатор;приказ № 2\n"
            "Ветров Иван Ильич;методист;;;;\n"
            "Онегина Анна Львовна;учитель;не почта;101;;\n"
            "Ростов Пётр Ильич;учитель;;999;;\n"
            "Чайкина Нина Юрьевна;;;;Руководитель школы;\n"
            "Ильин Олег Юрьевич;учитель;;102;Космонавт;\n";
        const auto done = imported(world, RegisterKind::People, table);
        CHECK(done.import.done == domain::RowCounts{2, 0, 0, 5, 0});
        CHECK(codes(world, done) == std::vector<std::string>{"row-repeated", "email-malformed", "organisation-unknown",
                                                             "organisation-missing", "role-unknown"});
        CHECK(count(world, "people") == 2);
        CHECK(count(world, "grants where ended_at is null") == 2);
        CHECK(checked(world, RegisterKind::People, table).import.checked.unchanged == 2);

        world.call.now += 1h;
        const auto changed = imported(world, RegisterKind::People,
                                      "ФИО;Должность;E-mail;Код ОО;Роль\nЛадогина Мария Петровна;и. о. директора;"
                                      "ladogina@example.org;101;Школьный координатор\n");
        CHECK(changed.import.done.updated == 1);
        CHECK(count(world, "grants where ended_at is null") == 3);
        (void)undone(world, changed);
        CHECK(count(world, "grants where ended_at is null") == 2);
        CHECK(count(world, "people where position = 'директор'") == 1);
        // The person was changed and changed back: what the first import left is no more.
        CHECK(undo_register_import(*world.services, world.call, done.import.id, done.import.version).error().code ==
              "import-changed-since");
    });
}

TEST_CASE("a person who works elsewhere and an e-mail of another person stop a row")
{
    everywhere([](World& world) {
        (void)imported(world, RegisterKind::Organisations, schools);
        (void)imported(world, RegisterKind::People, "ФИО;E-mail;Код ОО\nЛадогина Мария Петровна;l@example.org;101\n");
        CHECK(codes(world, checked(world, RegisterKind::People,
                                   "ФИО;E-mail;Код ОО\nЛадогина Мария Петровна;l@example.org;102\n"
                                   "Ветров Иван Ильич;l@example.org;101\n")) ==
              std::vector<std::string>{"person-elsewhere", "email-of-another"});
    });
}

TEST_CASE("statuses of schools make the groups of a year, and undoing takes both away")
{
    everywhere([](World& world) {
        (void)imported(world, RegisterKind::Organisations, schools);
        const std::string table = "Код ОО;Статус;Учебный год;По\n"
                                  "101;ШНОР;2026/2027;\n"
                                  "102;ПНОР;2026;31.05.2027\n"
                                  "103;500+;2025-2026;\n"
                                  "101;ШНОР;2026;\n"
                                  "103;ПРШ;двадцатый;\n"
                                  "103;ПРШ;2026;01.01.2020\n";
        const auto done = imported(world, RegisterKind::Groups, table);
        CHECK(done.import.done == domain::RowCounts{3, 0, 0, 3, 0});
        CHECK(codes(world, done) == std::vector<std::string>{"row-repeated", "year-malformed", "dates-reversed"});
        // «ПНОР» is another word for «ШНОР».
        CHECK(count(world, "school_groups") == 2);
        CHECK(count(world, "memberships where group_code = 'ШНОР'") == 2);
        CHECK(count(world, "memberships where to_day = '2027-05-31'") == 1);
        CHECK(checked(world, RegisterKind::Groups, table).import.checked.unchanged == 3);
        (void)undone(world, done);
        CHECK(count(world, "school_groups") == 0);
        CHECK(count(world, "memberships") == 0);
    });
}

TEST_CASE("curators are assigned by the rules that a person's assignment follows")
{
    everywhere([](World& world) {
        (void)imported(world, RegisterKind::Organisations, schools);
        (void)imported(world, RegisterKind::People, "ФИО\nЛадогина Мария Петровна\nВетров Иван Ильич\n");
        world.pool().lease()->execute(
            "insert into curator_profiles (region_id, person_id, state, associations, platforms, federal_projects, "
            "courses, experience_years, head, subjects, risks, consent_on, basis, note, version, changed_at, "
            "changed_by) select region_id, id, 'selected', '[]', '[]', '[]', '[]', 5, 0, '[]', '[]', "
            "'2026-09-01', '', '', 1, 1, 0 from people where name like 'Ладогина%'");
        const auto done = imported(world, RegisterKind::Assignments,
                                   "ФИО куратора;Код ОО;Приказ;С\n"
                                   "Ладогина Мария Петровна;101;№ 5;01.12.2026\n"
                                   "Ладогина Мария Петровна;102;№ 5;01.12.2026\n"
                                   "Ладогина Мария Петровна;103;№ 5;01.12.2026\n"
                                   "Ветров Иван Ильич;103;№ 5;01.12.2026\n"
                                   "Неизвестная Анна Львовна;103;№ 5;01.12.2026\n");
        CHECK(done.import.done == domain::RowCounts{2, 0, 0, 3, 0});
        CHECK(codes(world, done) == std::vector<std::string>{"curator-limit", "curator-unknown", "person-unknown"});
        CHECK(count(world, "assignments") == 2);
        (void)undone(world, done);
        CHECK(count(world, "assignments") == 0);
    });
}
