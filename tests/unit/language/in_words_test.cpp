#include "language/in_words.h"
#include "language/in_words/finding_catalogue.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace
{

using namespace vekha::domain;
using vekha::language::in_words;
using vekha::language::Tongue;

Date day(int year, unsigned month, unsigned number)
{
    return *make_date(year, month, number);
}

Schedule within(std::optional<Date> from, std::optional<Date> to)
{
    Schedule schedule;
    schedule.windows.push_back({from, to});
    return schedule;
}

Schedule repeating(Repeat repeat)
{
    Schedule schedule;
    schedule.repeat.push_back(std::move(repeat));
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

struct Said {
    Schedule schedule;
    std::string russian;
    std::string english;
};

void check_all(const std::vector<Said>& cases)
{
    for (const auto& said : cases) {
        CHECK(in_words(said.schedule, Tongue::Russian) == said.russian);
        CHECK(in_words(said.schedule, Tongue::English) == said.english);
    }
}

Target target(Comparison op, double value, TargetUnit unit, std::string of)
{
    Target made;
    made.op = op;
    made.value = value;
    made.unit = unit;
    made.of = std::move(of);
    return made;
}

} // namespace

TEST_CASE("a window is said as shortly as its ends allow")
{
    check_all({
        {within(day(2021, 2, 3), day(2021, 2, 3)), "3 февраля 2021", "3 February 2021"},
        {within(std::nullopt, day(2021, 3, 15)), "до 15 марта 2021", "until 15 March 2021"},
        {within(day(2020, 11, 1), std::nullopt), "с 1 ноября 2020", "from 1 November 2020"},
        {within(day(2022, 3, 1), day(2022, 3, 31)), "март 2022", "March 2022"},
        {within(day(2021, 1, 1), day(2021, 3, 31)), "I квартал 2021", "Q1 2021"},
        {within(day(2021, 1, 1), day(2021, 12, 31)), "2021 год", "2021"},
        {within(day(2021, 9, 1), day(2021, 12, 31)), "сентябрь – декабрь 2021", "September – December 2021"},
        {within(day(2021, 12, 1), day(2022, 1, 31)), "декабрь 2021 – январь 2022", "December 2021 – January 2022"},
        {within(day(2022, 3, 10), day(2022, 3, 20)), "10–20 марта 2022", "10–20 March 2022"},
        {within(day(2021, 2, 10), day(2021, 4, 2)), "10 февраля – 2 апреля 2021", "10 February – 2 April 2021"},
        {within(std::nullopt, std::nullopt), "весь период", "the whole period"},
    });
    Schedule months = within(day(2022, 1, 1), day(2022, 1, 31));
    months.windows.push_back({day(2022, 2, 1), day(2022, 2, 28)});
    CHECK(in_words(months, Tongue::Russian) == "январь и февраль 2022");
}

TEST_CASE("a rhythm is said with the gender and the number that its unit asks for")
{
    auto tuesdays = every(Every::Week, 2);
    tuesdays.weekdays = {std::chrono::Tuesday};
    auto least = every(Every::Year, 1, 3);
    least.bound = Bound::AtLeast;
    auto october = every(Every::Year);
    october.months = {10};
    auto by_tenth = every(Every::Month);
    by_tenth.month_days = {10};
    by_tenth.by = true;
    by_tenth.lag = 1;
    auto third_wednesday = every(Every::Month);
    third_wednesday.weekdays = {std::chrono::Wednesday};
    third_wednesday.positions = {3};
    check_all({
        {repeating(every(Every::Week)), "еженедельно", "weekly"},
        {repeating(every(Every::HalfYear)), "каждое полугодие", "every half-year"},
        {repeating(tuesdays), "каждую вторую неделю по вторникам", "every second week on Tuesdays"},
        {repeating(every(Every::Year, 3)), "1 раз в 3 года", "every 3 years"},
        {repeating(every(Every::Year, 5)), "1 раз в 5 лет", "every 5 years"},
        {repeating(every(Every::Year, 1, 2)), "2 раза в год", "twice a year"},
        {repeating(least), "не реже 3 раз в год", "at least 3 times a year"},
        {repeating(october), "ежегодно в октябре", "yearly in October"},
        {repeating(by_tenth), "ежемесячно до 10 числа следующего месяца", "monthly by the 10th of the month after"},
        {repeating(third_wednesday), "ежемесячно, 3-я среда", "monthly on the 3rd Wednesday"},
        {repeating(every(Every::SchoolQuarter)), "каждую учебную четверть", "every school quarter"},
    });
}

TEST_CASE("what a term leaves open is said too")
{
    Schedule reference;
    reference.reference = "по отдельному плану";
    Schedule relative;
    relative.relative = RelativeTerm{"приказа", Side::After, Span{5, SpanUnit::WorkingDay}, {}};
    Schedule doubtful = within(std::nullopt, day(2022, 12, 31));
    doubtful.ambiguous = true;
    Schedule yearless = within(day(2021, 10, 1), day(2021, 10, 31));
    yearless.yearless = true;
    Schedule ongoing;
    ongoing.ongoing = true;
    ongoing.as_needed = true;
    check_all({
        {Schedule{}, "срок не указан", "no term given"},
        {reference, "нужна дата: по отдельному плану", "needs a date: по отдельному плану"},
        {relative, "в течение 5 рабочих дней после: приказа", "within 5 working days after: приказа"},
        {doubtful, "до 31 декабря 2022 (можно понять иначе)", "until 31 December 2022 (may be read otherwise)"},
        {yearless, "октябрь 2021 (год не напечатан)", "October 2021 (no year printed)"},
        {ongoing, "весь период, по необходимости", "throughout, as needed"},
    });
}

TEST_CASE("a target is said as the promise it is")
{
    auto grown = target(Comparison::AtLeast, 44.4, TargetUnit::Percent, "педагогов");
    grown.from = 33.3;
    grown.by_year = 2023;
    auto fall = target(Comparison::AtMost, -10, TargetUnit::Percent, "неуспевающих");
    fall.delta = true;
    auto rise = target(Comparison::AtLeast, 1, TargetUnit::Points, "");
    rise.delta = true;
    auto ratio = target(Comparison::AtLeast, 1, TargetUnit::Count, "психолога");
    ratio.per = Per{300, "обучающихся"};
    const std::vector<std::tuple<Target, std::string, std::string>> cases{
        {target(Comparison::AtLeast, 30, TargetUnit::Percent, "молодых педагогов"),
         "не менее 30\u00A0% молодых педагогов", "at least 30% молодых педагогов"},
        {target(Comparison::AtLeast, 100, TargetUnit::Percent, "школ"), "100\u00A0% школ", "100% школ"},
        {target(Comparison::AtMost, 0, TargetUnit::Count, "школ"), "ноль школ", "none школ"},
        {target(Comparison::AtLeast, 1500000, TargetUnit::Count, "рублей"), "не менее 1\u00A0500\u00A0000 рублей",
         "at least 1,500,000 рублей"},
        {grown, "с 33,3\u00A0% до 44,4\u00A0%: педагогов к 2023 году", "from 33.3% to 44.4%: педагогов by 2023"},
        {fall, "снижение не менее чем на 10\u00A0%: неуспевающих", "a fall of at least 10%: неуспевающих"},
        {rise, "рост не менее чем на 1\u00A0балл", "a rise of at least 1 point"},
        {ratio, "не менее 1 психолога на 300 обучающихся", "at least 1 психолога per 300 обучающихся"},
    };
    for (const auto& [made, russian, english] : cases) {
        CHECK(in_words(made, Tongue::Russian) == russian);
        CHECK(in_words(made, Tongue::English) == english);
    }
}

TEST_CASE("a finding is a sentence that names what it knows and leaves out what it does not")
{
    Finding skipped{
        Severity::Note, "number-missing", {}, {}, {{"number", "2.7"}, {"before", "2.5"}, {"missing", "2.6"}}};
    CHECK(in_words(skipped, Tongue::Russian) == "Пропущен номер 2.6 после 2.5: проверьте, не потеряна ли строка.");
    Finding unnumbered{Severity::Warning, "number-missing", {}, {}, {{"number", ""}, {"before", "2.5"}}};
    CHECK(in_words(unnumbered, Tongue::Russian) == "У строки нет номера после 2.5: проверьте, не потеряна ли строка.");
    Finding peak{Severity::Note, "load-peak", {}, {}, {{"month", "2021-03"}, {"count", "22"}, {"total", "60"}}};
    CHECK(in_words(peak, Tongue::Russian) ==
          "На март 2021 приходится 22 мероприятия из 60: подумайте, нельзя ли перенести часть.");
    CHECK(in_words(peak, Tongue::English) == "22 activities fall due in March 2021 out of 60: consider moving some.");
    Finding outside{
        Severity::Warning,
        "date-outside-period",
        {},
        {},
        {{"date", "2020-10-01"}, {"printed", "октябрь 2020г."}, {"from", "2021-01-01"}, {"to", "2023-12-31"}}};
    CHECK(in_words(outside, Tongue::Russian) ==
          "Срок «октябрь 2020г.» (1 октября 2020) вне периода плана 1 января 2021 – 31 декабря 2023: "
          "проверьте дату или период.");
    Finding unknown{Severity::Note, "never-heard-of", {}, {}, {}};
    CHECK(in_words(unknown, Tongue::English) == "Check this place: never-heard-of");
}

TEST_CASE("every finding of the catalogue is a whole sentence in both tongues, with or without details")
{
    const std::map<std::string, std::string> details{
        {"number", "1.2"},    {"printed", "до 30 мая"}, {"words", "мая"},       {"before", "1.1"},
        {"missing", "1.3"},   {"other", "1/1.2"},       {"date", "2021-05-30"}, {"from", "2021-01-01"},
        {"to", "2021-12-31"}, {"named", "3"},           {"expected", "4"},      {"count", "5"},
        {"total", "9"},       {"month", "2021-05"},     {"name", "ИМЦ"},        {"detail", "x"}};
    for (const auto& entry : vekha::language::finding_catalogue()) {
        for (const auto tongue : {Tongue::Russian, Tongue::English}) {
            for (const bool known : {true, false}) {
                Finding finding{Severity::Note, std::string(entry.code), {}, {}, {}};
                if (known) finding.details = details;
                const auto sentence = in_words(finding, tongue);
                CAPTURE(sentence);
                CHECK(sentence.size() > 20);
                CHECK(sentence.back() == '.');
                CHECK(sentence.find_first_of("{}[]|") == std::string::npos);
                CHECK(sentence.find("  ") == std::string::npos);
            }
        }
    }
}

TEST_CASE("docs/findings.md lists every finding of the catalogue and no other")
{
    std::ifstream in{std::filesystem::path{VEKHA_SOURCE_DIR} / "docs/findings.md"};
    std::set<std::string> documented;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("| `")) documented.insert(line.substr(3, line.find('`', 3) - 3));
    }
    std::set<std::string> worded;
    for (const auto& entry : vekha::language::finding_catalogue())
        worded.emplace(entry.code);
    CHECK(documented == worded);
}

TEST_CASE("the noun takes the form that the count asks for")
{
    using vekha::language::plural;
    for (const long long count : {1, 21, 101})
        CHECK(plural(count, "школа", "школы", "школ") == "школа");
    for (const long long count : {2, 3, 4, 22, 104})
        CHECK(plural(count, "школа", "школы", "школ") == "школы");
    for (const long long count : {0, 5, 11, 12, 14, 111, 112})
        CHECK(plural(count, "школа", "школы", "школ") == "школ");
}
