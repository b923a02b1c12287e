#pragma once

#include "language/deadlines/scan.h"

#include <vector>

namespace vekha::language::deadlines
{

/// Joins groups of words that say one rhythm («По вторникам 1 раз в неделю», «ежемесячно, третья среда месяца»,
/// «ежегодно, 2 раза в год») and leaves apart those that say several («ежемесячно; итоги — 1 раз в год»).
void merge_rhythms(std::vector<InClause<Rhythm>>& rhythms);

/// Moves the months and days of a list into a yearly rhythm: «ежегодно до 25 декабря», «2 раза в год (октябрь, май)».
/// Dates with a printed year stay windows.
void take_months_into_rhythms(Terms& terms);

/// «сентябрь, до 20 числа»: a day of a month that has no rhythm to belong to narrows the month. Gives false where there
/// is none.
bool narrow_months_by_days(Terms& terms);

} // namespace vekha::language::deadlines
