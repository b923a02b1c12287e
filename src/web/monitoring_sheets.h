#pragma once

#include "service/meetings.h"
#include "service/monitoring_answers.h"
#include "web/list_sheet.h"

#include <vector>

namespace vekha::web
{

/// Lists of monitoring to be taken away, each with the filter that it was made by.
[[nodiscard]] ListSheet rounds_sheet(const std::vector<service::RoundRow>& rounds, const service::RoundFilter& filter,
                                     domain::Date today, language::Tongue tongue);
/// A row an addressee; of tables in the form, how many rows they have.
[[nodiscard]] ListSheet answers_sheet(const service::AnswersOfRound& found, const service::AnswerFilter& filter,
                                      domain::Date today, language::Tongue tongue);
[[nodiscard]] ListSheet decisions_sheet(const std::vector<service::DecisionRow>& decisions,
                                        const service::DecisionFilter& filter, domain::Date today,
                                        language::Tongue tongue);
[[nodiscard]] ListSheet corrections_sheet(const std::vector<service::CorrectionRow>& corrections,
                                          const service::CorrectionFilter& filter, domain::Date today,
                                          language::Tongue tongue);

} // namespace vekha::web
