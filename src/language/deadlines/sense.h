#pragma once

#include <cstdint>
#include <string_view>

namespace vekha::language::deadlines
{

/// What a word may mean in a deadline. `None` is every word that says nothing about time by itself.
enum class Sense : std::uint8_t {
    None,
    Month,             ///< value 1..12
    Weekday,           ///< value 1..7, Monday first; 8 working days, 9 days off
    DayUnit,           ///< «день»
    WeekUnit,          ///< «неделя»
    MonthUnit,         ///< «месяц»
    QuarterUnit,       ///< «квартал»
    HalfYearUnit,      ///< «полугодие»
    SemesterUnit,      ///< «семестр»: a half of the school year
    SchoolQuarterUnit, ///< «четверть»
    TrimesterUnit,     ///< «триместр»
    YearUnit,          ///< «год»
    TenDayUnit,        ///< «декада»
    HalfUnit,          ///< «половина»
    DayNumber,         ///< «число»
    ClockUnit,         ///< «час», «минута»
    Season,            ///< value is its first month
    School,            ///< «учебный»
    Calendar,          ///< «календарный»
    Working,           ///< «рабочий»
    Ordinal,           ///< «первый»; value -1 for «последний»
    Cardinal,          ///< «два»
    Times,             ///< «раз»
    TimesAdverb,       ///< «дважды»
    EveryAdverb,       ///< «ежемесячно»; value is an EveryKind
    EveryAdjective,    ///< «ежемесячный»
    Each,              ///< «каждый»
    Beginning,
    Middle,
    Ending,
    Constantly, ///< «постоянно»
    ConstantAdjective,
    During,     ///< «течение», «протяжение»
    Whole,      ///< «весь»
    PeriodNoun, ///< «период»
    TermNoun,   ///< «срок»
    Carrying,   ///< «реализация»
    Holidays,   ///< «каникулы»
    Before,     ///< «до»
    From,       ///< «с»
    Through,    ///< «по»
    Towards,    ///< «к»
    In,         ///< «в»
    On,         ///< «на»
    Of,         ///< «от»
    Behind,     ///< «за»
    After,      ///< «после»
    Via,        ///< «через»
    And,        ///< «и»
    Not,        ///< «не»
    Later,      ///< «позднее»
    Earlier,    ///< «ранее»
    Rarer,      ///< «реже»
    Oftener,    ///< «чаще»
    Less,       ///< «менее»
    More,       ///< «более»
    Than,       ///< «чем»
    Inclusive,  ///< «включительно»
    Current,    ///< «текущий»
    Next,       ///< «следующий»
    Reported,   ///< «отчётный»
    Starting,   ///< «начиная»
};

enum class Case : std::uint8_t { Any, Nominative, Genitive, DativePlural, Plural };

struct Meaning {
    Sense sense = Sense::None;
    std::int16_t value = 0;
    Case form = Case::Any;
};

/// Units of «еже…», as values of EveryAdverb.
enum EveryKind : std::int16_t { Daily = 1, Weekly, TenDaily, Monthly, Quarterly, HalfYearly, Yearly, SchoolQuarterly };

/// Looks up a word in small Cyrillic letters, «ё» written as «е».
[[nodiscard]] Meaning meaning_of(std::string_view word);

/// Looks up a word that may have one letter wrong, missing, added or swapped, as scanning makes them. Short words never
/// match.
[[nodiscard]] Meaning near_meaning_of(std::string_view word);

} // namespace vekha::language::deadlines
