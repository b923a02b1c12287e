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

std::vector<std::string> names_in(World& world, const Call& call, const PersonFilter& filter = {})
{
    std::vector<std::string> names;
    store::PageRequest request{std::nullopt, 2};
    do {
        auto page = list_people(*world.services, call, filter, request).value();
        for (const auto& entry : page.items)
            names.push_back(entry.person.name);
        if (!page.next) CHECK(page.total == static_cast<std::int64_t>(names.size()));
        request.cursor = page.next;
    } while (request.cursor);
    return names;
}

std::string details_of(World& world, std::string_view act)
{
    return world.pool().lease()->scalar<std::string>(
        "select details || changes from audit_events where act = :act order by id desc limit 1", {{"act", act}});
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a list of people shows those of the caller's scope, by name, as the filter asks")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto admin =
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}});
        people.add_person("Ёлкин Пётр", people.village);
        people.add_person_with("Елисеева Ольга", "head", people.north, {{}, people.north_school});
        people.add_person("Южный Иван", people.south, people.south_school);
        const auto ministry = people.add_person_with("Министров Лев", "regional-ministry", people.root);

        CHECK(names_in(world, people.as(admin)) == Names{"Елисеева Ольга", "Ёлкин Пётр", "Северова Анна"});
        CHECK(names_in(world, people.as(ministry)).size() == 5);
        const auto all = people.as(ministry);
        PersonFilter filter;
        filter.text = "ёЛ";
        CHECK(names_in(world, all, filter) == Names{"Елисеева Ольга", "Ёлкин Пётр"}); // е and ё are one letter
        filter = {};
        filter.role = "head";
        CHECK(names_in(world, all, filter) == Names{"Елисеева Ольга"});
        filter = {};
        filter.territory = people.north;
        CHECK(names_in(world, all, filter).size() == 3);
        filter = {};
        filter.organisation = people.south_school;
        CHECK(names_in(world, all, filter) == Names{"Южный Иван"});
        filter = {};
        filter.account = store::AccountState::None;
        CHECK(names_in(world, all, filter).size() == 5);
        filter.account = store::AccountState::Active;
        CHECK(names_in(world, all, filter).empty());
        filter = {};
        filter.text = "%";
        CHECK(names_in(world, all, filter).empty());
        CHECK(code_of(list_people(*world.services, all, {}, {"nonsense", 2})) == "cursor-invalid");

        const auto stranger = people.as(people.add_person("Никто", people.north));
        CHECK(code_of(list_people(*world.services, stranger, {}, {})) == "not-permitted");
        CHECK(code_of(get_person(*world.services, people.as(admin), ministry)) == "person-not-found");
    });
}

TEST_CASE("a person is made, corrected, moved and closed inside the scope, and every step is in the audit")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto admin = people.as(
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}}));
        auto& services = *world.services;
        const CreatePerson command{{"  Ладогина Мария ", "директор", {"m@school.example", "+7 (900) 123-45-67"}},
                                   {{}, people.north_school},
                                   false,
                                   "key-00000001"};
        const auto made = create_person(services, admin, command).value();
        CHECK(made.person.name == "Ладогина Мария");
        CHECK(made.person.territory == people.north);
        CHECK(made.person.organisation == people.north_school);
        CHECK(create_person(services, admin, command)->person.id == made.person.id);
        auto other = command;
        other.fields.position = "завуч";
        CHECK(code_of(create_person(services, admin, other)) == "idempotency-key-reused");
        other.idempotency_key.reset();
        CHECK(code_of(create_person(services, admin, other)) == "person-repeated");
        other.namesake = true;
        CHECK(create_person(services, admin, other)->person.id != made.person.id);

        const auto id = made.person.id;
        CHECK(get_contacts(services, admin, id)->email == "m@school.example");
        CHECK(details_of(world, "contacts-read").find("@") == std::string::npos);
        const auto edited =
            edit_person(services, admin, {id, 1, "Ладогина Мария Петровна", {}, "p@school.example", {}});
        REQUIRE(edited);
        CHECK(edited->person.version == 2);
        const auto told = details_of(world, "person-edited");
        CHECK(told.find("Ладогина Мария Петровна") != std::string::npos);
        CHECK(told.find("@") == std::string::npos); // addresses can be erased, the audit cannot
        CHECK(code_of(edit_person(services, admin, {id, 1, "Иначе", {}, {}, {}})) == "changed-meanwhile");
        CHECK(edit_person(services, admin, {id, 2, {}, {}, {}, {}})->person.version == 2);

        CHECK(code_of(move_person(services, admin, {id, 2, {{}, people.south_school}, false})) == "not-permitted");
        const auto moved = move_person(services, admin, {id, 2, {people.village, {}}, false}).value();
        CHECK(moved.person.territory_name == "Село Ключи");
        CHECK_FALSE(moved.person.organisation);
        CHECK(details_of(world, "person-moved").find("СОШ № 4") != std::string::npos);

        people.give(id, "teacher", {{}, people.north_school});
        CHECK(code_of(close_person(services, admin, {id, 3, domain::plus_days(admin.today, 2)})) == "day-in-future");
        store::insert_account(*world.pool().lease(), {store::RegionId{1}, id, "ladogina", false, {}}, world.call.now);
        const auto closed = close_person(services, admin, {id, 3, admin.today}).value();
        CHECK(closed.person.account == store::AccountState::Blocked);
        CHECK(closed.person.closed_on == admin.today);
        CHECK(closed.roles.back().ended_at);
        CHECK(code_of(edit_person(services, admin, {id, 4, "Иначе", {}, {}, {}})) == "person-closed");
        PersonFilter left;
        left.closed = true;
        CHECK(names_in(world, admin, left) == Names{"Ладогина Мария Петровна"});
    });
}

TEST_CASE("what does not fit a person is refused with its code and nothing is changed")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto admin = people.as(
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}}));
        const auto head =
            people.as(people.add_person_with("Директор", "head", people.north, {{}, people.north_school}));
        auto& services = *world.services;
        const auto refusal = [&](const Call& call, PersonFields fields, Workplace place) {
            return code_of(create_person(services, call, {std::move(fields), place, false, {}}));
        };
        const auto before = names_in(world, world.call).size();
        const Workplace here{people.north, {}};
        CHECK(refusal(admin, {" \t", "", {}}, here) == "value-empty");
        CHECK(refusal(admin, {"Имя", "", {"no-host@", ""}}, here) == "email-malformed");
        CHECK(refusal(admin, {"Имя", "", {"two@at@signs", ""}}, here) == "email-malformed");
        CHECK(refusal(admin, {"Имя", "", {"", "позвони"}}, here) == "phone-malformed");
        CHECK(refusal(admin, {"Имя", "", {}}, {store::TerritoryId{999}, {}}) == "territory-not-found");
        CHECK(refusal(admin, {"Имя", "", {}}, {{}, domain::OrganisationId{999}}) == "organisation-not-found");
        CHECK(refusal(admin, {"Имя", "", {}}, {people.village, people.north_school}) == "workplace-contradictory");
        CHECK(refusal(admin, {"Имя", "", {}}, {people.south, {}}) == "not-permitted");
        CHECK(refusal(head, {"Имя", "", {}}, {{}, people.north_school}) == "not-permitted");
        auto seen = admin;
        seen.actor.seen_by = PersonId{1};
        CHECK(refusal(seen, {"Имя", "", {}}, here) == "view-as-read-only");
        CHECK(names_in(world, world.call).size() == before);
    });
}

TEST_CASE("a role is given only below one's own, only inside one's scope, never to oneself")
{
    struct Case {
        const char* role;
        RoleScope scope;
        const char* refusal; ///< empty: given
    };
    everywhere([](World& world) {
        const PeopledWorld people{world};
        const auto admin_id =
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}});
        // Standing high without account.write raises nobody: she gives with the rank of the administrator.
        people.give(admin_id, "regional-operator");
        const auto admin = people.as(admin_id);
        const std::vector<Case> cases{
            {"head", {{}, people.north_school}, ""},
            {"municipal-coordinator", {people.north, {}}, ""},
            {"municipal-coordinator", {people.village, {}}, ""},
            {"curator", {}, ""},
            {"curator", {}, "grant-repeated"},
            {"head", {{}, people.north_school}, "grant-repeated"},
            {"municipal-administrator", {people.north, {}}, "role-not-below"},
            {"municipal-administrator", {people.village, {}}, "role-not-below"},
            {"administrator", {}, "scope-out-of-reach"},
            {"regional-ministry", {}, "scope-out-of-reach"},
            {"country-administrator", {}, "scope-out-of-reach"},
            {"municipal-coordinator", {people.south, {}}, "scope-out-of-reach"},
            {"municipal-coordinator", {people.root, {}}, "scope-out-of-reach"},
            {"head", {{}, people.south_school}, "scope-out-of-reach"},
            {"head", {}, "scope-missing"},
            {"municipal-coordinator", {{}, people.north_school}, "scope-missing"},
            {"head", {people.north, people.north_school}, "scope-not-fitting"},
            {"curator", {people.north, {}}, "scope-not-fitting"},
            {"emperor", {}, "role-unknown"},
            {"head", {{}, domain::OrganisationId{999}}, "organisation-not-found"},
            {"municipal-coordinator", {store::TerritoryId{999}, {}}, "territory-not-found"},
        };
        const auto person = people.add_person("Ладогина Мария", people.north);
        for (const auto& [role, scope, refusal] : cases) {
            CAPTURE(role);
            CAPTURE(refusal);
            CHECK(code_of(give_role(*world.services, admin, {person, role, scope, {}, {}, "приказ № 12", {}})) ==
                  refusal);
        }
        const auto outside = people.add_person("Южный Иван", people.south);
        const GiveRole to_self{admin_id, "head", {{}, people.north_school}, {}, {}, "", {}};
        CHECK(code_of(give_role(*world.services, admin, to_self)) == "grant-to-oneself");
        // As a regional operator she sees the other municipality, but administers nothing there.
        CHECK(code_of(give_role(*world.services, admin, {outside, "curator", {}, {}, {}, "", {}})) == "not-permitted");
        CHECK(code_of(give_role(
                  *world.services, admin,
                  {person, "teacher", {{}, people.north_school}, 2026y / March / 2, 2026y / March / 1, "", {}})) ==
              "window-reversed");

        const auto view = get_person(*world.services, admin, person).value();
        REQUIRE(view.roles.size() == 4);
        CHECK(view.roles[0].basis == "приказ № 12");
        CHECK(view.roles[0].organisation_name == "СОШ № 4");
        CHECK(view.roles[0].given_by_name == "Северова Анна");
        std::set<std::string> offered;
        const auto offers = list_roles(*world.services, admin, person).value();
        for (const auto& offer : offers)
            if (offer.givable) offered.insert(offer.role->code);
        CHECK(offered.contains("head"));
        CHECK(offered.contains("curator"));
        CHECK_FALSE(offered.contains("municipal-administrator"));
        CHECK_FALSE(offered.contains("regional-council"));
        const auto to_self_offers = list_roles(*world.services, admin, admin_id).value();
        for (const auto& offer : to_self_offers)
            CHECK_FALSE(offer.givable);
    });
}

TEST_CASE("a role ends by who may give it, and the last administrator of a region stays")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto first = people.add_person_with("Первый", "administrator", people.root);
        const auto municipal =
            people.add_person_with("Второй", "municipal-administrator", people.north, {people.north, {}});
        const auto head = people.add_person_with("Третий", "head", people.north, {{}, people.north_school});
        const auto grant_of = [&](PersonId person) { return get_person(services, world.call, person)->roles[0].id; };

        CHECK(code_of(end_role(services, people.as(municipal), municipal, grant_of(municipal))) == "role-not-below");
        CHECK(code_of(end_role(services, people.as(head), head, grant_of(head))) == "not-permitted");
        CHECK(code_of(end_role(services, people.as(municipal), head, domain::GrantId{999})) == "grant-not-found");
        const auto ended = end_role(services, people.as(municipal), head, grant_of(head));
        REQUIRE(ended);
        CHECK(ended->roles[0].ended_by_name == "Второй");
        CHECK(code_of(end_role(services, people.as(municipal), head, grant_of(head))) == "grant-ended");
        CHECK(people.as(head).actor.grants.empty());

        CHECK(code_of(end_role(services, world.call, first, grant_of(first))) == "last-administrator");
        CHECK(code_of(close_person(services, world.call, {first, 1, world.call.today})) == "last-administrator");
        CHECK(people.as(first).actor.grants.size() == 1);
        const auto second = people.add_person_with("Четвёртый", "administrator", people.root);
        CHECK(code_of(end_role(services, people.as(second), first, grant_of(first))) == "role-not-below");
        CHECK(end_role(services, world.call, first, grant_of(first)));
        CHECK(code_of(end_role(services, world.call, second, grant_of(second))) == "last-administrator");
    });
}

TEST_CASE("nobody changes the name or the address of one who ranks above")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto above = people.add_person_with("Первый", "administrator", people.north);
        const auto admin =
            people.as(people.add_person_with("Второй", "municipal-administrator", people.north, {people.north, {}}));
        const auto below = people.add_person_with("Третий", "head", people.north, {{}, people.north_school});
        const auto view = get_person(services, admin, above).value();
        CHECK_FALSE(view.may.administer);
        CHECK(code_of(edit_person(services, admin, {above, 1, {}, {}, "mine@example.org", {}})) == "person-not-below");
        CHECK(code_of(close_person(services, admin, {above, 1, admin.today})) == "scope-out-of-reach");
        CHECK(get_person(services, admin, below)->may.administer);
        CHECK(edit_person(services, admin, {below, 1, {}, {}, "mine@example.org", {}}));
        CHECK(get_person(services, admin, admin.actor.id)->may.edit);
        CHECK_FALSE(get_person(services, admin, admin.actor.id)->may.give_roles);
    });
}
