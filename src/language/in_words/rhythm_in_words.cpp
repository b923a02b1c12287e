#include "language/in_words/rhythm_in_words.h"

#include "language/in_words/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace vekha::language
{
namespace
{

using domain::Bound;
using domain::Every;
using domain::Repeat;

enum class Gender { Masculine, Feminine, Neuter };

/// The forms that the phrases below ask for: «в неделю», «каждую неделю», «3 недели», «5 недель».
struct UnitNames {
    std::string_view adverb;     ///< «еженедельно»
    std::string_view accusative; ///< «неделю»
    std::string_view few;
    std::string_view many;
    std::string_view genitive; ///< «недели»: of each one
    Gender gender;
    std::string_view english;
    std::string_view english_adverb;
};

const UnitNames& names_of(Every every)
{
    static constexpr std::array<UnitNames, 9> names{{
        {"ежедневно", "день", "дня", "дней", "дня", Gender::Masculine, "day", "daily"},
        {"еженедельно", "неделю", "недели", "недель", "недели", Gender::Feminine, "week", "weekly"},
        {"ежемесячно", "месяц", "месяца", "месяцев", "месяца", Gender::Masculine, "month", "monthly"},
        {"ежеквартально", "квартал", "квартала", "кварталов", "квартала", Gender::Masculine, "quarter", "quarterly"},
        {"каждое полугодие", "полугодие", "полугодия", "полугодий", "полугодия", Gender::Neuter, "half-year",
         "every half-year"},
        {"ежегодно", "год", "года", "лет", "года", Gender::Masculine, "year", "yearly"},
        {"каждую учебную четверть", "учебную четверть", "учебные четверти", "учебных четвертей", "учебной четверти",
         Gender::Feminine, "school quarter", "every school quarter"},
        {"каждое учебное полугодие", "учебное полугодие", "учебных полугодия", "учебных полугодий",
         "учебного полугодия", Gender::Neuter, "school half-year", "every school half-year"},
        {"каждый учебный год", "учебный год", "учебных года", "учебных лет", "учебного года", Gender::Masculine,
         "school year", "every school year"},
    }};
    return names[static_cast<std::size_t>(every)];
}

std::string_view second_of(Gender gender)
{
    switch (gender) {
    case Gender::Masculine:
        return "каждый второй ";
    case Gender::Feminine:
        return "каждую вторую ";
    case Gender::Neuter:
        return "каждое второе ";
    }
    return "каждый второй ";
}

std::string base_russian(const Repeat& repeat)
{
    const auto& unit = names_of(repeat.every);
    const auto span = repeat.interval == 1
                          ? std::string(unit.accusative)
                          : std::to_string(repeat.interval) + " " +
                                std::string(plural(repeat.interval, unit.accusative, unit.few, unit.many));
    if (repeat.bound != Bound::Exactly) {
        const auto times = std::to_string(repeat.times) + " " +
                           std::string(repeat.times % 10 == 1 && repeat.times % 100 != 11 ? "раза" : "раз");
        return std::string(repeat.bound == Bound::AtLeast ? "не реже " : "не чаще ") + times + " в " + span;
    }
    if (repeat.times > 1)
        return std::to_string(repeat.times) + " " + std::string(plural(repeat.times, "раз", "раза", "раз")) + " в " +
               span;
    if (repeat.interval == 1) return std::string(unit.adverb);
    if (repeat.interval == 2) return std::string(second_of(unit.gender)) + std::string(unit.accusative);
    return "1 раз в " + span;
}

std::string base_english(const Repeat& repeat)
{
    const auto& unit = names_of(repeat.every);
    const auto name = std::string(unit.english);
    const auto span =
        repeat.interval == 1 ? "a " + name : "every " + std::to_string(repeat.interval) + " " + name + "s";
    const auto times = repeat.times == 1   ? std::string("once")
                       : repeat.times == 2 ? "twice"
                                           : std::to_string(repeat.times) + " times";
    if (repeat.bound == Bound::AtLeast) return "at least " + times + " " + span;
    if (repeat.bound == Bound::AtMost) return "at most " + times + " " + span;
    if (repeat.times > 1) return times + " " + span;
    if (repeat.interval == 1) return std::string(unit.english_adverb);
    return repeat.interval == 2 ? "every second " + name : span;
}

struct DayNames {
    std::string_view plural_dative; ///< «по вторникам»
    std::string_view nominative;
    Gender gender;
    std::string_view english;
};

const DayNames& names_of(std::chrono::weekday day)
{
    static constexpr std::array<DayNames, 7> names{{{"воскресеньям", "воскресенье", Gender::Neuter, "Sunday"},
                                                    {"понедельникам", "понедельник", Gender::Masculine, "Monday"},
                                                    {"вторникам", "вторник", Gender::Masculine, "Tuesday"},
                                                    {"средам", "среда", Gender::Feminine, "Wednesday"},
                                                    {"четвергам", "четверг", Gender::Masculine, "Thursday"},
                                                    {"пятницам", "пятница", Gender::Feminine, "Friday"},
                                                    {"субботам", "суббота", Gender::Feminine, "Saturday"}}};
    return names[day.c_encoding() % 7];
}

std::string ordinal(int position, Gender gender, Tongue tongue)
{
    if (tongue == Tongue::English) {
        constexpr std::string_view suffixes[] = {"th", "st", "nd", "rd", "th"};
        if (position < 0) return "last";
        const auto suffix = position % 100 >= 11 && position % 100 <= 13 ? "th" : suffixes[std::min(position % 10, 4)];
        return std::to_string(position) + std::string(suffix);
    }
    if (position < 0)
        return gender == Gender::Feminine ? "последняя" : gender == Gender::Neuter ? "последнее" : "последний";
    return std::to_string(position) + (gender == Gender::Feminine ? "-я" : gender == Gender::Neuter ? "-е" : "-й");
}

std::string weekdays(const Repeat& repeat, Tongue tongue)
{
    std::vector<std::string> days;
    for (const auto day : repeat.weekdays) {
        const auto& names = names_of(day);
        if (repeat.positions.empty()) {
            days.push_back(tongue == Tongue::Russian ? std::string(names.plural_dative)
                                                     : std::string(names.english) + "s");
            continue;
        }
        std::vector<std::string> positions;
        for (const auto position : repeat.positions)
            positions.push_back(ordinal(position, names.gender, tongue));
        days.push_back(listed(positions, tongue) + " " +
                       std::string(tongue == Tongue::Russian ? names.nominative : names.english));
    }
    const auto all = listed(days, tongue);
    if (!repeat.positions.empty()) return tongue == Tongue::Russian ? ", " + all : " on the " + all;
    return std::string(in(tongue, " по ", " on ")) + all;
}

std::string month_days(const Repeat& repeat, Tongue tongue)
{
    std::vector<std::string> days;
    for (const auto day : repeat.month_days)
        days.push_back(tongue == Tongue::Russian ? std::to_string(std::abs(day))
                                                 : ordinal(std::abs(day), Gender::Neuter, tongue));
    const auto all = listed(days, tongue);
    std::string words;
    if (tongue == Tongue::Russian)
        words = (repeat.by ? " до " : " ") + all + " числа";
    else
        words = (repeat.by ? " by the " : " on the ") + all;
    if (repeat.lag > 0) words += in(tongue, " следующего месяца", " of the month after");
    return words;
}

} // namespace

std::string rhythm_in_words(const Repeat& repeat, Tongue tongue)
{
    auto words = tongue == Tongue::Russian ? base_russian(repeat) : base_english(repeat);
    if (!repeat.weekdays.empty()) words += weekdays(repeat, tongue);
    if (!repeat.month_days.empty()) words += month_days(repeat, tongue);
    if (!repeat.months.empty()) {
        std::vector<std::string> months;
        for (const auto month : repeat.months)
            months.emplace_back(month_in_words(month, MonthForm::Prepositional, tongue));
        words += std::string(in(tongue, " в ", " in ")) + listed(months, tongue);
    }
    return words;
}

} // namespace vekha::language
