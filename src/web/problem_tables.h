#pragma once

#include "web/problem.h"

#include <span>

namespace vekha::web
{

/// The parts of the list of refusals, one a group of operations; problem_kinds.cpp joins them.
[[nodiscard]] std::span<const ProblemKind> plan_problems(); ///< requests, drafts, road maps, obligations, schools
[[nodiscard]] std::span<const ProblemKind> rights_problems();
[[nodiscard]] std::span<const ProblemKind> account_problems();
[[nodiscard]] std::span<const ProblemKind> people_problems();
[[nodiscard]] std::span<const ProblemKind> curator_problems();
[[nodiscard]] std::span<const ProblemKind> group_problems();
[[nodiscard]] std::span<const ProblemKind> indicator_problems();
[[nodiscard]] std::span<const ProblemKind> step_problems();
[[nodiscard]] std::span<const ProblemKind> evidence_problems();
[[nodiscard]] std::span<const ProblemKind> talk_problems();
[[nodiscard]] std::span<const ProblemKind> review_problems();

[[nodiscard]] std::span<const ProblemKind> registers_problems();
[[nodiscard]] std::span<const ProblemKind> openid_problems();
[[nodiscard]] std::span<const ProblemKind> register_import_problems();

[[nodiscard]] std::span<const ProblemKind> dashboard_problems();
[[nodiscard]] std::span<const ProblemKind> letter_problems();
[[nodiscard]] std::span<const ProblemKind> keeping_problems();
[[nodiscard]] std::span<const ProblemKind> monitoring_problems();
[[nodiscard]] std::span<const ProblemKind> wave_problems();
[[nodiscard]] std::span<const ProblemKind> risk_problems();
[[nodiscard]] std::span<const ProblemKind> result_file_problems();
[[nodiscard]] std::span<const ProblemKind> result_context_problems();
[[nodiscard]] std::span<const ProblemKind> identification_problems();

} // namespace vekha::web
