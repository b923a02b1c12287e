#include "service/edit_draft.h"
#include "support/test_services.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;
using namespace std::chrono;
using domain::Field;
using domain::Settled;

namespace
{

DraftView view(World& world, DraftId draft)
{
    return get_draft(*world.services, world.call, draft).value();
}

std::vector<std::string> deadlines(World& world, DraftId draft)
{
    std::vector<std::string> texts;
    for (const auto& row : view(world, draft).rows)
        texts.push_back(row.activity.deadline.raw);
    return texts;
}

std::vector<std::string> numbers(World& world, DraftId draft)
{
    std::vector<std::string> found;
    for (const auto& row : view(world, draft).rows)
        found.push_back(row.activity.number);
    return found;
}

CorrectField deadline_of(const DraftView& draft, std::size_t row, const std::string& wording,
                         Reach reach = Reach::ThisRow)
{
    return {
        draft.summary.id, draft.summary.version, draft.rows[row].id, Field::Deadline, NewWording{wording}, reach, {}};
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a corrected wording is read again, settled, undone and made again")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "до 1 марта"), an_activity("2", "ежемесячно")}));
        const auto before = view(world, id);
        CHECK(before.summary.doubtful == 1);
        const auto change =
            correct_field(*world.services, world.call, deadline_of(before, 0, "  до 15 марта 2027 года "));
        REQUIRE(change);
        CHECK(change->version == before.summary.version + 1);
        REQUIRE(change->changed.size() == 1);
        const auto& corrected = change->changed[0].activity;
        CHECK(corrected.deadline.raw == "до 15 марта 2027 года");
        CHECK(corrected.deadline.schedule.windows == std::vector<domain::Window>{{std::nullopt, 2027y / March / 15}});
        CHECK(corrected.readings.at(Field::Deadline).settled == Settled::Corrected);
        CHECK(corrected.readings.at(Field::Deadline).printed == "до 1 марта");
        CHECK(change->summary.doubtful == 0);
        CHECK(!change->order);

        const auto undone = undo_edit(*world.services, world.call, id, change->version);
        REQUIRE(undone);
        CHECK(undone->can_redo);
        CHECK(!undone->can_undo);
        CHECK(view(world, id).rows == before.rows);
        const auto redone = redo_edit(*world.services, world.call, id, undone->version);
        REQUIRE(redone);
        CHECK(view(world, id).rows[0].activity == corrected);
        CHECK(redo_edit(*world.services, world.call, id, redone->version).error().code == "nothing-to-redo");
    });
}

TEST_CASE("a correction reaches every row that was printed alike, and is one step to undo")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "до 1 марта"), an_activity("2", "постоянно"),
                                                  an_activity("3", "до 1 марта"), an_activity("4", "до 1 марта")}));
        const auto one =
            correct_field(*world.services, world.call, deadline_of(view(world, id), 0, "10 марта 2027 года"));
        REQUIRE(one);
        CHECK(one->alike_left == 2);
        // The row corrected first still stands for its like: it is printed as they are.
        const auto all = correct_field(*world.services, world.call,
                                       deadline_of(view(world, id), 0, "12 марта 2027 года", Reach::Alike));
        REQUIRE(all);
        CHECK(all->changed.size() == 3);
        CHECK(all->alike_left == 0);
        CHECK(deadlines(world, id) ==
              Texts{"12 марта 2027 года", "постоянно", "12 марта 2027 года", "12 марта 2027 года"});
        const auto undone = undo_edit(*world.services, world.call, id, all->version);
        REQUIRE(undone);
        CHECK(undone->changed.size() == 3);
        CHECK(deadlines(world, id) == Texts{"10 марта 2027 года", "постоянно", "до 1 марта", "до 1 марта"});
        // A new edit forgets what was undone.
        const auto other = correct_field(*world.services, world.call, deadline_of(view(world, id), 1, "ежемесячно"));
        REQUIRE(other);
        CHECK(!other->can_redo);
        CHECK(redo_edit(*world.services, world.call, id, other->version).error().code == "nothing-to-redo");
    });
}

TEST_CASE("a term stays in doubt while its new wording is doubtful, and is settled by acceptance or a schedule")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "до 1 марта"), an_activity("2", "до 1 апреля")}));
        const auto doubtful = correct_field(*world.services, world.call, deadline_of(view(world, id), 0, "до 5 марта"));
        REQUIRE(doubtful);
        CHECK(doubtful->summary.doubtful == 2);
        const auto draft = view(world, id);
        const auto accepted = correct_field(
            *world.services, world.call,
            {id, draft.summary.version, draft.rows[0].id, Field::Deadline, AcceptAsRead{}, Reach::ThisRow, {}});
        REQUIRE(accepted);
        CHECK(accepted->changed[0].activity.readings.at(Field::Deadline).settled == Settled::Accepted);
        domain::Schedule schedule;
        schedule.windows = {{2027y / April / 1, 2027y / April / 5}};
        const auto meant = correct_field(
            *world.services, world.call,
            {id, accepted->version, draft.rows[1].id, Field::Deadline, NewSchedule{schedule, {}}, Reach::ThisRow, {}});
        REQUIRE(meant);
        CHECK(meant->changed[0].activity.deadline == domain::Deadline{"до 1 апреля", schedule});
        CHECK(meant->summary.doubtful == 0);
        const auto misplaced = correct_field(
            *world.services, world.call,
            {id, meant->version, draft.rows[1].id, Field::Text, NewSchedule{schedule, {}}, Reach::ThisRow, {}});
        CHECK(misplaced.error().code == "correction-not-fitting");
    });
}

TEST_CASE("executors read again bring and take the schools that they name")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "постоянно", {"СОШ № 1", "СОШ № 2"},
                                                              {"СОШ № 1", "СОШ № 2", "Лицей № 7"})}));
        const auto draft = view(world, id);
        const auto change = correct_field(*world.services, world.call,
                                          {id,
                                           draft.summary.version,
                                           draft.rows[0].id,
                                           Field::Responsible,
                                           NewWording{"Управление образования, СОШ № 2, СОШ № 3"},
                                           Reach::ThisRow,
                                           {}});
        REQUIRE(change);
        const auto& activity = change->changed[0].activity;
        REQUIRE(activity.responsible.size() == 3);
        CHECK(activity.responsible[0].name == "Управление образования");
        CHECK(activity.schools == Texts{"Лицей № 7", "СОШ № 2", "СОШ № 3"});
    });
}

TEST_CASE("a new period dates again the terms that no person has settled, and undo brings both back")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "до 1 марта"), an_activity("2", "до 1 апреля"),
                                                  an_activity("3", "10 мая 2027 года")}));
        const auto first = view(world, id);
        domain::Schedule meant;
        meant.windows = {{2027y / April / 1, 2027y / April / 1}};
        const auto settled = correct_field(
            *world.services, world.call,
            {id, first.summary.version, first.rows[1].id, Field::Deadline, NewSchedule{meant, {}}, Reach::ThisRow, {}});
        REQUIRE(settled);
        const auto before = view(world, id);
        EditHeader edit{id, before.summary.version, "Новое название", {}, {}, {}, {}};
        edit.period = *domain::period_from_iso("2027-09-01..2028-08-31");
        const auto change = edit_header(*world.services, world.call, edit);
        REQUIRE(change);
        REQUIRE(change->changed.size() == 1);
        CHECK(change->changed[0].activity.deadline.schedule.windows ==
              std::vector<domain::Window>{{std::nullopt, 2028y / March / 1}});
        REQUIRE(change->header);
        CHECK(change->summary.title == "Новое название");
        CHECK(change->summary.period == edit.period);
        REQUIRE(undo_edit(*world.services, world.call, id, change->version));
        CHECK(view(world, id).rows == before.rows);
        CHECK(view(world, id).header == before.header);
    });
}

TEST_CASE("rows come, go and move, and each step can be undone")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", ""), an_activity("2", ""), an_activity("3", "")}));
        const auto rows = view(world, id).rows;
        auto version = view(world, id).summary.version;
        const auto added =
            add_row(*world.services, world.call, {id, version, rows[0].id, "I", "1а", "Новая строка", {}});
        REQUIRE(added);
        CHECK(numbers(world, id) == Texts{"1", "1а", "2", "3"});
        const auto first = add_row(*world.services, world.call, {id, added->version, {}, "", "0", "Первая строка", {}});
        REQUIRE(first);
        const auto removed = remove_row(*world.services, world.call, {id, first->version, rows[1].id});
        REQUIRE(removed);
        CHECK(removed->removed == std::vector{rows[1].id});
        const auto moved = move_row(*world.services, world.call, {id, removed->version, rows[2].id, std::nullopt});
        REQUIRE(moved);
        CHECK(numbers(world, id) == Texts{"3", "0", "1", "1а"});
        version = moved->version;
        const std::vector<Texts> backwards{
            {"0", "1", "1а", "3"}, {"0", "1", "1а", "2", "3"}, {"1", "1а", "2", "3"}, {"1", "2", "3"}};
        for (const auto& expected : backwards) {
            const auto undone = undo_edit(*world.services, world.call, id, version);
            REQUIRE(undone);
            CHECK(numbers(world, id) == expected);
            CHECK(undone->order);
            version = undone->version;
        }
        CHECK(view(world, id).rows == rows);
        for (int i = 0; i < 4; ++i) {
            const auto redone = redo_edit(*world.services, world.call, id, version);
            REQUIRE(redone);
            version = redone->version;
        }
        CHECK(numbers(world, id) == Texts{"3", "0", "1", "1а"});
    });
}

TEST_CASE("a place takes more rows than there are numbers between its neighbours")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", ""), an_activity("2", "")}));
        const auto first = view(world, id).rows[0].id;
        auto version = view(world, id).summary.version;
        Texts expected{"1"};
        for (int i = 40; i > 10; --i) {
            const auto added =
                add_row(*world.services, world.call, {id, version, first, "", std::to_string(i), "Ещё одна", {}});
            REQUIRE(added);
            version = added->version;
        }
        for (int i = 11; i <= 40; ++i)
            expected.push_back(std::to_string(i));
        expected.push_back("2");
        CHECK(numbers(world, id) == expected);
    });
}

TEST_CASE("of two people who correct the same version one is told what happened")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "до 1 марта"), an_activity("2", "до 1 апреля")}));
        const auto draft = view(world, id);
        std::atomic<int> done{0};
        std::atomic<int> told{0};
        const auto correct = [&](std::size_t row) {
            const auto change = correct_field(*world.services, world.call, deadline_of(draft, row, "2 мая 2027 года"));
            if (change)
                ++done;
            else if (change.error().code == "changed-meanwhile" && change.error().data.at("version") == "2" &&
                     change.error().data.at("changedBy") == "Координатор")
                ++told;
        };
        {
            const std::jthread one{correct, 0};
            const std::jthread other{correct, 1};
        }
        CHECK(done == 1);
        CHECK(told == 1);
    });
}

TEST_CASE("an edit sent twice under one key is made once")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "")}));
        AddRow command{id, 1, {}, "", "0", "Новая строка", "a key of the browser"};
        const auto once = add_row(*world.services, world.call, command);
        const auto again = add_row(*world.services, world.call, command);
        REQUIRE(again);
        CHECK(again->version == once->version);
        CHECK(numbers(world, id) == Texts{"0", "1"});
        command.text = "Другая строка";
        CHECK(add_row(*world.services, world.call, command).error().code == "idempotency-key-reused");
    });
}

TEST_CASE("what is not there or not open is refused and nothing changes")
{
    everywhere([](World& world) {
        const auto id = keep_draft(world, a_plan({an_activity("1", "до 1 марта")}));
        const auto draft = view(world, id);
        auto command = deadline_of(draft, 0, "постоянно");
        command.draft = DraftId{id.value + 1000};
        CHECK(correct_field(*world.services, world.call, command).error().code == "draft-not-found");
        command = deadline_of(draft, 0, "постоянно");
        command.row = RowId{draft.rows[0].id.value + 1000};
        CHECK(correct_field(*world.services, world.call, command).error().code == "row-not-found");
        command = deadline_of(draft, 0, " \n ");
        command.field = Field::Text;
        CHECK(correct_field(*world.services, world.call, command).error().code == "value-empty");
        CHECK(undo_edit(*world.services, world.call, id, draft.summary.version).error().code == "nothing-to-undo");
        CHECK(view(world, id).summary == draft.summary);
        REQUIRE(discard_draft(*world.services, world.call, id, draft.summary.version));
        CHECK(correct_field(*world.services, world.call, deadline_of(draft, 0, "постоянно")).error().code ==
              "draft-not-open");
        CHECK(list_drafts(*world.services, world.call, {}).value().total == 0);
    });
}
