#include "intake/export_calendar.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace vekha;

namespace
{

domain::Plan a_plan()
{
    domain::Plan plan;
    plan.title = "Дорожная карта";
    plan.period = domain::period_from_iso("2023-01-01..2023-12-31");
    plan.activities.resize(3);
    plan.activities[0].key = "1";
    plan.activities[0].number = "1";
    plan.activities[0].text = "Провести семинар";
    plan.activities[0].responsible = {{"УО", false}, {"ОО", false}};
    plan.activities[0].deadline.raw = "ежеквартально";
    plan.activities[0].deadline.schedule.repeat.resize(1);
    plan.activities[0].deadline.schedule.repeat[0].every = domain::Every::Quarter;
    plan.activities[1].key = "2";
    plan.activities[1].text = std::string(200, 'x') + " y";
    plan.activities[1].deadline.schedule.ongoing = true;
    plan.activities[2].key = "3";
    return plan;
}

} // namespace

TEST_CASE("dated duties and checks become events, what needs a date does not")
{
    const auto calendar = intake::calendar_of(a_plan(), {});
    CHECK(calendar.name == "Дорожная карта");
    REQUIRE(calendar.events.size() == 5);
    const auto& first = calendar.events[0];
    CHECK(first.from == domain::make_date(2023, 1, 1));
    CHECK(first.to == domain::make_date(2023, 3, 31));
    CHECK(first.summary == "1. Провести семинар");
    CHECK(first.description == "Провести семинар\nОтветственные: УО, ОО\nСрок: ежеквартально");
    CHECK(first.categories == std::vector<std::string>{"Срок"});
    CHECK(calendar.events[4].categories == std::vector<std::string>{"Проверка"});
}

TEST_CASE("an event keeps its identity while its activity and days stay, and no two share one")
{
    auto plan = a_plan();
    const auto before = intake::calendar_of(plan, {});
    plan.activities[0].text = "Провести два семинара";
    plan.activities.insert(plan.activities.begin(), domain::Activity{});
    plan.activities[0].key = "0";
    plan.activities[0].deadline.schedule.windows = {{domain::make_date(2023, 1, 1), domain::make_date(2023, 3, 31)}};
    const auto after = intake::calendar_of(plan, {});
    REQUIRE(after.events.size() == 6);
    std::set<std::string> uids;
    for (const auto& event : after.events)
        uids.insert(event.uid);
    CHECK(uids.size() == 6);
    for (std::size_t i = 0; i < before.events.size(); ++i)
        CHECK(after.events[i + 1].uid == before.events[i].uid);
}
