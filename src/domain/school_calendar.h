#pragma once

#include "domain/date.h"

#include <array>
#include <string>
#include <vector>

namespace vekha::domain
{

/// A day of a school year without its year; months from September on lie in the first calendar year.
struct SchoolDay {
    unsigned month = 9;
    unsigned day = 1;

    /// The date in the school year that begins in September of `start_year`; a day the month lacks becomes its last.
    [[nodiscard]] Date in_school_year(int start_year) const;
    friend bool operator==(const SchoolDay&, const SchoolDay&) = default;
};

struct SchoolSpan {
    SchoolDay from;
    SchoolDay to;

    friend bool operator==(const SchoolSpan&, const SchoolSpan&) = default;
};

/// Quarters and half-years of a territory's schools. The default is a preset and can be edited.
struct SchoolCalendar {
    std::string name = "По умолчанию";
    std::array<SchoolSpan, 4> quarters{{{{9, 1}, {10, 31}}, {{11, 1}, {12, 31}}, {{1, 1}, {3, 31}}, {{4, 1}, {5, 31}}}};
    std::array<SchoolSpan, 2> half_years{{{{9, 1}, {12, 31}}, {{1, 1}, {5, 31}}}};
    SchoolSpan year{{9, 1}, {5, 31}};

    friend bool operator==(const SchoolCalendar&, const SchoolCalendar&) = default;
};

} // namespace vekha::domain
