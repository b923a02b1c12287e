#include "analytics/school_means.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

double Sums::mean() const
{
    return static_cast<double>(points) / static_cast<double>(participants) / domain::Tally::per_point;
}

double Sums::deviation() const
{
    const auto middle = mean();
    return std::sqrt(std::max(0.0, squares / static_cast<double>(participants) - middle * middle));
}

PointSums::PointSums(const domain::AssessmentResults& results)
    : by_score_(results.assessments().size()), region_(results.assessments().size()),
      highest_(results.assessments().size())
{
    for (const auto& cell : results.cells())
        for (const auto& tally : results.tallies_of(cell))
            if (tally.has_score()) {
                by_score_[cell.assessment] = true;
                highest_[cell.assessment] = std::max(highest_[cell.assessment], tally.points());
            }
    for (const auto& cell : results.cells()) {
        const auto sums = of(results.tallies_of(cell), cell.assessment);
        auto& region = region_[cell.assessment];
        region.participants += sums.participants;
        region.points += sums.points;
        region.squares += sums.squares;
    }
}

Sums PointSums::of(std::span<const domain::Tally> tallies, std::size_t assessment) const
{
    Sums sums;
    for (const auto& tally : tallies) {
        const auto known = by_score_[assessment] ? tally.has_score() : tally.mark != 0;
        if (!known) continue;
        const auto hundredths =
            by_score_[assessment] ? std::int64_t{tally.score} : std::int64_t{tally.mark} * domain::Tally::per_point;
        const auto points = static_cast<double>(hundredths) / domain::Tally::per_point;
        sums.participants += tally.count;
        sums.points += hundredths * tally.count;
        sums.squares += points * points * tally.count;
    }
    return sums;
}

} // namespace vekha::analytics
