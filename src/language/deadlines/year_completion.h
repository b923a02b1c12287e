#pragma once

#include "language/deadlines/scan.h"

#include "domain/schedule.h"

#include <vector>

namespace vekha::language::deadlines
{

/// Gives the terms of a list the years that other terms of it print: «Ноябрь 2021, январь, февраль 2022», «2021 год:
/// март, май», «Декабрь-январь 2022». A year that only heads the list is taken out of it.
void share_years(std::vector<InClause<DateTerm>>& dates, const domain::Period& period);

struct PlacedWindows {
    std::vector<domain::Window> windows;
    bool yearless = false;
    bool ambiguous = false;
    bool impossible = false; ///< a date that no calendar has
};

/// The windows of one term; a term without a year gets the first fitting year of the period.
[[nodiscard]] PlacedWindows place(const DateTerm& term, const domain::Period& period);

} // namespace vekha::language::deadlines
