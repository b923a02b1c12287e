#pragma once

#include "domain/assessment.h"
#include "domain/identification.h"
#include "domain/scale.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::analytics
{

/// A question to the results of a school: who took these papers in this year. Several papers answer one question
/// («ЕГЭ mathematics» is the basic and the profile paper).
struct CellQuestion {
    domain::ProcedureGrade procedure;
    std::optional<domain::Procedure> paper; ///< only this one of its papers
    std::vector<std::string> subjects;      ///< taken together
    int year = 0;

    [[nodiscard]] bool holds(const domain::Assessment& assessment) const;
};

/// Answers questions about the results of school after school; what each paper belongs to is found once.
class CellCounter
{
public:
    CellCounter(std::vector<CellQuestion> questions, const domain::AssessmentResults& results,
                const domain::Scales& scales);

    /// One answer a question; nobody is {0, 0}.
    [[nodiscard]] std::vector<domain::Counted> count(std::size_t school);

    /// Participants met so far whose points no scale could read.
    [[nodiscard]] std::vector<domain::WithoutScale> without_scale() const;

    [[nodiscard]] const std::vector<CellQuestion>& questions() const { return questions_; }

private:
    std::vector<CellQuestion> questions_;
    const domain::AssessmentResults* results_;
    std::vector<std::vector<std::size_t>> asked_by_; ///< by assessment: numbers of questions
    std::vector<const domain::Scale*> scale_of_;     ///< by assessment
    std::vector<std::int64_t> without_scale_;        ///< by assessment
};

} // namespace vekha::analytics
