#pragma once

#include "language/deadlines/stretch.h"
#include "language/deadlines/tokens.h"

#include <optional>
#include <vector>

namespace vekha::language::deadlines
{

// The productions of the calendar: each tries to read one kind of term at a token and gives where it ends.

/// A year written behind a day, a month or a quarter.
struct YearMark {
    std::optional<int> year;
    std::optional<int> school_year; ///< the year in which it begins
    YearWord word = YearWord::None;
    std::vector<int> more; ///< «2021, 2022, 2023 гг.»
};

/// «2021 г.», «, 2022 года», «(2021 г.)», «21 г.», «т.г.», «2021/2022 уч. г.».
[[nodiscard]] Try<YearMark> read_year_mark(const Tokens& tokens, std::size_t at);

/// Behind «т.» or «с.» of «т.г.», at the word of the year; `at` where it does not stand.
[[nodiscard]] std::size_t skip_this_letter(const Tokens& tokens, std::size_t at);

/// The token after «г.», «г.г.», «учебного года», «годы»; `at` itself where there is none.
[[nodiscard]] std::size_t skip_year_word(const Tokens& tokens, std::size_t at);
void give_year(Stretch& stretch, const YearMark& mark);

/// «15 марта 2021», «01.09», «25.04.13.», «2021-09-01», and a number that shares the month of a later one: «1» of «с 1
/// по 15 октября».
[[nodiscard]] Try<Stretch> read_day(const Tokens& tokens, std::size_t at);
/// «март», «в марте месяце», «09.2021».
[[nodiscard]] Try<Stretch> read_month(const Tokens& tokens, std::size_t at);
/// «I квартал», «2-е полугодие», «III четверть», «первая декада марта», «вторая неделя октября», «9 месяцев 2021 г.».
[[nodiscard]] Try<Stretch> read_numbered(const Tokens& tokens, std::size_t at);
/// «конец мая», «начало 2022 года», «середина I квартала», «конец учебного года».
[[nodiscard]] Try<Stretch> read_part(const Tokens& tokens, std::size_t at);
/// «2021», «2021 г.», «2021/2022 учебный год», «2009 2012 гг.».
[[nodiscard]] Try<Stretch> read_year(const Tokens& tokens, std::size_t at);
/// «осень 2021», «в летний период».
[[nodiscard]] Try<Stretch> read_season(const Tokens& tokens, std::size_t at);

/// Any of the above.
[[nodiscard]] Try<Stretch> read_stretch(const Tokens& tokens, std::size_t at);

/// A stretch or a range of two with its preposition: «до 15 марта», «с 1 по 15 октября», «в течение 2022 года».
[[nodiscard]] Try<DateTerm> read_date_term(const Tokens& tokens, std::size_t at);

/// Where a list of numbers gets its meaning: «I, III кв.», «с 1 по 15 октября», «10 и 25 числа».
struct ListHead {
    Sense sense = Sense::None; ///< Month for days, DayNumber, or a unit
    std::size_t at = 0;        ///< the token that gives it; for a numeric date its first number
    bool school = false;       ///< «учебной» stands before the unit
    bool last_number = false;  ///< it follows the first number directly
};
[[nodiscard]] std::optional<ListHead> list_head(const Tokens& tokens, std::size_t at);

} // namespace vekha::language::deadlines
