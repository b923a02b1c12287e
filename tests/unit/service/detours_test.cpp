#include "service/accounts.h"
#include "service/jobs.h"
#include "service/organisation_entries.h"
#include "service/organisations.h"
#include "service/personal_data.h"
#include "service/register_imports.h"
#include "service/same_organisation.h"
#include "service/work.h"
#include "store/accounts.h"
#include "support/test_people.h"

#include <doctest/doctest.h>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;

// Ways around the rights: each of them once led somewhere.

namespace
{

using domain::RegisterKind;

ImportView checked(World& world, const Call& call, RegisterKind kind, const std::string& table)
{
    const auto view = upload_register(*world.services, call, {kind, "register.csv", table, {}}).value();
    return check_register(*world.services, call, view.import.id, view.import.version).value();
}

ImportView imported(World& world, const Call& call, RegisterKind kind, const std::string& table)
{
    const auto view = checked(world, call, kind, table);
    REQUIRE(start_register_import(*world.services, call, view.import.id, view.import.version));
    const JobClock clock{[&world] { return world.call.now; }, [&world](Instant) { return world.call.today; }};
    REQUIRE(run_one_job(*world.services, clock) == JobRun::Done);
    return get_register_import(*world.services, call, view.import.id).value();
}

/// Code and text of the first remark of every failed row.
std::vector<std::pair<std::string, std::string>> failures(World& world, const Call& call, const ImportView& view)
{
    std::vector<std::pair<std::string, std::string>> found;
    const auto page =
        list_import_rows(*world.services, call, view.import.id, {domain::RowOutcome::Failed, false}, {{}, 500}).value();
    for (const auto& row : page.items)
        found.emplace_back(row.remarks.front().code, row.remarks.front().text);
    return found;
}

void open_account(World& world, PersonId person, const std::string& login)
{
    store::insert_account(*world.pool().lease(), {store::RegionId{1}, person, login, false, {}}, world.call.now);
}

void set_code(World& world, domain::OrganisationId school, const std::string& code)
{
    world.pool().lease()->execute("update organisations set code = :code where id = :id",
                                  {{"code", code}, {"id", school}});
}

using Failures = std::vector<std::pair<std::string, std::string>>;

} // namespace

TEST_CASE("an account is managed only by who stands above every role of its holder, where it holds")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto north = people.as(
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}}));
        const auto region = people.as(people.add_person_with("Главная Вера", "administrator", people.root));
        const auto here = people.add_person_with("Здешний Пётр", "head", people.north, {{}, people.north_school});
        const auto abroad =
            people.add_person_with("Дальний Олег", "municipal-coordinator", people.north, {people.south, {}});
        open_account(world, here, "here");
        open_account(world, abroad, "abroad");
        CHECK(code_of(may_manage_account(*world.pool().lease(), north, here)).empty());
        CHECK(code_of(may_manage_account(*world.pool().lease(), north, abroad)) == "not-permitted");
        CHECK(code_of(block_account(*world.services, north, abroad)) == "not-permitted");
        CHECK(code_of(may_manage_account(*world.pool().lease(), region, abroad)).empty());
    });
}

TEST_CASE("what an administrator of the region imported is not taken back by a municipality")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        set_code(world, people.north_school, "104");
        set_code(world, people.south_school, "109");
        auto region = people.as(people.add_person_with("Главная Вера", "administrator", people.root));
        region.actor.scope.territory = people.north;
        const auto done = imported(world, region, RegisterKind::Organisations,
                                   "Код;Название\n104;СОШ № 4 имени Ладогина\n109;СОШ № 9 имени Ветрова\n");
        CHECK(done.import.done.updated == 2);
        const auto north = people.as(
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}}));
        world.call.now += 1h;
        CHECK(code_of(list_import_rows(*world.services, north, done.import.id, {}, {{}, 50})) == "not-permitted");
        CHECK(code_of(undo_register_import(*world.services, north, done.import.id, done.import.version)) ==
              "not-permitted");
        CHECK(undo_register_import(*world.services, region, done.import.id, done.import.version));
    });
}

TEST_CASE("roles that came with a table go only by who may give them")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const RoleScope north{people.north, {}};
        const auto admin =
            people.as(people.add_person_with("Северова Анна", "municipal-administrator", people.north, north));
        const auto authority =
            people.as(people.add_person_with("Ведова Ольга", "municipal-authority", people.north, north));
        const auto done =
            imported(world, admin, RegisterKind::People, "ФИО;Роль\nКоординатов Иван;Муниципальный координатор\n");
        CHECK(done.import.done.created == 1);
        world.call.now += 1h;
        CHECK(code_of(undo_register_import(*world.services, authority, done.import.id, done.import.version)) ==
              "scope-out-of-reach");
        CHECK(undo_register_import(*world.services, admin, done.import.id, done.import.version));
    });
}

TEST_CASE("a table gives nobody a role of their own, changes nobody above and tells of nobody out of sight")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const RoleScope north{people.north, {}};
        const auto admin_id = people.add_person_with("Северова Анна", "municipal-administrator", people.north, north);
        const auto admin = people.as(admin_id);
        const auto own =
            checked(world, admin, RegisterKind::People, "ФИО;Роль\nСеверова Анна;Муниципальный координатор\n");
        CHECK(failures(world, admin, own) == Failures{{"role-not-given", "Муниципальный координатор"}});

        const auto authority =
            people.as(people.add_person_with("Ведова Ольга", "municipal-authority", people.north, north));
        const auto above =
            checked(world, authority, RegisterKind::People, "ФИО;E-mail\nСеверова Анна;mine@example.org\n");
        CHECK(failures(world, authority, above) == Failures{{"row-out-of-scope", "Северова Анна"}});

        const CreatePerson far{{"Южный Иван", "", {"far@example.org", ""}}, {{}, people.south_school}, false, {}};
        REQUIRE(create_person(*world.services, world.call, far));
        const auto told = checked(world, admin, RegisterKind::People,
                                  "ФИО;E-mail\nНекто Никто;far@example.org\nЮжный Иван;far@example.org\n");
        CHECK(failures(world, admin, told) == Failures{{"email-of-another", "…"}, {"person-elsewhere", "…"}});
    });
}

TEST_CASE("a register table changes no school that the caller only reads")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        set_code(world, people.south_school, "109");
        const auto id =
            people.add_person_with("Северова Анна", "municipal-coordinator", people.north, {people.north, {}});
        people.give(id, "association", {people.south, {}});
        const auto call = people.as(id);
        const std::string table = "Код,Название\n109,Захваченная школа\n110,Новая школа\n";
        const auto done = import_organisations(*world.services, call, {"a.csv", table, false}).value();
        CHECK(done.updated == 0);
        CHECK(done.created == 1);
        REQUIRE(done.failed.size() == 1);
        CHECK(done.failed.front() == FailedRow{2, "row-out-of-scope", "109"});
        CHECK(get_organisation(*world.services, call, people.south_school)->kept.entry.organisation.short_name ==
              "СОШ № 9");
    });
}

TEST_CASE("merging two schools hands on roles only by who may give them")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto twin = people.add_school("Школа № 4", people.north);
        people.add_person_with("Директоров Илья", "head", people.north, {{}, twin});
        const RoleScope north{people.north, {}};
        const auto coordinator =
            people.as(people.add_person_with("Ведова Ольга", "municipal-coordinator", people.north, north));
        const auto admin =
            people.as(people.add_person_with("Северова Анна", "municipal-administrator", people.north, north));
        const MergeOrganisations command{people.north_school, 1, twin};
        CHECK(code_of(merge_organisations(*world.services, coordinator, command)) == "scope-out-of-reach");
        CHECK(code_of(merge_organisations(*world.services, admin, command)).empty());
    });
}

TEST_CASE("an act is recorded where its object lies, whatever territory the caller chose")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto admin = people.as(
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}}));
        const auto head = people.add_person_with("Здешний Пётр", "head", people.north, {{}, people.north_school});
        open_account(world, head, "here");
        admin.actor.scope.territory = people.south;
        REQUIRE(block_account(*world.services, admin, head));
        CHECK(world.pool().lease()->scalar<std::int64_t>(
                  "select territory_id from audit_events where act = 'account-blocked'") == people.north.value);
    });
}

TEST_CASE("the history of a school tells of its curator only to who may read curators")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        store::in_transaction(world.pool(), [&](store::Connection& connection) -> Answer<int> {
            record(connection, world.call, "school-needs-saved", "organisation", people.north_school.value,
                   {{"was", ""}, {"became", "risk"}});
            record(connection, world.call, "organisation-changed", "organisation", people.north_school.value);
            return 0;
        }).value();
        const auto partner =
            people.as(people.add_person_with("Партнёров Лев", "partner", people.north, {{}, people.north_school}));
        const auto head =
            people.as(people.add_person_with("Здешний Пётр", "head", people.north, {{}, people.north_school}));
        CHECK(history_of_organisation(*world.services, partner, people.north_school)->items.size() == 1);
        CHECK(history_of_organisation(*world.services, head, people.north_school)->items.size() == 2);
    });
}

TEST_CASE("erasing a person leaves nothing of them in imports, nor the file that brought them")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto done =
            imported(world, world.call, RegisterKind::People,
                     "ФИО;E-mail;Телефон\nЛадогина Мария;m@school.example;+7 900 123-45-67\nВетров Иван;;\n");
        // Checked again and never carried out: it would make the person anew.
        const auto waiting =
            checked(world, world.call, RegisterKind::People, "ФИО;E-mail\nЛадогина Мария;m@school.example\n");
        const auto id = world.pool().lease()->scalar<PersonId>("select id from people where name = 'Ладогина Мария'");
        REQUIRE(code_of(erase_person(*world.services, world.call, {id, "Ладогина Мария"})) == "");
        for (const std::string column : {"entry", "was", "becomes", "remarks"})
            CHECK(world.pool().lease()->scalar<std::int64_t>(
                      "select count(*) from import_rows where " + column + " like '%Ладогина%' or " + column +
                      " like '%m@school%' or " + column + " like '%123-45%'") == 0);
        CHECK(world.pool().lease()->scalar<std::int64_t>(
                  "select count(*) from import_changes where label like '%Ладогина%' or became like '%Ладогина%' or "
                  "became like '%m@school%'") == 0);
        CHECK(world.pool().lease()->scalar<std::int64_t>(
                  "select count(*) from import_changes where label = 'Ветров Иван'") == 1);
        for (const auto& view : {done, waiting})
            CHECK(code_of(get_import_columns(*world.services, world.call, view.import.id)) == "document-empty");
        const auto again = get_register_import(*world.services, world.call, waiting.import.id).value();
        REQUIRE(start_register_import(*world.services, world.call, again.import.id, again.import.version));
        const JobClock clock{[&world] { return world.call.now; }, [&world](Instant) { return world.call.today; }};
        REQUIRE(run_one_job(*world.services, clock) == JobRun::Done);
        CHECK(world.pool().lease()->scalar<std::int64_t>("select count(*) from people where erased_at is null") == 1);
    });
}
