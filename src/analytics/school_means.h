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
    /// @param asked   by work; of the others nothing is known
    /// @param fewest  a school with fewer participants in a work is no part of the region there
    PointSums(const domain::AssessmentResults& results, const std::vector<bool>& asked, std::int64_t fewest = 0);

    [[nodiscard]] const Sums& region(std::size_t assessment) const
    {
        const auto& work = works_[assessment];
        return work.by_score ? work.scores : work.marks;
    }
    /// @param cell  of the results that this was made from
    [[nodiscard]] Sums of(const domain::AssessmentResults::Cell& cell) const;
    /// The highest points anybody got; an upper bound of the work where its scale does not name one.
    [[nodiscard]] double highest(std::size_t assessment) const { return works_[assessment].highest; }

private:
    /// The region in one work, until its kind of points is known by both.
    struct Work {
        bool by_score = false;
        bool by_mark = false; ///< somebody has a mark
        double highest = 0;
        Sums scores;
        Sums marks;
    };

    void add(const domain::AssessmentResults::Cell& cell, std::int64_t fewest);

    const domain::AssessmentResults* results_;
    std::vector<Work> works_;
};

} // namespace vekha::analytics
