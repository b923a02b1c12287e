#include "service/personal_data.h"
#include "store/accounts.h"
#include "support/test_people.h"

#include <algorithm>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

const DossierPart& part_of(const Dossier& dossier, std::string_view table)
{
    return *std::ranges::find_if(dossier.parts, [&](const DossierPart& part) { return part.stored->table == table; });
}

/// Tables that name a person, as the database knows them.
std::set<std::string> tables_with_people(store::Connection& connection)
{
    const bool sqlite = connection.dialect() == store::Dialect::Sqlite;
    const auto names = connection.all(
        sqlite ? "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'person_id' where "
                 "m.type = 'table'"
               : "select table_name from information_schema.columns where column_name = 'person_id' and table_schema = "
                 "current_schema()",
        {}, [](store::Row& row) { return row.take<std::string>(); });
    return {names.begin(), names.end()};
}

} // namespace

TEST_CASE("every table that names a person stands in the register of personal data")
{
    everywhere([](World& world) {
        std::set<std::string> registered;
        for (const auto& stored : domain::personal_data())
            registered.insert(stored.table);
        const auto tables = tables_with_people(*world.pool().lease());
        CHECK(tables.size() > 5);
        for (const auto& table : tables) {
            CAPTURE(table);
            CHECK(registered.contains(table));
        }
    });
}

TEST_CASE("a line of the register that would not be a plain statement is refused")
{
    const std::string head = "table\tkey\tregional\tonly\tcolumns\terase\trussian\tenglish\tbasis\tyears\n";
    CHECK(domain::parse_personal_data(head + "people\tid\tyes\t\tname\tkeep\tр\te\tb\t3\n"));
    for (const auto* line :
         {"people\tid\tyes\t\tname;drop\tkeep\tр\te\tb\t3", "people\tid\tyes\ta=b=c\tname\tkeep\tр\te\tb\t3",
          "people\tid\tyes\t\tname\tburn\tр\te\tb\t3", "people\tid\tyes\t\tname\tkeep\tр\te\tb\tlong",
          "people\tid\tyes\t\tname\tkeep"}) {
        CAPTURE(line);
        CHECK_FALSE(domain::parse_personal_data(head + line));
    }
}

TEST_CASE("the data of one person are given out and erased, and what was done stays")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto admin = people.as(people.add_person_with("Соколова Инна", "administrator", people.root));
        const CreatePerson command{
            {"Ладогина Мария", "директор", {"m@school.example", "+7 900"}}, {{}, people.north_school}, false, {}};
        const auto id = create_person(services, world.call, command).value().person.id;
        people.give(id, "head", {{}, people.north_school});
        store::insert_account(*world.pool().lease(), {store::RegionId{1}, id, "ladogina", false, {}}, world.call.now);

        const auto dossier = export_personal_data(services, admin, id).value();
        const auto& own = part_of(dossier, "people");
        CHECK(own.rows.front()[0] == "Ладогина Мария");
        CHECK(part_of(dossier, "accounts").rows.front()[0] == "ladogina");
        CHECK(part_of(dossier, "grants").rows.size() == 1);
        auto stale = admin;
        stale.proved_at = admin.now - 16min;
        CHECK(code_of(export_personal_data(services, stale, id)) == "reauthentication-required");
        const auto municipal = people.as(
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}}));
        CHECK(code_of(erase_person(services, municipal, {id, "Ладогина Мария"})) == "not-permitted");
        CHECK(code_of(erase_person(services, admin, {id, "Ладогина"})) == "confirmation-mismatch");
        CHECK(code_of(erase_person(services, admin, {admin.actor.id, "Соколова Инна"})) == "person-is-oneself");

        const auto erased = erase_person(services, admin, {id, "Ладогина Мария"}).value();
        CHECK(erased.person.name == "Удалённое лицо № " + std::to_string(id.value));
        CHECK(erased.person.account == store::AccountState::None);
        CHECK(erased.roles.front().ended_at);
        const auto left = export_personal_data(services, admin, id).value();
        CHECK(part_of(left, "accounts").rows.empty());
        CHECK(part_of(left, "people").rows.front()[4] == "");
        CHECK(world.pool().lease()->scalar<std::int64_t>(
                  "select count(*) from audit_events where object_kind = 'person' and object_id = :id", {{"id", id}}) >=
              4);
        CHECK(code_of(erase_person(services, admin, {id, erased.person.name})) == "person-erased");
    });
}

TEST_CASE("who left longer ago than the term of storage is due to be erased")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto gone = people.add_person("Давний", people.north);
        const auto recent = people.add_person("Недавний", people.north);
        REQUIRE(close_person(services, world.call, {gone, 1, 2023y / November / 22}));
        REQUIRE(close_person(services, world.call, {recent, 1, 2023y / November / 23}));
        const auto expired = expired_people(services, world.call).value();
        REQUIRE(expired.size() == 1);
        CHECK(expired.front().name == "Давний");
    });
}
