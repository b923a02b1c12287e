#include "domain/working_days.h"

#include "domain/local_time.h"

#include <doctest/doctest.h>

#include <array>
#include <tuple>

using namespace vekha::domain;

namespace
{

Date on(const char* iso)
{
    return date_from_iso(iso).value();
}

Period year(int number)
{
    return {first_of_month(number, 1), last_of_month(number, 12)};
}

} // namespace

TEST_CASE("the production calendars come to the officially published sums of every year")
{
    // Working days, days off and hours of the forty-hour week as ConsultantPlus and Garant publish them.
    constexpr auto published = std::to_array<std::tuple<int, WorkSums>>({{2021, {247, 118, 1972}},
                                                                         {2022, {247, 118, 1973}},
                                                                         {2023, {247, 118, 1973}},
                                                                         {2024, {248, 118, 1979}},
                                                                         {2025, {247, 118, 1972}},
                                                                         {2026, {247, 118, 1972}}});
    for (const auto& [number, sums] : published) {
        CAPTURE(number);
        CHECK(production_calendar().awaited(number) == 0);
        CHECK(work_sums(production_calendar(), year(number)) == sums);
    }
}

TEST_CASE("a year whose moved days are not published yet says how many it awaits")
{
    // Article 112 gives 118 days off in 2027 as well: 104 of weekends, 14 holidays, none lost but those moved.
    const auto sums = work_sums(production_calendar(), year(2027));
    CHECK(production_calendar().knows(2027));
    CHECK(production_calendar().awaited(2027) == 2);
    CHECK(sums.working - production_calendar().awaited(2027) == 247);
    CHECK(sums.off + production_calendar().awaited(2027) == 118);
}

TEST_CASE("days are worked as the resolutions moved them")
{
    const auto means = std::to_array<std::pair<const char*, WorkKind>>({
        {"2021-02-20", WorkKind::Short},
        {"2021-02-22", WorkKind::Off},
        {"2021-12-31", WorkKind::Off},
        {"2022-05-03", WorkKind::Off},
        {"2023-02-24", WorkKind::Off},
        {"2023-11-06", WorkKind::Off},
        {"2024-04-27", WorkKind::Working},
        {"2024-11-02", WorkKind::Short},
        {"2024-12-28", WorkKind::Working},
        {"2025-05-08", WorkKind::Off},
        {"2025-11-01", WorkKind::Short},
        {"2026-01-09", WorkKind::Off},
        {"2026-03-09", WorkKind::Off},
        {"2026-06-12", WorkKind::Holiday},
        {"2026-11-22", WorkKind::Off},
        {"2026-11-23", WorkKind::Working},
    });
    for (const auto& [day, kind] : means) {
        CAPTURE(day);
        CHECK(production_calendar().kind_of(on(day)) == kind);
    }
}

TEST_CASE("a year without a table follows the law alone")
{
    const auto& calendar = production_calendar();
    CHECK_FALSE(calendar.knows(2029));
    // 23 February 2030 is a Saturday, so Monday is free; 5 January 2031 is a Sunday that nobody moved.
    CHECK(calendar.kind_of(on("2030-02-25")) == WorkKind::Off);
    CHECK(calendar.kind_of(on("2031-01-09")) == WorkKind::Working);
    CHECK(calendar.kind_of(on("2029-11-04")) == WorkKind::Holiday);
    CHECK(calendar.kind_of(on("2029-11-05")) == WorkKind::Off);
    CHECK(calendar.kind_of(on("2029-11-06")) == WorkKind::Working);
    CHECK(calendar.kind_of(on("2029-06-11")) == WorkKind::Short);
}

TEST_CASE("working days are counted over weekends, holidays and the turn of the year")
{
    const auto& calendar = production_calendar();
    const auto steps = std::to_array<std::tuple<const char*, int, const char*>>({
        {"2026-11-20", 1, "2026-11-23"}, // Friday to Monday
        {"2026-11-22", 0, "2026-11-23"}, // Sunday itself is not worked
        {"2026-11-23", 0, "2026-11-23"},
        {"2026-11-23", -1, "2026-11-20"},
        {"2025-12-30", 1, "2026-01-12"}, // 31 December and 9 January are free
        {"2026-01-12", -1, "2025-12-30"},
        {"2021-02-19", 1, "2021-02-20"}, // a Saturday that is worked
        {"2026-04-30", 5, "2026-05-08"},
    });
    for (const auto& [from, count, to] : steps) {
        CAPTURE(from);
        CAPTURE(count);
        CHECK(plus_working_days(calendar, on(from), count) == on(to));
        if (count != 0) CHECK(working_days_between(calendar, on(from), on(to)) == count);
    }
    CHECK(working_days_between(calendar, on("2026-11-21"), on("2026-11-22")) == 0);
}

TEST_CASE("a region's own days stand over those of the country")
{
    const std::array<SpecialDay, 2> regional{
        {{on("2026-03-20"), WorkKind::Off, "Ураза-байрам"}, {on("2026-03-21"), WorkKind::Working, "отработка"}}};
    const auto calendar = production_calendar().with(regional);
    CHECK_FALSE(is_working_day(calendar, on("2026-03-20")));
    CHECK(is_working_day(calendar, on("2026-03-21")));
    CHECK(calendar.note_of(on("2026-03-20")) == "Ураза-байрам");
    CHECK(is_working_day(production_calendar(), on("2026-03-20")));
    CHECK(plus_working_days(calendar, on("2026-03-19"), 1) == on("2026-03-21"));
}

TEST_CASE("a calendar that says a day twice or not at all is refused with its line")
{
    for (const std::string_view text : {"2026-02-30\toff\tx\n", "2026-02-03\tmaybe\tx\n", "2026-02-03\toff\n",
                                        "2026-02-03\toff\ta\n2026-02-03\toff\tb\n", "year\tawaits\t2\n"}) {
        CAPTURE(text);
        CHECK_FALSE(WorkingCalendar::parse({&text, 1}));
    }
}

TEST_CASE("every zone turns the day at its own midnight")
{
    using namespace std::chrono_literals;
    const Moment noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 12h};
    for (const auto& zone : russian_time_zones()) {
        CAPTURE(zone.name);
        const auto midnight = start_of_day(zone, on("2026-11-23"));
        CHECK(midnight == noon + 12h - std::chrono::hours{zone.hours});
        CHECK(local_day(zone, midnight - 1us) == on("2026-11-22"));
        CHECK(local_day(zone, midnight) == on("2026-11-23"));
        CHECK(local_minutes(zone, midnight - 1us) == 24 * 60 - 1);
        CHECK(local_minutes(zone, midnight) == 0);
        CHECK(local_day(zone, noon) == (zone.hours == 12 ? on("2026-11-23") : on("2026-11-22")));
    }
    CHECK(time_zone_named("Mars/Olympus").hours == 3);
    CHECK(local_day({"Asia/Kamchatka", 12}, Moment{-1h}) == on("1970-01-01"));
    CHECK(local_day({"Europe/Moscow", 3}, Moment{-4h}) == on("1969-12-31"));
}
