#include "analytics/dynamics/difficulties.h"

#include <doctest/doctest.h>

using namespace vekha::analytics::dynamics;
using vekha::domain::TaskFigure;
using vekha::domain::TaskLevel;

TEST_CASE("tasks are compared by points that could be had, the ones farthest behind first")
{
    TaskShares own;
    const std::vector<TaskFigure> one{{"1", TaskLevel::Basic, 100, 10, 900},
                                      {"2", TaskLevel::Basic, 200, 10, 500},
                                      {"10", TaskLevel::Advanced, 0, 10, 300},
                                      {"3", TaskLevel::Basic, 100, 0, 0}};
    const std::vector<TaskFigure> other{{"1", TaskLevel::Basic, 100, 30, 1500}};
    add(own, one);
    add(own, other);
    CHECK(own.at("1").percent() == 6000);  // 24 of 40 points
    CHECK(own.at("2").percent() == 2500);  // 5 of 20
    CHECK(own.at("10").percent() == 3000); // a task of one point when nobody says
    CHECK_FALSE(own.at("3").percent());

    const auto tasks = difficulties_of(own, {{"1", 5000}, {"2", 4000}, {"3", 4000}});
    REQUIRE(tasks.size() == 4);
    CHECK(tasks[0].number == "2");
    CHECK(tasks[0].gap() == -1500);
    CHECK(tasks[1].number == "1");
    CHECK(tasks[1].gap() == 1000);
    CHECK(tasks[2].number == "3"); // nothing to compare, nothing known
    CHECK(tasks[3].number == "10");
    CHECK_FALSE(tasks[3].gap());
}

TEST_CASE("halves of a hundredth of a percent are rounded up")
{
    CHECK(TaskShare{1, 3}.percent() == 3333);
    CHECK(TaskShare{2, 3}.percent() == 6667);
    CHECK(TaskShare{1, 20'000}.percent() == 1);
    CHECK_FALSE(TaskShare{0, 0}.percent());
}

TEST_CASE("tasks stand in the order in which they are printed")
{
    CHECK(is_earlier_task("2", "10"));
    CHECK_FALSE(is_earlier_task("10", "2"));
    CHECK(is_earlier_task("9.2", "9.10"));
    CHECK(is_earlier_task("1", "1К1"));
    CHECK_FALSE(is_earlier_task("3", "3"));
}
