#include "domain/reminders.h"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <tuple>

using namespace vekha::domain;

namespace
{

Date on(const char* iso)
{
    return date_from_iso(iso).value();
}

std::vector<std::string> spoken_of(const ReminderRule& rule, const char* today)
{
    std::vector<std::string> days;
    for (const auto day : terms_reminded_of(rule, production_calendar(), on(today)))
        days.push_back(to_iso(day));
    return days;
}

constexpr auto executor = ReminderRecipient::Executor;

} // namespace

TEST_CASE("a rule in working days speaks of weekends before them, and is silent on them")
{
    const ReminderRule day_before{ReminderMoment::Before, 1, true, {executor}, true};
    const ReminderRule on_day{ReminderMoment::On, 0, true, {executor}, true};
    const ReminderRule day_after{ReminderMoment::After, 1, true, {executor}, true};
    using Days = std::vector<std::string>;
    // 20 November 2026 is a Friday, the 23rd a Monday.
    CHECK(spoken_of(day_before, "2026-11-20") == Days{"2026-11-21", "2026-11-22", "2026-11-23"});
    CHECK(spoken_of(on_day, "2026-11-20") == Days{"2026-11-20", "2026-11-21", "2026-11-22"});
    CHECK(spoken_of(day_after, "2026-11-23") == Days{"2026-11-20", "2026-11-21", "2026-11-22"});
    for (const auto& rule : {day_before, on_day, day_after})
        CHECK(spoken_of(rule, "2026-11-21").empty());
    // The long rest around New Year: 30 December 2025 is worked, then 12 January.
    CHECK(spoken_of(on_day, "2025-12-30").size() == 13);
    CHECK(spoken_of(day_after, "2026-01-12").size() == 13);
}

TEST_CASE("a rule in days of the calendar speaks every day")
{
    using Days = std::vector<std::string>;
    CHECK(spoken_of({ReminderMoment::Before, 7, false, {executor}, true}, "2026-11-22") == Days{"2026-11-29"});
    CHECK(spoken_of({ReminderMoment::On, 0, false, {executor}, true}, "2026-11-22") == Days{"2026-11-22"});
    CHECK(spoken_of({ReminderMoment::After, 3, false, {executor}, true}, "2026-11-22") == Days{"2026-11-19"});
}

TEST_CASE("every term of a year is spoken of exactly once by every rule")
{
    for (const auto moment : {ReminderMoment::Before, ReminderMoment::On, ReminderMoment::After}) {
        for (const int days : {1, 5, 15, 60}) {
            for (const bool working : {true, false}) {
                const ReminderRule rule{moment, moment == ReminderMoment::On ? 0 : days, working, {executor}, true};
                CAPTURE(name_of(moment));
                CAPTURE(days);
                CAPTURE(working);
                std::multiset<Date> spoken;
                for (auto today = on("2025-06-01"); today <= on("2027-06-30"); today = plus_days(today, 1))
                    for (const auto term : terms_reminded_of(rule, production_calendar(), today))
                        spoken.insert(term);
                for (auto term = on("2026-01-01"); term <= on("2026-12-31"); term = plus_days(term, 1)) {
                    CAPTURE(to_iso(term));
                    REQUIRE(spoken.count(term) == 1);
                }
            }
        }
    }
}

TEST_CASE("letters rest in the quiet hours, over midnight too")
{
    ReminderPlan plan;
    const auto rests = std::to_array<std::pair<int, int>>({{21 * 60, 600},
                                                           {23 * 60 + 59, 421},
                                                           {0, 420},
                                                           {6 * 60 + 59, 1},
                                                           {7 * 60, 0},
                                                           {12 * 60, 0},
                                                           {20 * 60 + 59, 0}});
    for (const auto& [minute, rest] : rests) {
        CAPTURE(minute);
        CHECK(minutes_of_quiet(plan, minute) == rest);
    }
    plan.quiet_from = 12;
    plan.quiet_to = 14;
    CHECK(minutes_of_quiet(plan, 13 * 60) == 60);
    CHECK(minutes_of_quiet(plan, 14 * 60) == 0);
    plan.quiet_to = 12;
    CHECK(minutes_of_quiet(plan, 12 * 60) == 0);
}

TEST_CASE("a plan of reminders that could not be kept is refused")
{
    CHECK(check(ReminderPlan{}));
    const auto code = [](auto change) {
        ReminderPlan plan;
        change(plan);
        const auto checked = check(plan);
        return checked ? std::string{} : checked.error();
    };
    CHECK(code([](auto& plan) { plan.hour = 24; }) == "reminder-hour");
    CHECK(code([](auto& plan) { plan.quiet_to = -1; }) == "reminder-hour");
    CHECK(code([](auto& plan) { plan.rules[0].days = 0; }) == "reminder-days");
    CHECK(code([](auto& plan) { plan.rules[0].days = 61; }) == "reminder-days");
    CHECK(code([](auto& plan) { plan.rules[2].days = 1; }) == "reminder-days");
    CHECK(code([](auto& plan) { plan.rules[0].to.clear(); }) == "reminder-nobody");
    CHECK(code([](auto& plan) { plan.rules.push_back(plan.rules[0]); }) == "reminder-repeated");
    CHECK(code([](auto& plan) { plan.rules.resize(13); }) == "too-many-values");
    CHECK(code([](auto& plan) { plan.rules.clear(); }).empty());
}
