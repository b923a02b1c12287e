#pragma once

#include "language/deadlines/stretch.h"
#include "language/deadlines/tokens.h"

#include "domain/schedule.h"

#include <optional>

namespace vekha::language::deadlines
{

/// A rhythm as one group of words says it; several groups may say one rhythm («ежемесячно, третья среда месяца»).
struct Rhythm {
    domain::Repeat repeat;
    bool ambiguous = false;
    bool unit_stated = true; ///< false for weekdays or days of a month alone
    std::size_t begin = 0;
};

/// A unit of repetition as the words name it; «декада» is a third of a month, «триместр» of a school year.
struct RepeatUnit {
    domain::Every every = domain::Every::Month;
    int parts = 1; ///< how many of the named unit make one `every`
};

/// The unit of an «еже…» word.
[[nodiscard]] RepeatUnit unit_of_every(std::int16_t kind);
[[nodiscard]] Rhythm make_rhythm(std::size_t at, const RepeatUnit& unit, int times, int interval, domain::Bound bound);

/// «месяц», «учебную четверть», «уч. год».
[[nodiscard]] Try<RepeatUnit> read_repeat_unit(const Tokens& tokens, std::size_t at);

/// «1 раз в 2 недели», «не реже 3 раз в год», «в месяц 2 раза», «раз в полгода», «1 р/кв», «дважды в год», «1 заседание
/// в квартал».
[[nodiscard]] Try<Rhythm> read_counted_rhythm(const Tokens& tokens, std::size_t at);
/// «ежемесячно», «каждый месяц», «каждые 2 недели», «по кварталам», «по окончании каждой четверти», «в конце месяца».
[[nodiscard]] Try<Rhythm> read_unit_rhythm(const Tokens& tokens, std::size_t at);
/// «по вторникам», «каждый второй четверг», «третья среда месяца», «понедельник, среда».
[[nodiscard]] Try<Rhythm> read_weekday_rhythm(const Tokens& tokens, std::size_t at);
/// «до 10 числа месяца, следующего за отчётным», «1 и 15 числа», «последний рабочий день месяца».
[[nodiscard]] Try<Rhythm> read_days_of_month(const Tokens& tokens, std::size_t at);
/// «до 10» right behind «ежемесячно».
[[nodiscard]] Try<Rhythm> read_bare_day_of_month(const Tokens& tokens, std::size_t at);

} // namespace vekha::language::deadlines
