#pragma once

#include "domain/date.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace vekha::domain
{

/// Days from `from` to `to`, both included; an absent end is open («до 15 марта», «с ноября»).
struct Window {
    std::optional<Date> from;
    std::optional<Date> to;

    friend bool operator==(const Window&, const Window&) = default;
};

enum class Every { Day, Week, Month, Quarter, HalfYear, Year, SchoolQuarter, SchoolHalfYear, SchoolYear };

/// «не реже» is AtLeast, «не чаще» is AtMost.
enum class Bound { Exactly, AtLeast, AtMost };

/// A rhythm: `times` times every `interval` units.
///
/// Keys are named after RFC 5545. `by` means "not later than that day of the unit"; `lag` 1 means that the day lies in
/// the unit after the one reported on; `positions` 3 is the third such weekday of the unit, -1 the last.
struct Repeat {
    Every every = Every::Month;
    int interval = 1;
    int times = 1;
    std::vector<std::chrono::weekday> weekdays;
    std::vector<unsigned> months;
    std::vector<int> month_days;
    bool by = false;
    int lag = 0;
    std::vector<int> positions;
    Bound bound = Bound::Exactly;

    friend bool operator==(const Repeat&, const Repeat&) = default;
};

enum class Side { Before, During, After };
enum class SpanUnit { Day, WorkingDay, Week, Month };
enum class NthUnit { Week, Decade, Month };

struct Span {
    int n = 0;
    SpanUnit unit = SpanUnit::Day;

    friend bool operator==(const Span&, const Span&) = default;
};

struct Nth {
    NthUnit unit = NthUnit::Week;
    int n = 1;

    friend bool operator==(const Nth&, const Nth&) = default;
};

/// A deadline that hangs on an event without a date: «в течение 5 рабочих дней после приказа».
struct RelativeTerm {
    std::string anchor;
    Side side = Side::After;
    std::optional<Span> within;
    std::optional<Nth> nth;

    friend bool operator==(const RelativeTerm&, const RelativeTerm&) = default;
};

/// When something is to be done, as the wording says; nothing set where the cell is empty.
///
/// @source shared contract of the road map draft, section "schedule"; docs/schedules.md
struct Schedule {
    std::vector<Window> windows;
    std::vector<Repeat> repeat;
    bool ongoing = false;
    bool as_needed = false;
    std::optional<std::string> reference; ///< the words that leave the date to another plan or body
    bool yearless = false;                ///< no year was printed; windows carry the first fitting year of the period
    bool ambiguous = false;               ///< two careful readers could differ
    std::optional<RelativeTerm> relative;

    [[nodiscard]] bool empty() const
    {
        return windows.empty() && repeat.empty() && !ongoing && !as_needed && !reference && !relative;
    }
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

} // namespace vekha::domain
