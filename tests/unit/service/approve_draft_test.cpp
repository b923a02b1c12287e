#include "service/approve_draft.h"
#include "service/edit_draft.h"
#include "service/obligations.h"
#include "service/organisations.h"
#include "service/road_maps.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;

namespace
{

const std::string schools = "Код ОО;Краткое наименование;Вид;Группы\n"
                            "101;СОШ № 1;школа;ШНОР\n"
                            "102;СОШ № 2;школа;\n"
                            "103;СОШ № 3;школа;ШНОР\n"
                            "200;Управление образования;орган управления;\n";

/// Three schools, two of them in the group ШНОР, and the authority.
void register_schools(World& world)
{
    REQUIRE(import_organisations(*world.services, world.call, {"schools.csv", schools, false}).value().created == 4);
}

std::int64_t version_of(World& world, DraftId draft)
{
    return get_draft(*world.services, world.call, draft)->summary.version;
}

Answer<RoadMapSummary> approve(World& world, DraftId draft)
{
    return approve_draft(*world.services, world.call, {draft, version_of(world, draft), {}});
}

std::vector<ObligationRow> everything_owed(World& world, const ObligationFilter& filter, int limit = 500)
{
    std::vector<ObligationRow> owed;
    store::PageRequest request{std::nullopt, limit};
    do {
        const auto found = list_obligations(*world.services, world.call, filter, request).value();
        owed.insert(owed.end(), found.page.items.begin(), found.page.items.end());
        request.cursor = found.page.next;
    } while (request.cursor);
    return owed;
}

/// Terms on both sides of 22 November 2026, one a month, one without a date.
domain::Plan lively_plan()
{
    return a_plan({an_activity("1", "15 октября 2026 года", {"Управление образования"}),
                   an_activity("2", "до 25 ноября 2026 года", {"СОШ № 1", "СОШ № 2"}, {"СОШ № 1", "СОШ № 2"}),
                   an_activity("3", "ежемесячно", {"ШНОР"}),
                   an_activity("4", "по отдельному плану", {"СОШ № 1", "СОШ № 3"}, {"СОШ № 1", "СОШ № 3"}),
                   an_activity("5", "20 мая 2027 года", {"Городской методический центр"})});
}

} // namespace

TEST_CASE("a draft is not approved before its terms and requisites are settled")
{
    everywhere([](World& world) {
        auto plan = a_plan({an_activity("1", "до 1 марта"), an_activity("2", "когда рак на горе свистнет"),
                            an_activity("3", "по отдельному плану"), an_activity("4", "")});
        plan.title = " ";
        plan.period.reset();
        const auto id = keep_draft(world, plan);
        const auto readiness = approval_readiness(*world.services, world.call, id).value();
        std::vector<std::string> codes;
        for (const auto& item : readiness.must_settle)
            codes.push_back(item.code);
        std::ranges::sort(codes);
        CHECK(codes ==
              std::vector<std::string>{"period-missing", "term-not-understood", "term-yearless", "title-missing"});
        const auto refused = approve(world, id);
        REQUIRE(!refused);
        CHECK(refused.error().code == "draft-not-ready");
        CHECK(refused.error().items == readiness.must_settle);
        CHECK(get_draft(*world.services, world.call, id)->summary.state == DraftState::Open);
        CHECK(list_road_maps(*world.services, world.call, {})->total == 0);

        EditHeader edit{id, version_of(world, id), "Дорожная карта", {}, {}, school_year_2026, {}};
        REQUIRE(edit_header(*world.services, world.call, edit));
        const auto left = approval_readiness(*world.services, world.call, id).value();
        for (const auto& item : left.must_settle)
            REQUIRE(
                correct_field(*world.services, world.call,
                              {id, version_of(world, id), *item.row, *item.field, AcceptAsRead{}, Reach::ThisRow, {}}));
        CHECK(approval_readiness(*world.services, world.call, id)->ready());
        CHECK(approve(world, id));
    });
}

TEST_CASE("approval freezes an edition, registers new schools and makes the obligations it promised")
{
    everywhere([](World& world) {
        register_schools(world);
        auto plan = lively_plan();
        plan.activities.push_back(an_activity("6", "1 июня 2027 года", {}, {"Лицей № 9"}));
        const auto id = keep_draft(world, plan);
        const auto promised = approval_readiness(*world.services, world.call, id).value();
        CHECK(promised.schools_to_register == std::vector<std::string>{"Лицей № 9"});
        const auto road_map = approve(world, id);
        REQUIRE(road_map);
        CHECK(road_map->obligations.total == promised.dated + promised.check + promised.undated);
        CHECK(road_map->edition == 1);
        CHECK(road_map->activities == 6);

        const auto seen = get_road_map(*world.services, world.call, road_map->id).value();
        CHECK(seen.plan() == plan);
        CHECK(seen.summary == *road_map);
        CHECK(seen.rows[1].obligations.total == 2);
        CHECK(seen.rows[1].next == 2026y / November / 25);
        CHECK(seen.rows[2].occurrences.size() == 12);
        const auto organisations = list_organisations(*world.services, world.call, {}, {}).value();
        CHECK(std::ranges::count(organisations.items, "Лицей № 9", &domain::Organisation::short_name) == 1);
        const auto draft = get_draft(*world.services, world.call, id).value();
        CHECK(draft.summary.state == DraftState::Approved);
        CHECK(draft.summary.road_map == road_map->id);
        CHECK(get_road_map(*world.services, world.call, road_map->id, 2).error().code == "edition-not-found");
        CHECK(get_road_map(*world.services, world.call, RoadMapId{99}).error().code == "road-map-not-found");
    });
}

TEST_CASE("a body that the plan abbreviates owes under its name in the register, a group of schools as its members")
{
    everywhere([](World& world) {
        register_schools(world);
        auto plan =
            a_plan({an_activity("1", "1 июня 2027 года", {"УО"}), an_activity("2", "1 июня 2027 года", {"ШНОР"})});
        plan.glossary = {{"УО", "Управление образования"}, {"ШНОР", "школы с низкими образовательными результатами"}};
        REQUIRE(approve(world, keep_draft(world, plan)));
        std::vector<std::string> names;
        for (const auto& row : everything_owed(world, {})) {
            CHECK(row.obligation.addressee.organisation);
            names.push_back(row.obligation.addressee.name);
        }
        std::ranges::sort(names);
        CHECK(names == std::vector<std::string>{"СОШ № 1", "СОШ № 3", "Управление образования"});
    });
}

TEST_CASE("a draft is approved once; the same request again gives the same road map")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, lively_plan());
        const ApproveDraft command{id, version_of(world, id), "a key of the browser"};
        const auto first = approve_draft(*world.services, world.call, command);
        const auto again = approve_draft(*world.services, world.call, command);
        REQUIRE(again);
        CHECK(again->id == first->id);
        CHECK(approve(world, id).error().code == "draft-not-open");
        CHECK(undo_edit(*world.services, world.call, id, version_of(world, id)).error().code == "draft-not-open");
        CHECK(list_road_maps(*world.services, world.call, {})->total == 1);
        const auto owed = list_obligations(*world.services, world.call, {}, {})->page.total;
        CHECK(owed == first->obligations.total);
    });
}

TEST_CASE("of two people who approve at once one makes the road map")
{
    everywhere([](World& world) {
        register_schools(world);
        const auto id = keep_draft(world, lively_plan());
        const auto version = version_of(world, id);
        std::atomic<int> made{0};
        std::atomic<int> refused{0};
        const auto approve_it = [&] {
            const auto road_map = approve_draft(*world.services, world.call, {id, version, {}});
            if (road_map)
                ++made;
            else if (road_map.error().code == "draft-not-open")
                ++refused;
        };
        {
            const std::jthread one{approve_it};
            const std::jthread other{approve_it};
        }
        CHECK(made == 1);
        CHECK(refused == 1);
        CHECK(list_road_maps(*world.services, world.call, {})->total == 1);
    });
}

TEST_CASE("every obligation stands in exactly the list that its state names")
{
    everywhere([](World& world) {
        register_schools(world);
        REQUIRE(approve(world, keep_draft(world, lively_plan())));
        const auto counts = list_obligations(*world.services, world.call, {}, {})->counts;
        const auto all = everything_owed(world, {});
        const auto in_state = [&](domain::DueState state) {
            return std::ranges::count(all, state, &ObligationRow::state);
        };
        const auto listed = [&](ObligationList list) {
            ObligationFilter filter;
            filter.list = list;
            return everything_owed(world, filter);
        };
        CHECK(counts.total == static_cast<std::int64_t>(all.size()));
        CHECK(counts.overdue == in_state(domain::DueState::Overdue));
        CHECK(counts.current == in_state(domain::DueState::Current));
        CHECK(counts.upcoming == in_state(domain::DueState::Upcoming));
        CHECK(counts.needs_date == in_state(domain::DueState::NeedsDate));
        CHECK(counts.overdue > 0);
        CHECK(counts.current > 0);
        CHECK(counts.upcoming > 0);
        CHECK(counts.needs_date == 2);
        for (const auto& [list, state] : {std::pair{ObligationList::Overdue, domain::DueState::Overdue},
                                          {ObligationList::Current, domain::DueState::Current},
                                          {ObligationList::Upcoming, domain::DueState::Upcoming},
                                          {ObligationList::NeedsDate, domain::DueState::NeedsDate}}) {
            const auto rows = listed(list);
            CHECK(static_cast<std::int64_t>(rows.size()) == in_state(state));
            CHECK(std::ranges::all_of(rows, [&](const auto& row) { return row.state == state; }));
        }
    });
}

TEST_CASE("lists are ordered by term, paged without loss and narrowed by what is asked")
{
    everywhere([](World& world) {
        register_schools(world);
        const auto road_map = approve(world, keep_draft(world, lively_plan()));
        REQUIRE(approve(world, keep_draft(world, a_plan({an_activity("1", "10 декабря 2026 года", {"СОШ № 1"})}))));
        const auto whole = everything_owed(world, {});
        const auto paged = everything_owed(world, {}, 3);
        REQUIRE(paged.size() == whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            CHECK(paged[i].obligation == whole[i].obligation);
            if (i == 0) continue;
            const auto due = [](const ObligationRow& row) {
                return row.obligation.occurrence.to.value_or(9999y / December / 31);
            };
            CHECK(due(whole[i - 1]) <= due(whole[i]));
        }
        const auto first_school = std::ranges::find(whole, "СОШ № 1", [](const auto& row) {
                                      return row.obligation.addressee.name;
                                  })->obligation.addressee.organisation;
        ObligationFilter filter;
        filter.organisation = first_school;
        filter.road_map = road_map->id;
        filter.activity = "I/2";
        CHECK(everything_owed(world, filter).size() == 1);
        filter = {};
        filter.text = "МЕТОДИЧЕСКИЙ";
        CHECK(everything_owed(world, filter).size() == 1);
        filter.text = "100%";
        CHECK(everything_owed(world, filter).empty());
        filter = {};
        filter.from = 2026y / November / 1;
        filter.to = 2026y / November / 30;
        const auto november = everything_owed(world, filter);
        CHECK(november.size() == 2 + 2);
        CHECK(std::ranges::all_of(november, [](const auto& row) {
            return row.obligation.occurrence.to && row.obligation.occurrence.to->month() == November;
        }));
        CHECK(list_obligations(*world.services, world.call, {}, {"?", 10}).error().code == "cursor-invalid");
    });
}

TEST_CASE("the matrix shows for each body the worst that it owes")
{
    everywhere([](World& world) {
        register_schools(world);
        const auto road_map = approve(world, keep_draft(world, lively_plan()));
        REQUIRE(road_map);
        const auto matrix = road_map_matrix(*world.services, world.call, road_map->id).value();
        std::vector<std::string> names;
        for (const auto& organisation : matrix.organisations)
            names.push_back(organisation.name);
        CHECK(names == std::vector<std::string>{"СОШ № 1", "СОШ № 2", "СОШ № 3", "Управление образования",
                                                "Городской методический центр"});
        CHECK(matrix.activities.size() == 5);
        const auto cell = [&](int activity, int organisation) -> std::optional<MatrixCell> {
            for (const auto& each : matrix.cells)
                if (each.activity == activity && each.organisation == organisation) return each;
            return std::nullopt;
        };
        REQUIRE(cell(0, 3));
        CHECK(cell(0, 3)->state == domain::DueState::Overdue);
        CHECK(cell(1, 1)->state == domain::DueState::Current);
        CHECK(cell(1, 1)->next == 2026y / November / 25);
        CHECK(!cell(1, 2));
        // Monthly since September: two months have passed.
        CHECK(cell(2, 0)->state == domain::DueState::Overdue);
        CHECK(cell(2, 0)->count == 12);
        CHECK(cell(2, 0)->next == 2026y / November / 30);
        CHECK(cell(3, 2)->state == domain::DueState::NeedsDate);
        CHECK(cell(4, 4)->state == domain::DueState::Upcoming);
        const auto total = [&] {
            std::int64_t sum = 0;
            for (const auto& each : matrix.cells)
                sum += each.count;
            return sum;
        }();
        CHECK(total == road_map->obligations.total);
    });
}

TEST_CASE("the calendar shows each occurrence once with how many owe it")
{
    everywhere([](World& world) {
        register_schools(world);
        const auto road_map = approve(world, keep_draft(world, lively_plan()));
        const auto november =
            road_map_calendar(*world.services, world.call, road_map->id, 2026y / November / 20, 2026y / November / 30)
                .value();
        REQUIRE(november.size() == 2);
        CHECK(november[0].activity == "I/2");
        CHECK(november[0].obligations == 2);
        CHECK(november[1].activity == "I/3");
        CHECK(november[1].occurrence.to == 2026y / November / 30);
        const auto all = road_map_calendar(*world.services, world.call, road_map->id, {}, {}).value();
        CHECK(all.size() == 1 + 1 + 12 + 1);
    });
}

TEST_CASE("a person dates what waits for a date, alone or for every body alike, and nothing else")
{
    everywhere([](World& world) {
        register_schools(world);
        const auto road_map = approve(world, keep_draft(world, lively_plan()));
        ObligationFilter filter;
        filter.list = ObligationList::NeedsDate;
        const auto waiting = everything_owed(world, filter);
        REQUIRE(waiting.size() == 2);
        SetObligationDate command{waiting[0].obligation.id, waiting[0].version, {}, 2026y / December / 10, true};
        const auto dated = set_obligation_date(*world.services, world.call, command);
        REQUIRE(dated);
        CHECK(dated->row.state == domain::DueState::Current);
        CHECK(dated->activity.key == "I/4");
        CHECK(dated->source == "order.docx");
        CHECK(everything_owed(world, filter).empty());
        CHECK(get_road_map(*world.services, world.call, road_map->id)->rows[3].next == 2026y / December / 10);

        // A date that a person set may be set again, by who has seen it.
        command.to = 2026y / December / 20;
        command.alike = false;
        CHECK(set_obligation_date(*world.services, world.call, command).error().code == "changed-meanwhile");
        command.version = dated->row.version;
        CHECK(set_obligation_date(*world.services, world.call, command));
        CHECK(get_obligation(*world.services, world.call, waiting[1].obligation.id)->row.obligation.occurrence.to ==
              2026y / December / 10);
        command.from = 2026y / December / 21;
        CHECK(set_obligation_date(*world.services, world.call, command).error().code == "window-reversed");

        filter.list = ObligationList::Overdue;
        const auto overdue = everything_owed(world, filter).front();
        CHECK(set_obligation_date(*world.services, world.call,
                                  {overdue.obligation.id, overdue.version, {}, 2026y / December / 1, false})
                  .error()
                  .code == "obligation-has-date");
        CHECK(get_obligation(*world.services, world.call, domain::ObligationId{9999}).error().code ==
              "obligation-not-found");
    });
}
