#pragma once

#include "service/dynamics.h"
#include "service/result_sums.h"
#include "store/group_rows.h"

#include <span>

namespace vekha::service
{

/// @error years-out-of-range
[[nodiscard]] Answer<void> checked(const YearSpan& span);

/// Sums of one school as works over the years of the span, without the region.
[[nodiscard]] std::vector<WorkDynamics> works_of(std::span<const ResultSum> sums, const YearSpan& span);
/// Adds the figures of the region to each year of the works.
void add_region(std::vector<WorkDynamics>& works, std::span<const ResultSum> region);

/// Whether two works differ in nothing but the year.
[[nodiscard]] bool is_same_work(const domain::Assessment& a, const domain::Assessment& b);

/// Who of the region was in a group of these codes in the school year that begins in `year`, by code.
[[nodiscard]] std::map<domain::OrganisationId, std::string> statuses_in(store::Connection& connection,
                                                                        store::RegionId region, int year,
                                                                        std::span<const std::string_view> codes,
                                                                        domain::Date today);

} // namespace vekha::service
