#include "domain/occurrence.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace vekha::domain;

namespace
{

Period period(std::string_view text)
{
    const auto read = period_from_iso(text);
    REQUIRE(read.has_value());
    return *read;
}

/// "2021-01-01..2021-01-31", "2021-02-03", "..2021-03-15", "2020-11-01..".
Window window(std::string_view text)
{
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return {date_from_iso(text), date_from_iso(text)};
    return {date_from_iso(text.substr(0, dots)), date_from_iso(text.substr(dots + 2))};
}

Schedule windows(const std::vector<std::string>& texts)
{
    Schedule schedule;
    for (const auto& text : texts)
        schedule.windows.push_back(window(text));
    return schedule;
}

Repeat every(Every unit, int interval = 1, int times = 1)
{
    Repeat repeat;
    repeat.every = unit;
    repeat.interval = interval;
    repeat.times = times;
    return repeat;
}

Repeat with(Repeat repeat, auto change)
{
    change(repeat);
    return repeat;
}

Schedule rhythm(const std::vector<Repeat>& repeats)
{
    Schedule schedule;
    schedule.repeat = repeats;
    return schedule;
}

Schedule with(Schedule schedule, auto change)
{
    change(schedule);
    return schedule;
}

/// One line an occurrence: a day, a span, "check" before a check, "undated".
std::vector<std::string> lines(const std::vector<Occurrence>& occurrences)
{
    std::vector<std::string> out;
    for (const auto& occurrence : occurrences) {
        CHECK(occurrence.number == static_cast<int>(out.size()) + 1);
        if (occurrence.kind == OccurrenceKind::Undated) {
            CHECK_FALSE((occurrence.from || occurrence.to));
            out.emplace_back("undated");
            continue;
        }
        REQUIRE((occurrence.from && occurrence.to));
        const auto from = to_iso(*occurrence.from);
        const auto span = occurrence.from == occurrence.to ? from : from + ".." + to_iso(*occurrence.to);
        out.push_back((occurrence.kind == OccurrenceKind::Check ? "check " : "") + span);
    }
    return out;
}

struct Case {
    const char* wording;
    Schedule schedule;
    const char* period;
    std::vector<std::string> occurrences;
};

void check_all(const std::vector<Case>& cases)
{
    for (const auto& [wording, schedule, within, expected] : cases) {
        CAPTURE(wording);
        CHECK(lines(occurrences_of(schedule, period(within), SchoolCalendar{})) == expected);
    }
}

constexpr auto year_2021 = "2021-01-01..2021-12-31";
constexpr auto school_year_2021 = "2021-09-01..2022-08-31";

} // namespace

TEST_CASE("a window is one occurrence, its open ends closed by the period")
{
    check_all({
        {"январь 2021", windows({"2021-01-01..2021-01-31"}), year_2021, {"2021-01-01..2021-01-31"}},
        {"3 февраля", windows({"2021-02-03"}), year_2021, {"2021-02-03"}},
        {"до 15 марта", windows({"..2021-03-15"}), year_2021, {"2021-01-01..2021-03-15"}},
        {"с ноября", windows({"2021-11-01.."}), year_2021, {"2021-11-01..2021-12-31"}},
        {"в срок", windows({".."}), year_2021, {"2021-01-01..2021-12-31"}},
        {"до 15 декабря прошлого года", windows({"..2020-12-15"}), year_2021, {"2020-12-15"}},
        {"с января следующего года", windows({"2022-01-10.."}), year_2021, {"2022-01-10"}},
        {"июнь, декабрь и снова июнь",
         windows({"2021-12-01..2021-12-31", "2021-06-01..2021-06-30", "2021-06-01..2021-06-30"}),
         year_2021,
         {"2021-06-01..2021-06-30", "2021-12-01..2021-12-31"}},
    });
}

TEST_CASE("a rhythm gives one occurrence for each unit, cut at the ends of the period")
{
    check_all({
        {"еженедельно",
         rhythm({every(Every::Week)}),
         "2021-01-01..2021-01-19",
         {"2021-01-01..2021-01-03", "2021-01-04..2021-01-10", "2021-01-11..2021-01-17", "2021-01-18..2021-01-19"}},
        {"ежедневно",
         rhythm({every(Every::Day)}),
         "2021-02-27..2021-03-01",
         {"2021-02-27", "2021-02-28", "2021-03-01"}},
        {"ежемесячно",
         rhythm({every(Every::Month)}),
         "2021-01-15..2021-03-10",
         {"2021-01-15..2021-01-31", "2021-02-01..2021-02-28", "2021-03-01..2021-03-10"}},
        {"ежеквартально",
         rhythm({every(Every::Quarter)}),
         year_2021,
         {"2021-01-01..2021-03-31", "2021-04-01..2021-06-30", "2021-07-01..2021-09-30", "2021-10-01..2021-12-31"}},
        {"раз в полугодие",
         rhythm({every(Every::HalfYear)}),
         school_year_2021,
         {"2021-09-01..2021-12-31", "2022-01-01..2022-06-30", "2022-07-01..2022-08-31"}},
        {"ежегодно",
         rhythm({every(Every::Year)}),
         "2021-01-01..2023-12-31",
         {"2021-01-01..2021-12-31", "2022-01-01..2022-12-31", "2023-01-01..2023-12-31"}},
    });
}

TEST_CASE("an interval counts from the first unit")
{
    check_all({
        {"1 раз в 2 недели",
         rhythm({every(Every::Week, 2)}),
         "2021-01-01..2021-01-31",
         {"2021-01-01..2021-01-03", "2021-01-11..2021-01-17", "2021-01-25..2021-01-31"}},
        {"1 раз в 2 месяца",
         rhythm({every(Every::Month, 2)}),
         "2021-02-10..2021-07-31",
         {"2021-02-10..2021-02-28", "2021-04-01..2021-04-30", "2021-06-01..2021-06-30"}},
        {"1 раз в 3 года",
         rhythm({every(Every::Year, 3)}),
         "2021-01-01..2024-12-31",
         {"2021-01-01..2021-12-31", "2024-01-01..2024-12-31"}},
        {"через вторник",
         rhythm({with(every(Every::Week, 2), [](Repeat& r) { r.weekdays = {std::chrono::Tuesday}; })}),
         "2021-01-01..2021-01-31",
         {"2021-01-12", "2021-01-26"}},
    });
}

TEST_CASE("several times in a unit split it into equal parts of days")
{
    check_all({
        {"2 раза в год",
         rhythm({every(Every::Year, 1, 2)}),
         year_2021,
         {"2021-01-01..2021-07-01", "2021-07-02..2021-12-31"}},
        {"2 раза в месяц",
         rhythm({every(Every::Month, 1, 2)}),
         "2021-02-01..2021-03-31",
         {"2021-02-01..2021-02-14", "2021-02-15..2021-02-28", "2021-03-01..2021-03-15", "2021-03-16..2021-03-31"}},
        {"3 раза в неделю, неделя неполная",
         rhythm({every(Every::Week, 1, 3)}),
         "2021-01-02..2021-01-10",
         {"2021-01-02", "2021-01-03", "2021-01-04..2021-01-05", "2021-01-06..2021-01-07", "2021-01-08..2021-01-10"}},
        {"3 раза в день", rhythm({every(Every::Day, 1, 3)}), "2021-01-02..2021-01-02", {"2021-01-02"}},
    });
}

TEST_CASE("only the listed months of a rhythm are kept")
{
    const auto in = [](Every unit, std::vector<unsigned> months, int times = 1) {
        return rhythm({with(every(unit, 1, times), [&](Repeat& r) { r.months = std::move(months); })});
    };
    check_all({
        {"ежегодно октябрь",
         in(Every::Year, {10}),
         "2021-01-01..2022-12-31",
         {"2021-10-01..2021-10-31", "2022-10-01..2022-10-31"}},
        {"ежегодно октябрь-ноябрь", in(Every::Year, {11, 10}), year_2021, {"2021-10-01..2021-11-30"}},
        {"ежегодно апрель, октябрь",
         in(Every::Year, {4, 10}),
         year_2021,
         {"2021-04-01..2021-04-30", "2021-10-01..2021-10-31"}},
        {"2 раза в год (апрель, октябрь)",
         in(Every::Year, {4, 10}, 2),
         year_2021,
         {"2021-04-01..2021-04-30", "2021-10-01..2021-10-31"}},
        {"2 раза в год (сентябрь, октябрь)",
         in(Every::Year, {9, 10}, 2),
         year_2021,
         {"2021-09-01..2021-09-30", "2021-10-01..2021-10-31"}},
        {"2 раза в год в октябре",
         in(Every::Year, {10}, 2),
         year_2021,
         {"2021-10-01..2021-10-15", "2021-10-16..2021-10-31"}},
        {"ежемесячно, кроме лета",
         in(Every::Month, {5, 9}),
         year_2021,
         {"2021-05-01..2021-05-31", "2021-09-01..2021-09-30"}},
        {"каждую неделю октября",
         in(Every::Week, {10}),
         "2021-09-20..2021-10-15",
         {"2021-10-01..2021-10-03", "2021-10-04..2021-10-10", "2021-10-11..2021-10-15"}},
        {"ежеквартально в последний месяц",
         in(Every::Quarter, {3, 6, 9, 12}),
         "2021-01-01..2021-06-30",
         {"2021-03-01..2021-03-31", "2021-06-01..2021-06-30"}},
        {"месяц вне срока плана", in(Every::Year, {7}), "2021-09-01..2022-05-31", {"undated"}},
    });
}

TEST_CASE("named days of a unit are one occurrence each")
{
    using std::chrono::Thursday, std::chrono::Tuesday, std::chrono::Wednesday;
    const auto on = [](Every unit, auto change) { return rhythm({with(every(unit), change)}); };
    check_all({
        {"по вторникам и четвергам",
         on(Every::Week,
            [](Repeat& r) {
                r.weekdays = {Thursday, Tuesday};
                r.times = 2;
            }),
         "2021-01-01..2021-01-12",
         {"2021-01-05", "2021-01-07", "2021-01-12"}},
        {"третья среда месяца",
         on(Every::Month,
            [](Repeat& r) {
                r.weekdays = {Wednesday};
                r.positions = {3};
            }),
         "2021-01-01..2021-03-15",
         {"2021-01-20", "2021-02-17"}},
        {"последняя среда месяца",
         on(Every::Month,
            [](Repeat& r) {
                r.weekdays = {Wednesday};
                r.positions = {-1};
            }),
         "2021-01-01..2021-02-28",
         {"2021-01-27", "2021-02-24"}},
        {"третья среда октября ежегодно",
         on(Every::Year,
            [](Repeat& r) {
                r.weekdays = {Wednesday};
                r.positions = {3};
                r.months = {10};
            }),
         "2021-01-01..2022-12-31",
         {"2021-10-20", "2022-10-19"}},
        {"пятая среда месяца, где она есть",
         on(Every::Month,
            [](Repeat& r) {
                r.weekdays = {Wednesday};
                r.positions = {5};
            }),
         "2021-01-01..2021-04-30",
         {"2021-03-31"}},
        {"последний день месяца",
         on(Every::Month, [](Repeat& r) { r.positions = {-1}; }),
         "2021-01-01..2021-02-28",
         {"2021-01-31", "2021-02-28"}},
        {"25 числа каждого месяца",
         on(Every::Month, [](Repeat& r) { r.month_days = {25}; }),
         "2021-01-26..2021-03-25",
         {"2021-02-25", "2021-03-25"}},
        {"31 числа: в коротком месяце последний день",
         on(Every::Month, [](Repeat& r) { r.month_days = {31}; }),
         "2021-01-01..2021-02-28",
         {"2021-01-31", "2021-02-28"}},
        {"до 25 числа каждого месяца",
         on(Every::Month,
            [](Repeat& r) {
                r.month_days = {25};
                r.by = true;
            }),
         "2021-01-10..2021-02-28",
         {"2021-01-10..2021-01-25", "2021-02-01..2021-02-25"}},
        {"до 10 и до 25 числа",
         on(Every::Month,
            [](Repeat& r) {
                r.month_days = {25, 10};
                r.by = true;
            }),
         "2021-01-01..2021-01-31",
         {"2021-01-01..2021-01-10", "2021-01-11..2021-01-25"}},
        {"не позднее четверга каждой недели",
         on(Every::Week,
            [](Repeat& r) {
                r.weekdays = {Thursday};
                r.by = true;
            }),
         "2021-01-01..2021-01-14",
         {"2021-01-04..2021-01-07", "2021-01-11..2021-01-14"}},
        {"ежеквартально до 20 числа",
         on(Every::Quarter,
            [](Repeat& r) {
                r.month_days = {20};
                r.by = true;
            }),
         "2021-01-01..2021-06-30",
         {"2021-01-01..2021-03-20", "2021-04-01..2021-06-20"}},
        {"ежегодно 5 октября",
         on(Every::Year,
            [](Repeat& r) {
                r.month_days = {5};
                r.months = {10};
            }),
         "2021-01-01..2022-09-30",
         {"2021-10-05"}},
    });
}

TEST_CASE("a report falls due in the unit after the one it reports on")
{
    const auto after = [](Every unit, bool by) {
        return rhythm({with(every(unit), [&](Repeat& r) {
            r.month_days = {10};
            r.lag = 1;
            r.by = by;
        })});
    };
    check_all({
        {"до 10 числа месяца, следующего за отчётным",
         after(Every::Month, true),
         "2021-11-01..2021-12-31",
         {"2021-12-01..2021-12-10", "2022-01-01..2022-01-10"}},
        {"10 числа месяца, следующего за отчётным кварталом",
         after(Every::Quarter, false),
         "2021-01-01..2021-06-30",
         {"2021-04-10", "2021-07-10"}},
    });
}

TEST_CASE("school units come from the school calendar and leave the holidays free")
{
    check_all({
        {"каждую учебную четверть",
         rhythm({every(Every::SchoolQuarter)}),
         school_year_2021,
         {"2021-09-01..2021-10-31", "2021-11-01..2021-12-31", "2022-01-01..2022-03-31", "2022-04-01..2022-05-31"}},
        {"каждую четверть календарного года",
         rhythm({every(Every::SchoolQuarter)}),
         "2021-02-01..2021-10-10",
         {"2021-02-01..2021-03-31", "2021-04-01..2021-05-31", "2021-09-01..2021-10-10"}},
        {"по полугодиям",
         rhythm({every(Every::SchoolHalfYear)}),
         school_year_2021,
         {"2021-09-01..2021-12-31", "2022-01-01..2022-05-31"}},
        {"раз в учебный год",
         rhythm({every(Every::SchoolYear)}),
         "2021-09-01..2023-08-31",
         {"2021-09-01..2022-05-31", "2022-09-01..2023-05-31"}},
        {"через четверть",
         rhythm({every(Every::SchoolQuarter, 2)}),
         school_year_2021,
         {"2021-09-01..2021-10-31", "2022-01-01..2022-03-31"}},
        {"четверть летом", rhythm({every(Every::SchoolQuarter)}), "2021-06-01..2021-08-31", {"undated"}},
    });

    SchoolCalendar trimesters;
    trimesters.quarters = {{{{9, 1}, {11, 30}}, {{12, 1}, {2, 29}}, {{3, 1}, {5, 25}}, {{5, 31}, {5, 26}}}};
    CHECK(lines(occurrences_of(rhythm({every(Every::SchoolQuarter)}), period(school_year_2021), trimesters)) ==
          std::vector<std::string>{"2021-09-01..2021-11-30", "2021-12-01..2022-02-28", "2022-03-01..2022-05-25"});
}

TEST_CASE("windows bound a rhythm, and the ongoing part of windows is one check")
{
    const auto weekly = every(Every::Week);
    const auto monthly_in = [](const std::vector<std::string>& texts) {
        return with(windows(texts), [](Schedule& s) { s.repeat = {every(Every::Month)}; });
    };
    const auto ongoing = [](Schedule& s) { s.ongoing = true; };
    check_all({
        {"1 раз в 2 недели с ноября",
         with(windows({"2021-11-01.."}), [](Schedule& s) { s.repeat = {every(Every::Week, 2)}; }),
         "2021-01-01..2021-11-20",
         {"2021-11-01..2021-11-07", "2021-11-15..2021-11-20"}},
        {"ежемесячно: март - апрель, октябрь",
         monthly_in({"2021-10-01..2021-10-31", "2021-03-01..2021-04-15"}),
         year_2021,
         {"2021-03-01..2021-03-31", "2021-04-01..2021-04-15", "2021-10-01..2021-10-31"}},
        {"ежемесячно в срок, названный дважды",
         monthly_in({"2021-03-01..2021-04-30", "2021-04-01..2021-05-31"}),
         year_2021,
         {"2021-03-01..2021-03-31", "2021-04-01..2021-04-30", "2021-05-01..2021-05-31"}},
        {"постоянно", with(Schedule{}, ongoing), year_2021, {"check 2021-01-01..2021-12-31"}},
        {"с ноября постоянно",
         with(windows({"2021-11-01.."}), ongoing),
         year_2021,
         {"2021-11-01..2021-12-31", "check 2021-11-01..2021-12-31"}},
        {"до 1 ноября, далее постоянно",
         with(windows({"..2021-11-01"}), ongoing),
         year_2021,
         {"2021-01-01..2021-11-01", "check 2021-01-01..2021-12-31"}},
        {"март, октябрь, далее постоянно",
         with(windows({"2021-03-01..2021-03-31", "2021-10-01..2021-10-31"}), ongoing),
         year_2021,
         {"2021-03-01..2021-03-31", "check 2021-03-01..2021-10-31", "2021-10-01..2021-10-31"}},
        {"еженедельно весь период",
         with(rhythm({weekly}), ongoing),
         "2021-01-04..2021-01-10",
         {"2021-01-04..2021-01-10"}},
        {"ежеквартально и каждый март",
         rhythm({every(Every::Quarter), with(every(Every::Year), [](Repeat& r) { r.months = {3}; })}),
         "2021-01-01..2021-03-31",
         {"2021-01-01..2021-03-31", "2021-03-01..2021-03-31"}},
    });
}

TEST_CASE("what has no date is one undated occurrence, unless something beside it has one")
{
    const auto reference = [](Schedule& s) { s.reference = "по отдельному плану"; };
    const auto as_needed = [](Schedule& s) { s.as_needed = true; };
    const auto relative = [](Schedule& s) {
        s.relative = RelativeTerm{"приказа", Side::After, Span{5, SpanUnit::WorkingDay}, {}};
    };
    check_all({
        {"", Schedule{}, year_2021, {"undated"}},
        {"по отдельному плану", with(Schedule{}, reference), year_2021, {"undated"}},
        {"по необходимости", with(Schedule{}, as_needed), year_2021, {"undated"}},
        {"в течение 5 рабочих дней после приказа", with(Schedule{}, relative), year_2021, {"undated"}},
        {"в течение года по отдельному плану",
         with(with(Schedule{}, reference), [](Schedule& s) { s.ongoing = true; }),
         year_2021,
         {"check 2021-01-01..2021-12-31"}},
        {"до 1 марта по отдельному плану",
         with(windows({"..2021-03-01"}), reference),
         year_2021,
         {"2021-01-01..2021-03-01"}},
    });
}

TEST_CASE("a rhythm of more days than anyone can account for becomes one check")
{
    const auto thirty_years = "2000-01-01..2029-12-31";
    CHECK(lines(occurrences_of(rhythm({every(Every::Day)}), period(thirty_years), {})) ==
          std::vector<std::string>{"check 2000-01-01..2029-12-31"});
    CHECK(occurrences_of(rhythm({every(Every::Day)}), period("2021-01-01..2031-12-31"), {}).size() == 4017);
    CHECK(occurrences_of(rhythm({every(Every::Week)}), period(thirty_years), {}).size() == 1567);
    CHECK(lines(occurrences_of(rhythm({every(Every::Day)}), period("0001-01-01..9999-12-31"), {})) ==
          std::vector<std::string>{"check 0001-01-01..9999-12-31"});
}

TEST_CASE("occurrences of any one rhythm are ordered, disjoint and inside the period")
{
    const SchoolCalendar calendar;
    const Period within = period("2020-02-17..2022-10-05");
    const std::vector<Every> units{Every::Day,           Every::Week,           Every::Month,
                                   Every::Quarter,       Every::HalfYear,       Every::Year,
                                   Every::SchoolQuarter, Every::SchoolHalfYear, Every::SchoolYear};
    const std::vector<void (*)(Repeat&)> changes{
        [](Repeat&) {},
        [](Repeat& r) { r.times = 3; },
        [](Repeat& r) { r.months = {2, 3, 10}; },
        [](Repeat& r) {
            r.months = {5, 9, 11};
            r.times = 5;
        },
        [](Repeat& r) { r.weekdays = {std::chrono::Friday, std::chrono::Monday}; },
        [](Repeat& r) {
            r.weekdays = {std::chrono::Sunday};
            r.positions = {-1, 1, 2};
        },
        [](Repeat& r) { r.month_days = {31, 1, -2}; },
        [](Repeat& r) {
            r.month_days = {15, 30};
            r.by = true;
        },
        [](Repeat& r) {
            r.positions = {1, -1};
            r.by = true;
        },
    };
    for (const auto unit : units)
        for (const auto change : changes)
            for (const int interval : {1, 2, 5}) {
                const Repeat repeat = with(every(unit, interval), change);
                CAPTURE(static_cast<int>(unit));
                CAPTURE(interval);
                CAPTURE(&change - changes.data());
                const auto occurrences = occurrences_of(rhythm({repeat}), within, calendar);
                REQUIRE_FALSE(occurrences.empty());
                for (std::size_t i = 0; i < occurrences.size(); ++i) {
                    const auto& one = occurrences[i];
                    if (one.kind == OccurrenceKind::Undated) {
                        CHECK(occurrences.size() == 1);
                        continue;
                    }
                    CHECK(one.kind == OccurrenceKind::Dated);
                    CHECK(within.from <= *one.from);
                    CHECK(*one.from <= *one.to);
                    CHECK(*one.to <= within.to);
                    if (i > 0) CHECK(*occurrences[i - 1].to < *one.from);
                }
            }
}

TEST_CASE("a rhythm without holidays between its units leaves no day out")
{
    const Period within = period("2020-02-17..2022-10-05");
    for (const auto unit : {Every::Day, Every::Week, Every::Month, Every::Quarter, Every::HalfYear, Every::Year})
        for (const int times : {1, 2, 7}) {
            CAPTURE(static_cast<int>(unit));
            CAPTURE(times);
            int days = 0;
            for (const auto& occurrence : occurrences_of(rhythm({every(unit, 1, times)}), within, {}))
                days += days_between(*occurrence.from, *occurrence.to) + 1;
            CHECK(days == days_between(within.from, within.to) + 1);
        }
}
