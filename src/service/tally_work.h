#pragma once

#include "service/jobs.h"
#include "service/services.h"

namespace vekha::service
{

inline constexpr const char* tally_job = "sum-up-tallies";

/// Owed days of the last week and of today stay as they are: the day differs by time zone, and weeks begin on Monday.
inline constexpr int days_kept_apart = 8;

/// Sums up the changes of one region after another, folds days long past, and asks for the same later. Counts stay what
/// they are, only reading them stays quick.
[[nodiscard]] Answer<JobStep> sum_up_tallies(Services& services, const RunningJob& job);

/// Adds the job unless it waits already; for the start of a server.
void ensure_tally_work(Services& services, Instant now);

} // namespace vekha::service
