#include "analytics/school_means.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

namespace
{

constexpr int lowest_mark = 2;

Sums of_stated(const domain::StatedFigures& stated, bool by_score)
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

Sums of_scores(std::span<const domain::Tally> tallies)
{
    Sums sums;
    for (const auto& tally : tallies) {
        if (!tally.has_score()) continue;
        const auto points = tally.points();
        sums.participants += tally.count;
        sums.points += std::int64_t{tally.score} * tally.count;
        sums.squares += points * points * tally.count;
    }
    return sums;
}

Sums of_marks(std::span<const domain::Tally> tallies)
{
    Sums sums;
    for (const auto& tally : tallies) {
        if (tally.mark == 0) continue;
        const auto mark = std::int64_t{tally.mark};
        sums.participants += tally.count;
        sums.points += mark * domain::Tally::per_point * tally.count;
        sums.squares += static_cast<double>(mark * mark) * tally.count;
    }
    return sums;
}

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
    : PointSums{results, std::vector<bool>(results.assessments().size(), true)}
{
}

PointSums::PointSums(const domain::AssessmentResults& results, const std::vector<bool>& asked, std::int64_t fewest)
    : results_{&results}, works_(results.assessments().size())
{
    for (const auto& cell : results.cells())
        if (asked[cell.assessment]) add(cell, fewest);
    // A mean is of scores; where others have marks alone it cannot stand beside them.
    for (const auto& cell : results.cells())
        if (const auto* stated = results.stated_of(cell); stated != nullptr && stated->mean)
            if (auto& work = works_[cell.assessment]; asked[cell.assessment] && !work.by_mark) work.by_score = true;
}

void PointSums::add(const domain::AssessmentResults::Cell& cell, std::int64_t fewest)
{
    auto& work = works_[cell.assessment];
    const auto add_to = [fewest](Sums& region, const Sums& school) {
        if (school.participants >= fewest) region += school;
    };
    const auto tallies = results_->tallies_of(cell);
    if (tallies.empty()) {
        const auto* stated = results_->stated_of(cell);
        if (stated == nullptr) return;
        add_to(work.scores, of_stated(*stated, true));
        add_to(work.marks, of_stated(*stated, false));
        return;
    }
    const auto scores = of_scores(tallies);
    const auto marks = of_marks(tallies);
    work.by_score = work.by_score || scores.participants > 0;
    work.by_mark = work.by_mark || marks.participants > 0;
    if (tallies.back().has_score()) work.highest = std::max(work.highest, tallies.back().points()); // in order of score
    add_to(work.scores, scores);
    add_to(work.marks, marks);
}

Sums PointSums::of(const domain::AssessmentResults::Cell& cell) const
{
    const auto by_score = works_[cell.assessment].by_score;
    const auto tallies = results_->tallies_of(cell);
    if (!tallies.empty()) return by_score ? of_scores(tallies) : of_marks(tallies);
    const auto* stated = results_->stated_of(cell);
    return stated == nullptr ? Sums{} : of_stated(*stated, by_score);
}

} // namespace vekha::analytics
