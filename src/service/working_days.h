#pragma once

#include "domain/working_days.h"
#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"

#include <vector>

namespace vekha::service
{

/// The working days of a year in the territory in force.
struct WorkingYear {
    int year = 2026;
    bool known = false; ///< a production calendar of this year is part of the program
    int awaited = 0;    ///< days off that are still to be moved by an act not published yet
    domain::WorkSums sums;
    std::vector<domain::SpecialDay> days; ///< in force, in order
    std::vector<domain::SpecialDay> own;  ///< those that the territory settled itself
    std::string tag;                      ///< of the own days: what a change must name
};

/// @error not-permitted, year-out-of-range
[[nodiscard]] Answer<WorkingYear> get_working_year(Services& services, const Call& call, int year);

inline constexpr std::size_t most_own_days = 60;
/// Replaces the territory's own days of a year. @error those of get_working_year, view-as-read-only, changed-meanwhile,
///        day-out-of-year, day-repeated, value-empty, value-too-long, too-many-values
[[nodiscard]] Answer<WorkingYear> put_working_year(Services& services, const Call& call, int year,
                                                   const std::vector<domain::SpecialDay>& own, const std::string& tag);

} // namespace vekha::service
