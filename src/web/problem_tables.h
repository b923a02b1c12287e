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

} // namespace vekha::web
