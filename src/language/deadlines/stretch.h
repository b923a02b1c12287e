#pragma once

#include "domain/date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vekha::language::deadlines
{

enum class Grain : std::uint8_t {
    Day,
    Week,
    Third,
    Month,
    Season,
    Quarter,
    HalfYear,
    SchoolQuarter,
    SchoolHalfYear,
    Year,
    SchoolYear
};

/// Which year a wording names without its number.
enum class YearWord : std::uint8_t { None, Current, Next };

struct MonthAndDay {
    unsigned month = 1;
    unsigned day = 1; ///< 0 is the last of the month

    friend auto operator<=>(const MonthAndDay&, const MonthAndDay&) = default;
};

/// A stretch of the calendar whose year may still be unknown.
struct Stretch {
    Grain grain = Grain::Day;
    MonthAndDay first;
    MonthAndDay last;
    int later = 0;           ///< years from the year of `first` to the year of `last`
    bool ambiguous = false;  ///< where it begins or ends is a convention
    bool impossible = false; ///< no calendar has such a day
    bool middle = false;     ///< «середина»: "up to" and "from" it mean the fifteenth
    bool ending = false;     ///< «конец»: "up to" it includes it
    bool firm_end = false;   ///< whatever its beginning, its last day is no convention
    YearWord year_word = YearWord::None;
    std::optional<int> year;     ///< the year of `first`
    std::vector<int> more_years; ///< «май 2021, 2022, 2023 гг.»: years after the first
    std::size_t offset = 0;      ///< bytes of the wording
    std::size_t length = 0;

    [[nodiscard]] bool whole_year() const { return grain == Grain::Year || grain == Grain::SchoolYear; }
};

enum class Role : std::uint8_t { In, By, From, After };

/// One term of a list: a stretch or a range of two, and how the words stand to it.
struct DateTerm {
    Stretch first;
    std::optional<Stretch> last; ///< of a range
    Role role = Role::In;
    bool inclusive = false;      ///< «по», «не позднее», «включительно»: "up to" it includes it
    bool stated = false;         ///< a preposition gave the role
    bool during = false;         ///< «в течение 2022 года»
    bool continues = false;      ///< only a comma, «и» or a slash parts it from the term before
    bool bracketed = false;      ///< «сентябрь (15.09)»: it tells more of the term before the bracket
    std::size_t begin = 0;       ///< first token
    std::vector<int> more_years; ///< «май 2021, 2022, 2023 гг.»: years after the first

    [[nodiscard]] const Stretch& end() const { return last ? *last : first; }
};

template <typename T>
struct Found {
    T value;
    std::size_t end; ///< the token after it
};

template <typename T>
using Try = std::optional<Found<T>>;

} // namespace vekha::language::deadlines
