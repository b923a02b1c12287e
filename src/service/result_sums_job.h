#pragma once

#include "service/jobs.h"
#include "service/work.h"

namespace vekha::service
{

inline constexpr const char* result_sums_job = "result-sums";

/// Asks, in the transaction of what changed results, that sums that are not theirs any more be made in the background,
/// so that the first person who looks does not wait for them. One job that waits serves all regions.
void ask_for_sums(Connection& connection, const Call& call);

/// Makes the sums of one region after another anew where they are not those of its results.
[[nodiscard]] Answer<JobStep> make_sums(Services& services, const RunningJob& job);

} // namespace vekha::service
