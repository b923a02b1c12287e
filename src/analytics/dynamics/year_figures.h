#pragma once

#include "domain/identification.h"
#include "domain/outcome_sums.h"

#include <cstdint>
#include <optional>

/// How results of a school change over years, beside the region and schools like it.
namespace vekha::analytics::dynamics
{

/// What is shown of the outcomes of one year. Shares are 0–1.
struct YearFigures {
    std::int64_t participants = 0;
    std::int64_t below = 0;
    double share_below = 0;
    domain::Interval interval;       ///< of that share: Wilson, 95 %
    std::optional<double> passed;    ///< успеваемость: marks 3, 4 and 5
    std::optional<double> quality;   ///< качество знаний: marks 4 and 5
    std::optional<double> grasp;     ///< СОУ: 1.00, 0.64, 0.36 and 0.16 for the marks 5, 4, 3 and 2
    std::optional<double> mean;      ///< points, or marks where nobody of the work has points
    std::optional<double> raised;    ///< marks above the journal
    std::optional<double> lowered;   ///< marks below the journal
    std::optional<double> far_apart; ///< two marks or more from the journal

    friend bool operator==(const YearFigures&, const YearFigures&) = default;
};

/// nullopt when fewer than five people took part; each figure that fewer than five give is absent too.
///
/// @source docs/dynamics.md, «Figures of a year»
[[nodiscard]] std::optional<YearFigures> figures_of(const domain::OutcomeSums& sums);

/// СОУ of a distribution of marks, 0–1. @param sums  at least one with a mark
[[nodiscard]] double grasp_of(const domain::OutcomeSums& sums);

/// Whether the mean rose by a point or more: «+1 point» of the indicators of schools. Compared exactly.
///
/// @return nullopt when either year has fewer than five participants with points, or marks stand for points in one
[[nodiscard]] std::optional<bool> rose_by_a_point(const domain::OutcomeSums& before, const domain::OutcomeSums& after);

} // namespace vekha::analytics::dynamics
