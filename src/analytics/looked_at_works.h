#pragma once

#include "analytics/inputs.h"
#include "analytics/school_means.h"
#include "domain/method.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vekha::analytics
{

/// What the markers of objectivity need to know of a work before any school is looked at.
struct LookedAtWork {
    bool looked_at = false;   ///< by the procedures and subjects of the method, in the year
    double most = 0;          ///< points: of the scale, or the highest that anybody got
    std::vector<int> borders; ///< lowest points of the marks 3, 4 and 5: by the scale, else from where on most have it
    std::vector<domain::TaskFigure> region_tasks;
    std::optional<std::uint32_t> earlier; ///< of the same pupils, a grade and a year before
};

/// By number of the assessment: works whose points are compared, which are those looked at, the exams that may explain
/// them, and those of a year before.
[[nodiscard]] std::vector<bool> works_compared(const domain::Settings& settings,
                                               const domain::AssessmentResults& results, int year);

/// By number of the assessment.
///
/// @param sums  at least of the works compared
[[nodiscard]] std::vector<LookedAtWork> works_looked_at(const domain::Settings& settings, const Inputs& inputs,
                                                        int year, const PointSums& sums);

} // namespace vekha::analytics
