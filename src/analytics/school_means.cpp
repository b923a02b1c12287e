#include "analytics/school_means.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

namespace
{

constexpr int lowest_mark = 2;

} // namespace

double Sums::mean() const
{
    return static_cast<double>(points) / static_cast<double>(participants) / domain::Tally::per_point;
}

double Sums::deviation() const
{
    const auto known = static_cast<double>(participants - of_means);
    if (known <= 0) return 0;
    const auto middle = static_cast<double>(points - points_of_means) / known / domain::Tally::per_point;
    return std::sqrt(std::max(0.0, squares / known - middle * middle));
}

Sums& Sums::operator+=(const Sums& other)
{
    participants += other.participants;
    points += other.points;
    squares += other.squares;
    of_means += other.of_means;
    points_of_means += other.points_of_means;
    return *this;
}

PointSums::PointSums(const domain::AssessmentResults& results)
    : results_{&results}, by_score_(results.assessments().size()), by_mark_(results.assessments().size()),
      region_(results.assessments().size()), highest_(results.assessments().size())
{
    for (const auto& cell : results.cells())
        add_kind_of_points(cell);
    // A mean is of scores; where others have marks alone it cannot stand beside them.
    for (const auto& cell : results.cells())
        if (const auto* stated = results.stated_of(cell);
            stated != nullptr && stated->mean && !by_mark_[cell.assessment])
            by_score_[cell.assessment] = true;
    for (const auto& cell : results.cells())
        region_[cell.assessment] += of(cell);
}

void PointSums::add_kind_of_points(const domain::AssessmentResults::Cell& cell)
{
    for (const auto& tally : results_->tallies_of(cell)) {
        if (tally.has_score()) {
            by_score_[cell.assessment] = true;
            highest_[cell.assessment] = std::max(highest_[cell.assessment], tally.points());
        }
        by_mark_[cell.assessment] = by_mark_[cell.assessment] || tally.mark != 0;
    }
}

Sums PointSums::of(const domain::AssessmentResults::Cell& cell) const
{
    const auto by_score = by_score_[cell.assessment];
    const auto tallies = results_->tallies_of(cell);
    if (!tallies.empty()) return of_tallies(tallies, by_score);
    const auto* stated = results_->stated_of(cell);
    return stated == nullptr ? Sums{} : of_stated(*stated, by_score);
}

Sums PointSums::of_stated(const domain::StatedFigures& stated, bool by_score)
{
    Sums sums;
    if (by_score) {
        if (!stated.mean || stated.participants == 0) return sums;
        sums.participants = sums.of_means = stated.participants;
        sums.points = sums.points_of_means = *stated.mean * stated.participants;
        return sums;
    }
    if (!stated.marks) return sums;
    for (std::size_t i = 0; i < stated.marks->size(); ++i) {
        const auto mark = static_cast<std::int64_t>(i) + lowest_mark;
        const auto people = (*stated.marks)[i];
        sums.participants += people;
        sums.points += people * mark * domain::Tally::per_point;
        sums.squares += static_cast<double>(people * mark * mark);
    }
    return sums;
}

Sums PointSums::of_tallies(std::span<const domain::Tally> tallies, bool by_score)
{
    Sums sums;
    for (const auto& tally : tallies) {
        const auto known = by_score ? tally.has_score() : tally.mark != 0;
        if (!known) continue;
        const auto hundredths =
            by_score ? std::int64_t{tally.score} : std::int64_t{tally.mark} * domain::Tally::per_point;
        const auto points = static_cast<double>(hundredths) / domain::Tally::per_point;
        sums.participants += tally.count;
        sums.points += hundredths * tally.count;
        sums.squares += points * points * tally.count;
    }
    return sums;
}

} // namespace vekha::analytics
