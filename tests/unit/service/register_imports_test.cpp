#include "service/jobs.h"
#include "service/organisations.h"
#include "service/register_imports.h"
#include "service/registers/apply_import.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/territories.h"
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

const std::string register_table =
    "Реестр школ региона;;;;;;;\n"
    "Код ОО;Краткое наименование;Полное наименование;Вид;Населённый пункт;Группы;ИНН;Сайт\n"
    "1;2;3;4;5;6;7;8\n"
    "101;СОШ № 10;МБОУ «СОШ № 10»;школа;с. Ключи;ШНОР, 500+;;\n"
    "102;СOШ № 2;;школа;;;;\n"
    "102;СОШ № 3;;школа;;;;\n"
    "104;;;школа;;;;\n"
    "105;Театр;;цирк;;;;\n"
    "106;Гимназия № 1;;;;;123;\n"
    "107;МБОУ «СОШ № 2»;;школа;;;;=HYPERLINK(\"x\")\n"
    ";Управление образования;;орган управления;;;;\n";

ImportView upload(World& world, const std::string& table, RegisterKind kind = RegisterKind::Organisations,
                  const std::string& name = "schools.csv")
{
    return upload_register(*world.services, world.call, {kind, name, table, {}}).value();
}

ImportView check(World& world, const ImportView& view)
{
    return check_register(*world.services, world.call, view.import.id, view.import.version).value();
}

JobClock clock_of(const World& world)
{
    return {[&world] { return world.call.now; }, [&world](Instant) { return world.call.today; }};
}

ImportView carry_out(World& world, const ImportView& checked)
{
    REQUIRE(start_register_import(*world.services, world.call, checked.import.id, checked.import.version));
    REQUIRE(run_one_job(*world.services, clock_of(world)) == JobRun::Done);
    return get_register_import(*world.services, world.call, checked.import.id).value();
}

ImportView import(World& world, const std::string& table, RegisterKind kind = RegisterKind::Organisations)
{
    return carry_out(world, check(world, upload(world, table, kind)));
}

std::vector<store::ImportRow> rows(World& world, const ImportView& view, const store::ImportRowFilter& filter = {})
{
    return list_import_rows(*world.services, world.call, view.import.id, filter, {std::nullopt, 500})->items;
}

std::vector<domain::Organisation> everything(World& world)
{
    return store::reading(world.pool(),
                          [&](store::Connection& connection) -> Answer<std::vector<domain::Organisation>> {
                              return store::register_of(connection, world.scope(), world.call.today);
                          })
        .value();
}

const domain::Organisation* with_code(const std::vector<domain::Organisation>& all, const std::string& code)
{
    const auto found = std::ranges::find(all, code, &domain::Organisation::code);
    return found == all.end() ? nullptr : &*found;
}

std::string many_schools(int count, const std::string& name = "Школа")
{
    std::string table = "Код;Краткое наименование;Муниципалитет\n";
    for (int n = 1; n <= count; ++n)
        table += std::to_string(500000 + n) + ";" + name + " № " + std::to_string(n) + ";Район " +
                 std::to_string(n % 7) + "\n";
    return table;
}

std::int64_t count_of(World& world, const std::string& table)
{
    return world.pool().lease()->scalar<std::int64_t>("select count(*) from " + table);
}

} // namespace

TEST_CASE("a table is recognised, checked row by row and carried out in the background")
{
    everywhere([](World& world) {
        const auto uploaded = upload(world, register_table);
        CHECK(uploaded.import.head_row == 2);
        CHECK(uploaded.import.mapping == intake::ColumnMapping{{1, "code"},
                                                               {2, "shortName"},
                                                               {3, "fullName"},
                                                               {4, "kind"},
                                                               {5, "settlement"},
                                                               {6, "groups"},
                                                               {7, "inn"},
                                                               {8, "site"}});
        const auto checked = check(world, uploaded);
        CHECK(checked.import.checked == domain::RowCounts{4, 0, 0, 4, 2});
        CHECK(everything(world).empty());
        const auto failed = rows(world, checked, {RowOutcome::Failed, false});
        REQUIRE(failed.size() == 4);
        const auto why = [&](std::size_t at) { return failed[at].remarks.front(); };
        CHECK(why(0) == domain::RowRemark{"code-repeated", "code", 1, "5", false});
        CHECK(why(1) == domain::RowRemark{"value-missing", "shortName", 2, "", false});
        CHECK(why(2) == domain::RowRemark{"kind-unknown", "kind", 4, "цирк", false});
        CHECK(why(3) == domain::RowRemark{"inn-invalid", "inn", 7, "123", false});
        const auto warned = rows(world, checked, {std::nullopt, true});
        REQUIRE(warned.size() == 2);
        CHECK(warned[0].remarks.front() == domain::RowRemark{"letters-mended", "shortName", 2, "СOШ № 2", true});
        CHECK(warned[1].remarks.front() == domain::RowRemark{"looks-like-another", "shortName", 2, "СОШ № 2", true});

        const auto done = carry_out(world, checked);
        CHECK(done.import.state == ImportState::Finished);
        CHECK(done.import.done == domain::RowCounts{4, 0, 0, 4, 2});
        const auto all = everything(world);
        REQUIRE(all.size() == 4);
        REQUIRE(with_code(all, "101"));
        CHECK(with_code(all, "101")->settlement == "с. Ключи");
        CHECK(with_code(all, "101")->groups == std::vector<std::string>{"ШНОР", "500+"});
        CHECK(with_code(all, "102")->short_name == "СОШ № 2");
        CHECK(with_code(all, "")->kind == domain::OrganisationKind::Authority);
        CHECK(run_one_job(*world.services, clock_of(world)) == JobRun::Nothing);

        const auto again = check(world, upload(world, register_table));
        CHECK(again.import.checked == domain::RowCounts{0, 0, 4, 4, 1});
    });
}

TEST_CASE("an update says what it changes, and undo gives back what was there")
{
    everywhere([](World& world) {
        (void)import(world, register_table);
        const auto before = everything(world);
        world.call.now += 1h;
        const auto checked = check(world, upload(world, "Код;Название;Группы;Адрес\n101;СОШ № 10 имени Ладогина;500+, "
                                                        "ПРШ;ул. Мира, 1\n109;Лицей № 9;ШНСУ;\n"));
        CHECK(checked.import.checked == domain::RowCounts{1, 1, 0, 0, 0});
        const auto changed = rows(world, checked, {RowOutcome::Updated, false});
        REQUIRE(changed.size() == 1);
        CHECK(changed[0].was ==
              domain::RegisterValues{{"shortName", "СОШ № 10"}, {"groups", "ШНОР; 500+"}, {"address", ""}});
        CHECK(changed[0].becomes == domain::RegisterValues{{"shortName", "СОШ № 10 имени Ладогина"},
                                                           {"groups", "500+; ПРШ"},
                                                           {"address", "ул. Мира, 1"}});
        const auto done = carry_out(world, checked);
        REQUIRE(with_code(everything(world), "101"));
        CHECK(with_code(everything(world), "101")->groups == std::vector<std::string>{"500+", "ПРШ"});
        CHECK(everything(world).size() == 5);
        CHECK(get_undo_obstacles(*world.services, world.call, done.import.id)->empty());
        world.call.now += 1h;
        const auto undone =
            undo_register_import(*world.services, world.call, done.import.id, done.import.version).value();
        CHECK(undone.import.state == ImportState::Undone);
        auto after = everything(world);
        REQUIRE(after.size() == before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            std::ranges::sort(after[i].groups);
            auto was = before[i];
            std::ranges::sort(was.groups);
            CHECK(after[i] == was);
        }
        CHECK(undo_register_import(*world.services, world.call, done.import.id, undone.import.version).error().code ==
              "import-not-finished");
    });
}

TEST_CASE("an import that was changed or used since is not undone, not even in part")
{
    everywhere([](World& world) {
        const auto done = import(world, "Код;Название\n201;Школа № 1\n202;Школа № 2\n203;Школа № 3\n");
        world.call.now += 1h;
        const auto later = import(world, "Код;Название\n202;Школа № 2 имени Ладогина\n");
        const auto all = everything(world);
        world.pool().lease()->execute("insert into organisations (region_id, territory_id, kind, short_name, origin, "
                                      "sort_name, created_at, changed_at, parent_id) values (1, 1, 'school', 'Филиал', "
                                      "'register', 'филиал', 1, 1, :parent)",
                                      {{"parent", with_code(all, "203")->id}});
        const auto obstacles = get_undo_obstacles(*world.services, world.call, done.import.id).value();
        REQUIRE(obstacles.size() == 2);
        CHECK(obstacles[0].code == "changed-since");
        CHECK(obstacles[0].label == "Школа № 2");
        CHECK(obstacles[0].row == 3);
        CHECK(obstacles[1].code == "used-since");
        CHECK(obstacles[1].label == "Школа № 3");
        CHECK(undo_register_import(*world.services, world.call, done.import.id, done.import.version).error().code ==
              "import-changed-since");
        CHECK(everything(world).size() == 4);
        REQUIRE(undo_register_import(*world.services, world.call, later.import.id, later.import.version));
        CHECK(with_code(everything(world), "202")->short_name == "Школа № 2");
    });
}

TEST_CASE("a worker that dies in the middle is followed by another, and nothing is done twice")
{
    everywhere([](World& world) {
        const int count = rows_of_batch * 2 + 10;
        const auto checked = check(world, upload(world, many_schools(count)));
        CHECK(checked.import.checked.created == count);
        REQUIRE(start_register_import(*world.services, world.call, checked.import.id, checked.import.version));
        JobOptions dying;
        dying.worker = "first";
        dying.most_steps = 1;
        CHECK(run_one_job(*world.services, clock_of(world), dying) == JobRun::Left);
        const auto half = get_register_import(*world.services, world.call, checked.import.id).value();
        CHECK(half.import.state == ImportState::Running);
        CHECK(half.import.done.created == rows_of_batch);
        CHECK(count_of(world, "organisations") == rows_of_batch);
        JobOptions second;
        second.worker = "second";
        // The lease of the first still runs.
        CHECK(run_one_job(*world.services, clock_of(world), second) == JobRun::Nothing);
        world.call.now += 2min;
        CHECK(run_one_job(*world.services, clock_of(world), second) == JobRun::Done);
        const auto done = get_register_import(*world.services, world.call, checked.import.id).value();
        CHECK(done.import.state == ImportState::Finished);
        CHECK(done.import.done.created == count);
        CHECK(count_of(world, "organisations") == count);
        CHECK(done.job->attempts == 2);
        // Seven municipalities were made from the column, once each.
        CHECK(count_of(world, "territories") == 8);
        REQUIRE(undo_register_import(*world.services, world.call, done.import.id, done.import.version));
        CHECK(count_of(world, "organisations") == 0);
        CHECK(count_of(world, "territories") == 1);
    });
}

TEST_CASE("a worker whose job was taken over gives its step back")
{
    everywhere([](World& world) {
        const auto checked = check(world, upload(world, "Код;Название\n201;Школа № 1\n"));
        REQUIRE(start_register_import(*world.services, world.call, checked.import.id, checked.import.version));
        auto taken = store::in_transaction(world.pool(), [&](store::Connection& connection) -> Answer<store::JobRow> {
                         return *store::take_job(connection, "late", world.call.now, 60s);
                     }).value();
        world.call.now += 2min;
        CHECK(run_one_job(*world.services, clock_of(world)) == JobRun::Done);
        const RunningJob stale{taken, world.call.now, world.call.today, [&](store::Connection& connection) {
                                   return store::hold_job(connection, taken, "late", world.call.now + 1min);
                               }};
        CHECK(carry_out_import(*world.services, stale).error().code == job_lost);
        CHECK(count_of(world, "organisations") == 1);
    });
}

TEST_CASE("the mapping that a person made is remembered for the next file of the source")
{
    everywhere([](World& world) {
        const std::string table = "Номер;Как зовут;Что-то\n301;Школа № 1;x\n";
        const auto uploaded = upload(world, table);
        const auto shown = get_import_columns(*world.services, world.call, uploaded.import.id).value();
        CHECK(std::ranges::any_of(shown.faults, [](const auto& fault) { return fault.code == "field-missing"; }) ==
              !uploaded.import.mapping.contains(2));
        const auto mapped = map_register(*world.services, world.call,
                                         {uploaded.import.id, uploaded.import.version, 1, 1,
                                          intake::ColumnMapping{{1, "code"}, {2, "shortName"}}})
                                .value();
        CHECK(mapped.faults.empty());
        (void)check(world, mapped.view);
        const auto next = upload(world, table);
        CHECK(next.import.mapped_by == "remembered");
        CHECK(next.import.mapping == intake::ColumnMapping{{1, "code"}, {2, "shortName"}});
        const auto refusal = [&](intake::ColumnMapping mapping) {
            return map_register(*world.services, world.call,
                                {next.import.id, next.import.version, 1, 1, std::move(mapping)})
                .error()
                .data.at("fault");
        };
        CHECK(refusal({{9, "code"}}) == "column-unknown");
        CHECK(refusal({{1, "colour"}}) == "field-unknown");
        CHECK(refusal({{1, "code"}, {2, "code"}}) == "field-repeated");
    });
}

TEST_CASE("rows outside the scope of who imports fail, and nobody makes a territory without the right")
{
    everywhere([](World& world) {
        (void)import(world, "Код;Название;Муниципалитет\n1;Школа № 1;Округ А\n2;Школа № 2;Округ Б\n");
        const auto mine = with_code(everything(world), "1")->territory;
        domain::Grant grant;
        grant.role = "municipal-coordinator";
        grant.kind = domain::ScopeKind::Territory;
        grant.region = world.scope().region;
        grant.locations = {{world.scope().region, {mine}, {}}};
        world.call.actor.unrestricted = false;
        world.call.actor.id = ActorId{7};
        world.call.actor.grants = {grant};
        world.call.actor.scope.territory = mine;
        const auto checked = check(world, upload(world, "Код;Название;Муниципалитет\n1;Школа № 1 имени Ладогина;\n"
                                                        "2;Чужая;\n3;Новая;Округ В\n4;Своя;Округ А\n"));
        CHECK(checked.import.checked == domain::RowCounts{1, 1, 0, 2, 0});
        const auto failed = rows(world, checked, {RowOutcome::Failed, false});
        REQUIRE(failed.size() == 2);
        CHECK(failed[0].remarks.front().code == "row-out-of-scope");
        CHECK(failed[1].remarks.front().code == "territory-unknown");
        world.call.actor.grants.clear();
        CHECK(upload_register(*world.services, world.call, {RegisterKind::Organisations, "a.csv", "Код;Название\n", {}})
                  .error()
                  .code == "not-permitted");
        // The grants ended meanwhile: the worker looks again.
        world.call.actor.grants = {grant};
        REQUIRE(start_register_import(*world.services, world.call, checked.import.id, checked.import.version));
        REQUIRE(run_one_job(*world.services, clock_of(world)) == JobRun::Done);
        const auto done = get_register_import(*world.services, world.call, checked.import.id).value();
        CHECK(done.import.done == domain::RowCounts{0, 0, 0, 4, 0});
        CHECK(get_failed_rows(*world.services, world.call, done.import.id)->rows.size() == 4);
    });
}

TEST_CASE("territories form a tree from a table, and a cycle is refused")
{
    everywhere([](World& world) {
        const auto done = import(world,
                                 "Наименование;Вид;Входит в\nЗаречная область;регион;\n"
                                 "Ключевской район;муниципальный район;Заречная область\n"
                                 "Ключи;село;Ключевской район\nНигде;село;Атлантида\n",
                                 RegisterKind::Territories);
        CHECK(done.import.done == domain::RowCounts{3, 0, 0, 1, 0});
        const auto checked =
            check(world, upload(world, "Наименование;Входит в\nКлючевской район;Ключи\n", RegisterKind::Territories));
        CHECK(rows(world, checked).front().remarks.front().code == "territory-cycle");
        REQUIRE(undo_register_import(*world.services, world.call, done.import.id, done.import.version));
        CHECK(count_of(world, "territories") == 1);
        CHECK(count_of(world, "territory_tree") == 1);
    });
}

TEST_CASE("tables that are none, rows without end and steps out of order are refused by their codes")
{
    everywhere([](World& world) {
        const auto refused = [&](const std::string& bytes, const std::string& name = "a.csv") {
            return upload_register(*world.services, world.call, {RegisterKind::Organisations, name, bytes, {}})
                .error()
                .code;
        };
        CHECK(refused("") == "document-empty");
        CHECK(refused("Просто текст без таблицы.", "a.txt") == "register-without-table");
        CHECK(refused(std::string(3, '\n') + "x", "a.xlsx") != "");
        const auto view = upload(world, "Код;Название\n1;Школа № 1\n");
        const auto id = view.import.id;
        CHECK(start_register_import(*world.services, world.call, id, view.import.version).error().code ==
              "import-not-checked");
        CHECK(check_register(*world.services, world.call, id, 99).error().code == "changed-meanwhile");
        CHECK(undo_register_import(*world.services, world.call, id, view.import.version).error().code ==
              "import-not-finished");
        CHECK(get_register_import(*world.services, world.call, ImportId{999}).error().code == "import-not-found");
        const auto given_up = discard_register_import(*world.services, world.call, id, view.import.version).value();
        CHECK(check_register(*world.services, world.call, id, given_up.import.version).error().code ==
              "import-not-open");
        CHECK(list_register_imports(*world.services, world.call, {}, {})->total == 0);
        const auto empty = check(world, upload(world, "Код;Название\n1;\n"));
        CHECK(start_register_import(*world.services, world.call, empty.import.id, empty.import.version).error().code ==
              "import-empty");
    });
}

TEST_CASE("a cell of a megabyte fails its row, and the file of failed rows gives it back to be corrected")
{
    everywhere([](World& world) {
        const auto view =
            check(world, upload(world, "Код;Название\n1;" + std::string(1 << 20, 'x') + "\n2;Школа № 2\n"));
        CHECK(view.import.checked == domain::RowCounts{1, 0, 0, 1, 0});
        const auto failed = get_failed_rows(*world.services, world.call, view.import.id).value();
        REQUIRE(failed.rows.size() == 1);
        CHECK(failed.rows[0].row == 2);
        CHECK(failed.rows[0].remarks.front().code == "value-too-long");
        CHECK(failed.headings == std::vector<std::string>{"Код", "Название"});
    });
}
