#pragma once

#include "domain/plan.h"
#include "intake/plan_row.h"
#include "language/executors.h"
#include "language/reading.h"

#include <vector>

namespace vekha::intake
{

/// Confidence of a field, 0..1: the share of fields read under the same circumstances that are right, as measured on
/// annotated documents. The circumstances and the measures: docs/confidence.md.
[[nodiscard]] double number_confidence(const PlanRow& row);
[[nodiscard]] double section_confidence(const PlanRow& row, bool under_heading, bool plan_has_sections);
[[nodiscard]] double text_confidence(const PlanRow& row);
[[nodiscard]] double deadline_confidence(const PlanRow& row, const language::Reading<domain::Schedule>& reading);
[[nodiscard]] double executors_confidence(const PlanRow& row, const language::Reading<language::Executors>& reading);
[[nodiscard]] double expected_confidence(const PlanRow& row,
                                         const language::Reading<std::vector<domain::Target>>& reading);
[[nodiscard]] double schools_confidence(const PlanRow& row, const domain::Activity& activity);

} // namespace vekha::intake
