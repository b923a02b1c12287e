#include "service/school_dossier.h"

#include "service/approve_draft.h"
#include "service/objectivity_register.h"
#include "service/personal_data.h"
#include "service/task_difficulties.h"
#include "store/context_values.h"
#include "store/school_dossiers.h"
#include "support/result_cells.h"
#include "support/test_people.h"

#include <algorithm>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

using domain::OrganisationId;
using domain::Procedure;
using store::ResultCell;

/// So many wrote ВПР 5 in mathematics, all with «4»; of a task of one point so many did it.
ResultCell vpr(OrganisationId school, int year, std::uint32_t participants, std::int64_t did_first,
               std::int64_t did_second)
{
    constexpr std::int64_t point = domain::Tally::per_point;
    domain::StatedFigures stated;
    stated.participants = participants;
    stated.tasks = {{"1", domain::TaskLevel::Basic, point, participants, did_first * point},
                    {"2", domain::TaskLevel::Basic, point, participants, did_second * point}};
    return {school,
            {Procedure::Vpr, "MA", 5, year},
            participants,
            {{domain::Tally::no_score, 4, 0, participants}},
            store::stated_text(stated)};
}

void put(World& world, const std::vector<ResultCell>& cells)
{
    const auto done =
        store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<bool, int> {
            bring_into_force(connection, world.scope(), cells);
            return true;
        });
    REQUIRE(done);
}

/// A run of a method with what it says of one school.
void add_run(World& world, int id, const std::string& method, OrganisationId school, const std::string& sentence)
{
    const auto lease = world.pool().lease();
    lease->execute("insert into identifications (region_id, id, territory_id, method, edition, title, title_en, year, "
                   "method_body, parameters, schools, listed, made_at, made_by) values (1, :id, 1, :method, '1', "
                   "'Методика', 'A method', 2026, '{}', '{}', 1, 1, 1, 0)",
                   {{"id", id}, {"method", method}});
    lease->execute("insert into identification_findings (region_id, identification_id, position, organisation_id, "
                   "code, verdict, listed, sentence, body) values (1, :id, 1, :school, '17', 'listed', 1, :sentence, "
                   "'{}')",
                   {{"id", id}, {"school", school}, {"sentence", sentence}});
}

void confirm_run(World& world, int id)
{
    world.pool().lease()->execute(
        "insert into identification_confirmations (region_id, identification_id, group_id, group_code, group_year, "
        "order_number, order_day, from_day, listed, taken, joined, ended, made_at, made_by) values (1, :id, 1, 'ШНОР', "
        "2026, '7', '2026-09-01', '2026-09-01', 1, 1, 1, 0, 1, 0)",
        {{"id", id}});
}

} // namespace

TEST_CASE("a dossier tells of a school to who may see it, part by part")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto school = people.north_school;
        auto& services = *world.services;
        put(world,
            {vpr(school, 2025, 30, 12, 24), vpr(people.south_school, 2025, 3, 3, 3), vpr(school, 2026, 25, 20, 20)});
        add_run(world, 1, "order-847", school, "ВПР-5 математика: 12 из 30 ниже порога");
        add_run(world, 2, "order-847", school, "Черновой расчёт");
        add_run(world, 3, "resilient", school, "Не резильентная");
        confirm_run(world, 1);
        const auto head = people.as(people.add_person_with("Директор", "head", people.north, {{}, school}));
        const auto other = people.as(people.add_person_with("Сосед", "head", people.south, {{}, people.south_school}));
        const auto lead =
            people.as(people.add_person_with("Ведущая", "municipal-coordinator", people.north, {people.north, {}}));

        const auto own = school_dossier(services, head, school, {}).value();
        CHECK(own.year == 2026);
        CHECK(own.span.from == 2024);
        CHECK(own.span.to == 2026);
        REQUIRE(own.results);
        CHECK(own.results->works.at(0).years.at(2).school.value().participants == 25);
        REQUIRE(own.lists);
        REQUIRE(own.lists->size() == 2); // one a method: the confirmed run, not the newer one
        CHECK(own.lists->at(0).sentence == "ВПР-5 математика: 12 из 30 ниже порога");
        CHECK(own.lists->at(0).confirmed);
        CHECK(own.passport);
        CHECK(own.may_see_risks);
        CHECK_FALSE(own.risks);
        CHECK(school_dossier(services, lead, school, {}));
        CHECK(code_of(school_dossier(services, other, school, {})) == "organisation-not-found");
        CHECK(code_of(school_dossier(services, lead, people.south_school, {})) == "organisation-not-found");
        CHECK(code_of(school_dossier(services, head, school, 1995)) == "years-out-of-range");

        const auto small = school_dossier(services, other, people.south_school, 2025).value();
        CHECK(small.span.to == 2026);
        CHECK(small.results->works.at(0).years.at(1).few);
        CHECK_FALSE(small.results->works.at(0).years.at(1).school);

        // A person with no right but to see organisations gets an empty frame, not an error.
        auto bare = world.call;
        bare.actor.unrestricted = false;
        bare.actor.grants.clear();
        CHECK(code_of(school_dossier(services, bare, school, {})) != "");
    });
}

TEST_CASE("the dossier counts what a school owes by road map")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto draft = keep_draft(world, a_plan({an_activity("1", "до 15 октября 2026", {}, {"СОШ № 4"}),
                                                     an_activity("2", "до 15 марта 2027", {}, {"СОШ № 4"})}));
        REQUIRE(approve_draft(services, world.call, {draft, 1, {}}));
        const auto dossier = school_dossier(services, world.call, people.north_school, 2026).value();
        REQUIRE(dossier.duties);
        REQUIRE(dossier.duties->size() == 1);
        const auto& counts = dossier.duties->at(0).counts;
        CHECK(dossier.duties->at(0).title == "Дорожная карта поддержки школ Заречного муниципального округа");
        CHECK(counts.total == 2);
        CHECK(counts.overdue == 1);
        CHECK(school_dossier(services, world.call, people.north_school, 2024).value().duties->empty());
        CHECK(school_dossier(services, world.call, people.south_school, 2026).value().duties->empty());
    });
}

TEST_CASE("difficulties compare tasks with the region, and a school of few enters nothing")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto third = people.add_school("СОШ № 7", people.south);
        put(world, {vpr(people.north_school, 2025, 20, 5, 18), vpr(people.south_school, 2025, 30, 25, 12),
                    vpr(third, 2025, 4, 0, 0)});
        DifficultiesQuestion question;
        question.school = people.north_school;
        const auto own = task_difficulties(services, world.call, question).value();
        CHECK(own.year == 2025); // the newest of which tasks are known
        REQUIRE(own.works.size() == 1);
        CHECK(own.work == domain::Assessment{Procedure::Vpr, "MA", 5, 2025});
        REQUIRE(own.rows.size() == 2);
        CHECK(own.rows[0].task.number == "1");
        CHECK(own.rows[0].task.own == 2500);
        CHECK(own.rows[0].task.others == 6000); // 30 of 50: without the school of four
        CHECK(own.rows[0].task.gap() == -3500);
        CHECK(own.rows[0].what.level == domain::TaskLevel::Basic);
        CHECK(own.rows[1].task.gap() == 3000);

        question.school = third;
        const auto few = task_difficulties(services, world.call, question).value();
        CHECK(few.few);
        CHECK(few.rows.empty());

        question.school.reset();
        const auto south =
            people.as(people.add_person_with("Ведущая", "municipal-coordinator", people.south, {people.south, {}}));
        const auto together = task_difficulties(services, south, question).value();
        CHECK(together.schools == 1);
        CHECK(together.participants == 30);
        REQUIRE(together.rows.size() == 2);
        CHECK(together.rows[0].task.number == "2");
        CHECK(together.rows[0].schools_below == 1);
        CHECK(together.rows[1].schools_below == 0);
        question.with = ComparedWith::Country; // no table names it
        CHECK_FALSE(task_difficulties(services, south, question).value().rows.at(0).task.others);

        question.school = people.north_school;
        CHECK(code_of(task_difficulties(services, south, question)) == "organisation-not-found");
        question.school.reset();
        question.subject = "RU";
        CHECK_FALSE(task_difficulties(services, south, question).value().work);
        question.year = 1990;
        CHECK(code_of(task_difficulties(services, south, question)) == "years-out-of-range");
    });
}

TEST_CASE("lists that ranks are made for come page by page, and an unknown cursor is refused")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        std::vector<store::ContextValue> listed;
        std::vector<OrganisationId> schools;
        for (const auto* name : {"А", "Б", "В"}) {
            store::ContextValue value;
            value.school = schools.emplace_back(people.add_school(name, people.north));
            value.year = 2025;
            value.variable = "list.bias-vpr";
            value.value = 10'000;
            value.source = store::ContextSource::Official;
            listed.push_back(value);
        }
        const auto done =
            store::in_transaction(world.pool(), [&](store::Connection& connection) -> domain::Result<bool, int> {
                store::put_context_values(connection, world.scope().region, store::ResultFileId{5}, listed, {},
                                          test_moment);
                return true;
            });
        REQUIRE(done);
        const auto first = objectivity_register(services, world.call, 2025, {std::nullopt, 2}).value();
        CHECK(first.rows.total == 3);
        REQUIRE(first.rows.items.size() == 2);
        REQUIRE(first.rows.next);
        const auto second = objectivity_register(services, world.call, 2025, {first.rows.next, 2}).value();
        REQUIRE(second.rows.items.size() == 1);
        CHECK(second.rows.items[0].school.id == schools[2]);
        CHECK_FALSE(second.rows.next);
        CHECK(code_of(objectivity_register(services, world.call, 2025, {"no-cursor", 2})) == "cursor-invalid");

        put(world, {vpr(schools[0], 2024, 40, 0, 0), vpr(schools[1], 2024, 40, 0, 0), vpr(schools[0], 2025, 40, 0, 0)});
        const auto moved = level_transitions(services, world.call, {2024, 2025}, TransitionKind::Fifths).value();
        std::int64_t counted = 0;
        for (const auto& flow : moved.flows) {
            const auto page = schools_of_flow(services, world.call, {2024, 2025}, TransitionKind::Fifths, flow.from,
                                              flow.to, {std::nullopt, 1})
                                  .value();
            CHECK(page.items.size() == 1);
            CHECK(page.total == std::ssize(flow.schools));
            counted += page.total;
        }
        CHECK(counted == moved.schools);
        CHECK(schools_of_flow(services, world.call, {2024, 2025}, TransitionKind::Fifths, "9", "9", {}).value().total ==
              0);
    });
}

TEST_CASE("who signed a social passport is told to that person")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto school = people.north_school;
        const auto id = people.add_person_with("Ладогина Мария", "head", people.north, {{}, school});
        const auto head = people.as(id);
        auto& services = *world.services;
        domain::PassportFigures figures;
        for (const auto& field : domain::passport_fields())
            figures[std::string{field.name}] = field.of.empty() ? 300 : 30;
        REQUIRE(save_passport(services, head, {school, 2026, 0}, figures));
        REQUIRE(sign_passport(services, head, {school, 2026, 1}));
        const auto admin = people.as(people.add_person_with("Соколова Инна", "administrator", people.root));
        const auto given = export_personal_data(services, admin, id).value();
        const auto part = std::ranges::find_if(
            given.parts, [](const DossierPart& one) { return one.stored->table == "social_passports"; });
        REQUIRE(part != given.parts.end());
        REQUIRE(part->rows.size() == 1);
        CHECK(std::ranges::find(part->rows.front(), std::optional<std::string>{"Ладогина Мария"}) !=
              part->rows.front().end());
    });
}
