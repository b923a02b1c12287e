#pragma once

#include "domain/assessment.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vekha::analytics
{

/// Sums of what participants got.
struct Sums {
    std::int64_t participants = 0;
    std::int64_t points = 0; ///< hundredths of points, or of marks
    double squares = 0;      ///< of points

    [[nodiscard]] double mean() const;      ///< points
    [[nodiscard]] double deviation() const; ///< points, of the whole
};

/// The results of every work as points: by school, and in the region.
///
/// Points of a work are its scores, or the marks where no score was given anywhere in it.
class PointSums
{
public:
    explicit PointSums(const domain::AssessmentResults& results);

    [[nodiscard]] const Sums& region(std::size_t assessment) const { return region_[assessment]; }
    [[nodiscard]] Sums of(std::span<const domain::Tally> tallies, std::size_t assessment) const;
    /// The highest points anybody got; an upper bound of the work where its scale does not name one.
    [[nodiscard]] double highest(std::size_t assessment) const { return highest_[assessment]; }

private:
    std::vector<bool> by_score_;
    std::vector<Sums> region_;
    std::vector<double> highest_;
};

} // namespace vekha::analytics
