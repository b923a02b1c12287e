#pragma once

#include "domain/date.h"

namespace vekha::service
{

/// Years that anything of the program may be about; the words of year-out-of-range and years-out-of-range say them.
inline constexpr int earliest_year = 2000;
inline constexpr int latest_year = 2100;

/// The newest year that works of spring can be of on the day that counts as today.
[[nodiscard]] inline int newest_results_year(domain::Date today)
{
    constexpr unsigned works_are_over = 6;
    return domain::year_of(today) - (domain::month_of(today) < works_are_over ? 1 : 0);
}

} // namespace vekha::service
