#pragma once

#include "domain/plan.h"

#include <vector>

namespace vekha::intake
{

/// The plan linter: everything doubtful about a plan that its own values show. Codes: docs/findings.md.
[[nodiscard]] std::vector<domain::Finding> validate(const domain::Plan& plan);

// One function a concern, in the order `validate` asks them.
[[nodiscard]] std::vector<domain::Finding> check_head(const domain::Plan& plan);
[[nodiscard]] std::vector<domain::Finding> check_numbers(const domain::Plan& plan);
[[nodiscard]] std::vector<domain::Finding> check_cells(const domain::Plan& plan);
[[nodiscard]] std::vector<domain::Finding> check_dates(const domain::Plan& plan);
[[nodiscard]] std::vector<domain::Finding> check_load(const domain::Plan& plan);
[[nodiscard]] std::vector<domain::Finding> check_names(const domain::Plan& plan);

} // namespace vekha::intake
