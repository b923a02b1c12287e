#pragma once

#include "domain/plan.h"
#include "intake/structure.h"

#include <vector>

namespace vekha::intake
{

/// An activity as read, and what was doubtful about its cells.
struct ReadActivity {
    domain::Activity activity;
    std::vector<domain::Finding> findings;
};

/// Reads the cells of a row; key and section are left to the caller.
///
/// @param period  completes terms without a year; where the plan names none, such terms give no windows
[[nodiscard]] ReadActivity read_activity(const PlanRow& row, const std::optional<domain::Period>& period);

/// The schools named one by one in an activity's text and executors; its expected result counts where these name none.
[[nodiscard]] std::vector<std::string> schools_of(std::string_view text, std::string_view executors,
                                                  std::string_view column, std::string_view expected);

} // namespace vekha::intake
