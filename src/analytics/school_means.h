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
    /// Participants of whom a source tells the mean alone; they have no part in the deviation.
    std::int64_t of_means = 0;
    std::int64_t points_of_means = 0;

    [[nodiscard]] double mean() const;      ///< points
    [[nodiscard]] double deviation() const; ///< points, of the whole; 0 when nobody's are known

    Sums& operator+=(const Sums& other);
};

/// The results of every work as points: by school, and in the region.
///
/// Points of a work are its scores, or the marks where no score was given anywhere in it. Where there is no
/// distribution, the stated mean or the stated marks count.
class PointSums
{
public:
    explicit PointSums(const domain::AssessmentResults& results);

    [[nodiscard]] const Sums& region(std::size_t assessment) const { return region_[assessment]; }
    /// @param cell  of the results that this was made from
    [[nodiscard]] Sums of(const domain::AssessmentResults::Cell& cell) const;
    /// The highest points anybody got; an upper bound of the work where its scale does not name one.
    [[nodiscard]] double highest(std::size_t assessment) const { return highest_[assessment]; }

private:
    void add_kind_of_points(const domain::AssessmentResults::Cell& cell);
    [[nodiscard]] static Sums of_tallies(std::span<const domain::Tally> tallies, bool by_score);
    [[nodiscard]] static Sums of_stated(const domain::StatedFigures& stated, bool by_score);

    const domain::AssessmentResults* results_;
    std::vector<bool> by_score_;
    std::vector<bool> by_mark_; ///< marks are known and no score
    std::vector<Sums> region_;
    std::vector<double> highest_;
};

} // namespace vekha::analytics
