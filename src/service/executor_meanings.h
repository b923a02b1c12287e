#pragma once

#include "service/executors.h"
#include "service/readiness.h"

#include <vector>

namespace vekha::service
{

/// What the executors of a plan of `territory` stand for, each wording once, in the order of the plan.
[[nodiscard]] std::vector<ExecutorInPlan> meanings_of(Connection& connection, const Call& call, TerritoryId territory,
                                                      const ApprovalContext& context, const domain::Plan& plan);

} // namespace vekha::service
