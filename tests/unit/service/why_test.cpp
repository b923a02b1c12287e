#include "service/permit.h"
#include "service/view_as.h"
#include "service/why.h"
#include "store/accounts.h"
#include "store/sessions.h"
#include "support/test_people.h"

#include <algorithm>
#include <random>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

using domain::GrantVerdict;

store::SessionId sign_in(const World& world, PersonId person)
{
    const auto token = "token " + std::to_string(person.value);
    const auto lease = world.pool().lease();
    store::insert_account(*lease, {store::RegionId{1}, person, token, false, {}}, world.call.now);
    store::insert_session(
        *lease,
        {store::RegionId{1}, person, token, store::SessionStage::Whole, world.call.now + 24h, "Firefox", "127.0.0.1"},
        world.call.now);
    return store::session_by_token(*lease, token).value().id;
}

std::optional<PersonId> looks_as(const World& world, PersonId person, store::SessionId session)
{
    return store::session_of_person(*world.pool().lease(), person, session).value().view_as;
}

} // namespace

TEST_CASE("an explanation names the grant that allows, or what came nearest to it")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto admin = people.as(
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}}));
        const auto head = people.add_person_with("Ладогина Мария", "head", people.north, {{}, people.north_school});
        const auto school = "organisation:" + std::to_string(people.north_school.value);
        const auto north = "territory:" + std::to_string(people.north.value);
        const auto ask = [&](const std::string& permission, const std::string& object) {
            return explain(services, admin, {"ладогина мария", permission, object}).value();
        };
        const auto allowed = ask("organisation.read", school);
        CHECK(allowed.decision.allowed());
        CHECK(allowed.roles[0].role.role == "head");
        CHECK(allowed.organisation == "СОШ № 4");
        REQUIRE(allowed.steps.size() == 2);
        CHECK(allowed.steps[1].name == "Заречный округ");
        CHECK(ask("road-map.read", north).decision.extent == domain::Extent::Above);
        CHECK(ask("draft.write", north).decision.nearest == GrantVerdict::OutsideScope);
        CHECK(ask("account.write", school).decision.nearest == GrantVerdict::NoSuchRight);

        GiveRole later{head, "school-coordinator", {{}, people.north_school}, 2026y / December / 1, {}, "", {}};
        give_role(services, world.call, later).value();
        REQUIRE(end_role(services, admin, head, allowed.roles[0].role.id));
        const auto lost = ask("organisation.read", school);
        CHECK_FALSE(lost.decision.allowed());
        CHECK(lost.roles[0].weighed.verdict == GrantVerdict::Ended);
        CHECK(lost.roles[1].weighed.verdict == GrantVerdict::NotYet);
        CHECK(lost.decision.nearest == GrantVerdict::NotYet);

        const auto refusal = [&](const AskWhy& question) { return code_of(explain(services, admin, question)); };
        const auto south = std::to_string(people.add_person("Южный Иван", people.south).value);
        CHECK(refusal({south, "draft.read", school}) == "person-not-found");
        CHECK(refusal({"Никто", "draft.read", school}) == "person-not-found");
        CHECK(refusal({"Ладогина Мария", "draft.burn", school}) == "permission-unknown");
        CHECK(refusal({"Ладогина Мария", "draft.read", "school 4"}) == "object-malformed");
        CHECK(refusal({"Ладогина Мария", "draft.read", "cheese:4"}) == "object-malformed");
        CHECK(refusal({"Ладогина Мария", "draft.read", "obligation:1"}) == "object-not-found");
        CHECK(refusal({"Ладогина Мария", "draft.read", "organisation:" + std::to_string(people.south_school.value)}) ==
              "object-not-found");
        people.add_person("Ладогина Мария", people.village);
        CHECK(refusal({"Ладогина Мария", "draft.read", school}) == "person-ambiguous");
        CHECK(code_of(explain(services, people.as(head), {"1", "draft.read", school})) == "not-permitted");
    });
}

TEST_CASE("an explanation decides as permit does, whatever the grants")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        std::mt19937 random{20261122};
        const auto pick = [&](int count) { return std::uniform_int_distribution<int>{0, count - 1}(random); };
        const std::array territories{people.root, people.north, people.village, people.south};
        const std::array schools{people.north_school, people.south_school};
        const std::array<std::string, 6> objects{"territory:" + std::to_string(people.root.value),
                                                 "territory:" + std::to_string(people.north.value),
                                                 "territory:" + std::to_string(people.village.value),
                                                 "territory:" + std::to_string(people.south.value),
                                                 "organisation:" + std::to_string(people.north_school.value),
                                                 "organisation:" + std::to_string(people.south_school.value)};
        const auto roles = domain::rights_table().roles();
        for (int round = 0; round < 12; ++round) {
            const auto person = people.add_person("Человек", people.north);
            const auto lease = world.pool().lease();
            for (int n = pick(4); n >= 0; --n) {
                const auto& role = roles[static_cast<std::size_t>(pick(static_cast<int>(roles.size())))];
                store::NewGrant grant{store::RegionId{1}, person, role.code, {}, {}, {}, {}, "", {}};
                if (role.scope == domain::ScopeKind::Territory)
                    grant.territory = territories[static_cast<std::size_t>(pick(4))];
                // Every third one of an organisation lacks its scope: it must give nothing here nor there.
                if (role.scope == domain::ScopeKind::Organisation && pick(3) > 0)
                    grant.organisation = schools[static_cast<std::size_t>(pick(2))];
                if (pick(3) == 0) grant.from = domain::plus_days(world.call.today, pick(5) - 2);
                if (pick(3) == 0) grant.to = domain::plus_days(world.call.today, pick(5) - 2);
                const auto id = store::insert_grant(*lease, grant, world.call.now);
                if (pick(4) == 0) store::end_grant(*lease, store::RegionId{1}, id, {}, world.call.now);
            }
            auto call = world.call;
            call.actor.unrestricted = false;
            call.actor.grants = store::grants_in_force(*lease, person, world.call.today);
            for (const auto& permission : domain::rights_table().permissions()) {
                for (const auto& object : objects) {
                    CAPTURE(permission);
                    CAPTURE(object);
                    const auto told =
                        explain(services, world.call, {std::to_string(person.value), permission, object}).value();
                    const auto location = store::location_of(*lease, told.object.belonging);
                    REQUIRE(told.decision.allowed() == permit(call, Permission{permission}, location).has_value());
                    const bool reasoned = std::ranges::any_of(told.roles, [](const WeighedRole& role) {
                        return role.weighed.verdict == GrantVerdict::Allows;
                    });
                    REQUIRE(reasoned == told.decision.allowed());
                }
            }
        }
    });
}

TEST_CASE("an administrator looks through the eyes of those below who see no further, and changes nothing")
{
    everywhere([](World& world) {
        const PeopledWorld people{world};
        auto& services = *world.services;
        const auto admin_id =
            people.add_person_with("Северова Анна", "municipal-administrator", people.north, {people.north, {}});
        const auto session = sign_in(world, admin_id);
        auto admin = people.as(admin_id);
        admin.session = session;
        const auto head = people.add_person_with("Ладогина Мария", "head", people.north, {{}, people.north_school});
        const auto equal =
            people.add_person_with("Равный", "municipal-administrator", people.north, {people.north, {}});
        const auto above = people.add_person_with("Высокий", "administrator", people.north);
        const auto wider = people.add_person_with("Широкий", "head", people.north, {{}, people.north_school});
        people.give(wider, "municipal-coordinator", {people.south, {}});
        const auto outside = people.add_person_with("Дальний", "head", people.south, {{}, people.south_school});

        const auto start = [&](const Call& call, PersonId person) {
            return code_of(start_view_as(services, call, person));
        };
        CHECK(start(admin, equal) == "person-not-below");
        CHECK(start(admin, above) == "scope-out-of-reach");
        CHECK(start(admin, wider) == "scope-out-of-reach");
        CHECK(start(admin, outside) == "person-not-found");
        CHECK(start(admin, admin_id) == "person-is-oneself");
        CHECK(start(people.as(admin_id), head) == "session-required");
        auto stale = admin;
        stale.proved_at = admin.now - 16min;
        CHECK(start(stale, head) == "reauthentication-required");
        CHECK_FALSE(looks_as(world, admin_id, session));

        CHECK(start(admin, head) == "");
        CHECK(looks_as(world, admin_id, session) == head);
        auto seen = people.as(head);
        seen.session = session;
        seen.actor.seen_by = admin_id;
        CHECK(start(seen, head) == "view-as-read-only");
        CHECK(code_of(give_role(services, seen, {head, "teacher", {{}, people.north_school}, {}, {}, "", {}})) ==
              "view-as-read-only");
        CHECK(stop_view_as(services, seen));
        CHECK_FALSE(looks_as(world, admin_id, session));
        CHECK(code_of(stop_view_as(services, admin)) == "not-viewing-as");
        CHECK(world.pool().lease()->scalar<std::int64_t>(
                  "select count(*) from audit_events where act in ('view-as-started', 'view-as-stopped') and "
                  "actor_id = :id",
                  {{"id", admin_id}}) == 2);

        // A right that goes while the session looks ends the looking.
        const auto lease = world.pool().lease();
        CHECK(still_may_view_as(*lease, admin.actor, head, world.call.today));
        admin.actor.grants.clear();
        CHECK_FALSE(still_may_view_as(*lease, admin.actor, head, world.call.today));
    });
}
