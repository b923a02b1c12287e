#include "service/school_groups.h"

#include "service/approve_draft.h"
#include "service/executors.h"
#include "service/obligations.h"
#include "service/road_maps.h"
#include "service/school_statuses.h"
#include "store/organisations.h"
#include "support/test_services.h"

#include <algorithm>
#include <set>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

namespace
{

constexpr domain::Date day(int year, unsigned month, unsigned number)
{
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
}

domain::OrganisationId a_school(World& world, const std::string& name, const std::string& code,
                                domain::OrganisationKind kind = domain::OrganisationKind::School)
{
    domain::Organisation school;
    school.short_name = name;
    school.code = code;
    school.kind = kind;
    return store::in_transaction(world.pool(),
                                 [&](store::Connection& connection) -> domain::Result<domain::OrganisationId, int> {
                                     return store::insert_organisation(connection, world.scope(), school,
                                                                       store::Origin::Register, test_moment);
                                 })
        .value();
}

GroupRow a_group(World& world, const std::string& code, int year = 2026)
{
    MakeGroup command;
    command.fields.code = code;
    command.fields.year = year;
    command.fields.basis = domain::GroupBasis::OfficialList;
    return make_group(*world.services, world.call, command).value();
}

MembersChange join(World& world, GroupId group, const std::vector<std::string>& codes, domain::Date from,
                   bool selected = true)
{
    return add_members(*world.services, world.call, {group, {{}, codes}, selected, from, {}, ""}).value();
}

MembersChange leave(World& world, GroupId group, const std::vector<std::string>& codes, domain::Date last)
{
    return end_members(*world.services, world.call, {group, {{}, codes}, last, "по приказу"}).value();
}

void approve(World& world, std::vector<domain::Activity> activities)
{
    const auto draft = keep_draft(world, a_plan(std::move(activities)));
    REQUIRE(approve_draft(*world.services, world.call, {draft, 1, {}}));
}

std::vector<ObligationRow> owed(World& world)
{
    return list_obligations(*world.services, world.call, {}, {{}, 500}).value().page.items;
}

/// The last days of the open duties of a school.
std::set<std::string> terms(World& world, domain::OrganisationId school)
{
    std::set<std::string> days;
    for (const auto& row : owed(world))
        if (row.obligation.addressee.organisation == school) days.insert(domain::to_iso(*row.obligation.occurrence.to));
    return days;
}

std::int64_t events(World& world, const std::string& act)
{
    return world.pool().lease()->scalar<std::int64_t>("select count(*) from audit_events where act = :act",
                                                      {{"act", act}});
}

} // namespace

TEST_CASE("a group holds schools by code, tells which it does not know, and counts listed and selected apart")
{
    everywhere([](World& world) {
        for (int n = 1; n <= 4; ++n)
            a_school(world, "СОШ № " + std::to_string(n), "72000" + std::to_string(n));
        const auto group = a_group(world, "шнро");
        CHECK(group.fields.code == "ШНОР");
        CHECK(group.fields.name == "Школы с низкими образовательными результатами");

        const auto listed = join(world, group.id, {"720001", "720002", "720003", " 720009 "}, day(2026, 9, 1), false);
        CHECK(listed.done.size() == 3);
        CHECK(listed.unknown_codes == std::vector<std::string>{"720009"});
        const auto selected = join(world, group.id, {"720001", "720004", "720001"}, day(2026, 9, 1));
        CHECK(selected.done.size() == 2);
        CHECK(selected.group.listed == 4);
        CHECK(selected.group.selected == 2);
        const auto again = join(world, group.id, {"720001"}, day(2026, 10, 1));
        CHECK(again.done.empty());
        CHECK(again.unchanged.front().name == "СОШ № 1");
        CHECK(events(world, "group-joined") == 1);

        store::PageRequest one{std::nullopt, 1};
        std::vector<std::string> names;
        do {
            const auto page = list_members(*world.services, world.call, group.id, one).value();
            CHECK(page.total == 4);
            names.push_back(page.items.front().school.name + (page.items.front().selected ? " +" : ""));
            one.cursor = page.next;
        } while (one.cursor);
        CHECK(names == std::vector<std::string>{"СОШ № 1 +", "СОШ № 2", "СОШ № 3", "СОШ № 4 +"});
        CHECK(whole_group(*world.services, world.call, group.id).value().members.size() == 4);

        MakeGroup twice;
        twice.fields.code = "ШНОР";
        twice.fields.year = 2026;
        CHECK(make_group(*world.services, world.call, twice).error().code == "group-exists");
        CHECK(get_group(*world.services, world.call, GroupId{99}).error().code == "group-not-found");
        CHECK(add_members(*world.services, world.call, {group.id, {}, true, day(2026, 9, 1), {}, ""}).error().code ==
              "schools-missing");
        Schools many;
        many.codes.assign(5001, "1");
        CHECK(add_members(*world.services, world.call, {group.id, many, true, day(2026, 9, 1), {}, ""}).error().code ==
              "list-too-long");
        CHECK(change_group(*world.services, world.call, {group.id, 7, group.fields}).error().code ==
              "changed-meanwhile");
    });
}

TEST_CASE("duties follow the members of a group from the day, and the past stays")
{
    everywhere([](World& world) {
        const auto one = a_school(world, "СОШ № 1", "1");
        const auto two = a_school(world, "СОШ № 2", "2");
        const auto group = a_group(world, "ПРШ");
        (void)join(world, group.id, {"1"}, day(2026, 9, 1));
        approve(world, {an_activity("1", "до 15 октября 2026", {"руководители ПРШ"}),
                        an_activity("2", "до 15 декабря 2026", {"руководители ПРШ"}),
                        an_activity("3", "до 15 мая 2027", {"руководители ПРШ"})});
        const std::set<std::string> all{"2026-10-15", "2026-12-15", "2027-05-15"};
        REQUIRE(terms(world, one) == all);
        REQUIRE(terms(world, two).empty());

        const auto joined = join(world, group.id, {"2"}, day(2026, 11, 1));
        CHECK(joined.effect == AudienceEffect{1, 2, 0, 0});
        CHECK(terms(world, two) == std::set<std::string>{"2026-12-15", "2027-05-15"});
        CHECK(terms(world, one) == all);

        const auto left = leave(world, group.id, {"1"}, day(2026, 12, 31));
        CHECK(left.effect.cancelled == 1);
        CHECK(terms(world, one) == std::set<std::string>{"2026-10-15", "2026-12-15"});

        const auto back = join(world, group.id, {"1"}, day(2027, 2, 1));
        CHECK(back.effect.appeared == 1);
        CHECK(terms(world, one) == all);
        CHECK(world.pool().lease()->scalar<int>("select count(*) from obligations") == 5);
        CHECK(events(world, "audience-changed") == 3);

        SUBCASE("and a plan approved later knows the day on which a school leaves")
        {
            (void)leave(world, group.id, {"2"}, day(2027, 1, 31));
            approve(world, {an_activity("7", "до 10 декабря 2026", {"руководители ПРШ"}),
                            an_activity("8", "до 10 мая 2027", {"руководители ПРШ"})});
            CHECK(terms(world, two) == std::set<std::string>{"2026-12-10", "2026-12-15"});
        }
        SUBCASE("and a stay that has not begun is taken back, one that has is kept")
        {
            CHECK(leave(world, group.id, {"1"}, day(2027, 1, 1)).done.size() == 1);
            CHECK(terms(world, one) == std::set<std::string>{"2026-10-15", "2026-12-15"});
            CHECK(leave(world, group.id, {"2"}, day(2026, 10, 1)).unchanged.size() == 1);
        }
    });
}

TEST_CASE("a group is copied to the next year, those who stay without a gap and the others out")
{
    everywhere([](World& world) {
        const auto stays = a_school(world, "СОШ № 1", "1");
        const auto goes = a_school(world, "СОШ № 2", "2");
        const auto group = a_group(world, "ШНОР", 2025);
        (void)join(world, group.id, {"1", "2"}, day(2025, 9, 1));
        CopyGroup command{group.id, 2026, day(2026, 9, 1), Schools{{}, {"1"}}, "key-of-the-copy"};
        const auto copy = copy_group(*world.services, world.call, command).value();
        CHECK(copy.group.fields.year == 2026);
        CHECK(copy.group.current == 1);
        CHECK(copy_group(*world.services, world.call, command).value().group.id == copy.group.id);
        command.idempotency_key.reset();
        CHECK(copy_group(*world.services, world.call, command).error().code == "group-exists");
        command.year = 2025;
        CHECK(copy_group(*world.services, world.call, command).error().code == "year-not-later");

        const auto history = school_statuses(*world.services, world.call, stays).value();
        REQUIRE(history.size() == 2);
        CHECK(history[0].to == day(2026, 8, 31));
        CHECK(history[1].from == day(2026, 9, 1));
        CHECK_FALSE(history[1].to);
        const auto matrix = status_matrix(*world.services, world.call, {{}, 50}).value();
        REQUIRE(matrix.items.size() == 2);
        CHECK(matrix.items[0].years.size() == 2);
        CHECK(matrix.items[1].years.size() == 1);
        CHECK(get_group(*world.services, world.call, group.id).value().selected == 2);

        TransitionQuestion left{store::TransitionGoal::Left, "ШНОР"};
        const auto plan = plan_transitions(*world.services, world.call, {left, {{stays, 2026}, {goes, 2026}}}).value();
        REQUIRE(plan.years.size() == 1);
        CHECK(plan.years[0].planned_in_all == 2);
        CHECK(plan.years[0].happened_in_all == 1);
        CHECK(plan.schools[0].state == TransitionState::Planned);
        CHECK(plan.schools[1].state == TransitionState::Done);
        TransitionQuestion reached{store::TransitionGoal::Reached, "ШНОР"};
        CHECK(transitions(*world.services, world.call, reached).value().schools[0].happened == 2025);
    });
}

TEST_CASE("the year of a status is that of its group, and one that goes on lasts to the current year")
{
    const auto status = [](std::optional<int> year, std::optional<domain::Date> from, std::optional<domain::Date> to) {
        store::SchoolStatus made;
        made.year = year;
        made.from = from;
        made.to = to;
        return made;
    };
    CHECK(years_of(status(2021, day(2021, 1, 1), day(2021, 12, 31)), test_today) == Years{2021, 2021});
    CHECK(years_of(status({}, day(2024, 10, 1), {}), test_today) == Years{2024, 2026});
    CHECK(years_of(status(2027, day(2027, 9, 1), {}), test_today) == Years{2027, 2027});
    CHECK(years_of(status({}, {}, {}), test_today) == Years{2026, 2026});
    CHECK_FALSE(years_of(status({}, {}, day(2024, 1, 1)), test_today));
}

TEST_CASE("a wording that people settled is remembered and its duties find their body")
{
    everywhere([](World& world) {
        const auto centre =
            a_school(world, "БОУ ДО «Центр «Перспектива»»", "9", domain::OrganisationKind::MethodicalCentre);
        a_school(world, "СОШ № 1", "1");
        approve(world, {an_activity("1", "до 15 декабря 2026", {"Центр творчества «Перспектива»", "кураторы"}),
                        an_activity("2", "до 15 октября 2026", {"Центр творчества «Перспектива»"})});
        const auto todo = unresolved_executors(*world.services, world.call).value();
        REQUIRE(todo.size() == 2);
        CHECK(todo[0].wording == "Центр творчества «Перспектива»");
        CHECK(todo[0].activities == 2);
        CHECK(todo[0].places.size() == 1);
        REQUIRE(todo[0].suggestions.size() == 1);
        CHECK(todo[0].suggestions[0].reason == domain::SuggestionReason::SameQuotedName);
        CHECK(todo[0].suggestions[0].target.organisation == centre);
        CHECK(todo[1].suggestions.front().target.code == "curator");

        SettleExecutor command{"центр творчества «перспектива»", {todo[0].suggestions[0].target}, {}};
        const auto settled = settle_executor(*world.services, world.call, command).value();
        CHECK(settled.effect == AudienceEffect{1, 0, 0, 2});
        CHECK(terms(world, centre).size() == 2);
        CHECK(unresolved_executors(*world.services, world.call).value().size() == 1);
        const auto chips = executors_of_road_map(*world.services, world.call, owed(world).front().road_map).value();
        REQUIRE(chips.size() == 2);
        CHECK(chips[0].known == domain::Known::Settled);
        CHECK(chips[0].targets.front().name == "БОУ ДО «Центр «Перспектива»»");
        CHECK(chips[1].known == domain::Known::No);

        const auto role = domain::ExecutorTarget{domain::TargetKind::Role, {}, "curator", {}};
        REQUIRE(settle_executor(*world.services, world.call, {"Кураторы", {role}, {}}));
        CHECK(unresolved_executors(*world.services, world.call).value().empty());
        CHECK(list_executors(*world.services, world.call, "кур", {{}, 10}).value().items.size() == 1);

        CHECK(settle_executor(*world.services, world.call, {"СОШ № 1", {role}, {}}).error().code == "executor-known");
        CHECK(settle_executor(*world.services, world.call, {"ММС", {}, {}}).error().code == "targets-missing");
        CHECK(settle_executor(*world.services, world.call, {" «» ", {role}, {}}).error().code == "value-empty");
        const auto nobody =
            domain::ExecutorTarget{domain::TargetKind::Organisation, domain::OrganisationId{77}, "", {}};
        CHECK(settle_executor(*world.services, world.call, {"ММС", {nobody}, {}}).error().code ==
              "organisation-not-found");
        const auto king = domain::ExecutorTarget{domain::TargetKind::Role, {}, "king", {}};
        CHECK(settle_executor(*world.services, world.call, {"ММС", {king}, {}}).error().code == "role-unknown");

        const auto forgotten = forget_executor(*world.services, world.call, {settled.entry.id, 1}).value();
        CHECK(forgotten.cancelled == 1);
        CHECK(terms(world, centre) == std::set<std::string>{"2026-10-15"});
        CHECK(forget_executor(*world.services, world.call, {settled.entry.id, 1}).error().code == "executor-not-found");
    });
}

TEST_CASE("whoever has no right finds no groups and changes none")
{
    everywhere([](World& world) {
        const auto group = a_group(world, "ПРШ");
        auto stranger = world.call;
        stranger.actor.unrestricted = false;
        CHECK(list_groups(*world.services, stranger, {}, {{}, 10}).error().code == "not-permitted");
        domain::Grant council;
        council.role = "municipal-council";
        council.kind = domain::ScopeKind::Territory;
        council.region = world.scope().region;
        council.locations = {{world.scope().region, {world.scope().territory}, {}}};
        stranger.actor.grants = {council};
        CHECK(list_groups(*world.services, stranger, {}, {{}, 10}).value().items.size() == 1);
        CHECK(change_group(*world.services, stranger, {group.id, 1, group.fields}).error().code == "not-permitted");
        CHECK(settle_executor(*world.services, stranger, {"ММС", {{domain::TargetKind::Outside}}, {}}).error().code ==
              "not-permitted");
    });
}
