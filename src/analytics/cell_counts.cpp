#include "analytics/cell_counts.h"

#include "analytics/below_minimum.h"

#include <algorithm>
#include <utility>

namespace vekha::analytics
{

bool CellQuestion::holds(const domain::Assessment& assessment) const
{
    return assessment.year == year && procedure.holds(assessment) && (!paper || *paper == assessment.procedure) &&
           std::find(subjects.begin(), subjects.end(), assessment.subject) != subjects.end();
}

CellCounter::CellCounter(std::vector<CellQuestion> questions, const domain::AssessmentResults& results,
                         const domain::Scales& scales)
    : questions_{std::move(questions)}, results_{&results}
{
    for (const auto& assessment : results.assessments()) {
        scale_of_.push_back(scales.of(assessment));
        auto& asked_by = asked_by_.emplace_back();
        for (std::size_t i = 0; i < questions_.size(); ++i)
            if (questions_[i].holds(assessment)) asked_by.push_back(i);
    }
    without_scale_.resize(asked_by_.size());
}

std::vector<domain::Counted> CellCounter::count(std::size_t school)
{
    auto counts = std::vector<domain::Counted>(questions_.size());
    for (const auto& cell : results_->cells_of(school)) {
        if (asked_by_[cell.assessment].empty()) continue;
        const auto outcomes = count_below_minimum(results_->assessment_of(cell), results_->tallies_of(cell),
                                                  scale_of_[cell.assessment], results_->stated_of(cell));
        without_scale_[cell.assessment] += outcomes.without_scale;
        for (const auto question : asked_by_[cell.assessment])
            counts[question] += outcomes.counted;
    }
    return counts;
}

std::vector<domain::WithoutScale> CellCounter::without_scale() const
{
    std::vector<domain::WithoutScale> found;
    for (std::size_t i = 0; i < without_scale_.size(); ++i)
        if (without_scale_[i] > 0) found.push_back({results_->assessments()[i], without_scale_[i]});
    return found;
}

} // namespace vekha::analytics
