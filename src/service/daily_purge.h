#pragma once

#include "service/jobs.h"
#include "service/services.h"

namespace vekha::service
{

inline constexpr const char* purge_job = "purge-trash";

/// Purges the trash and asks for the same tomorrow.
[[nodiscard]] Answer<JobStep> purge_daily(Services& services, const RunningJob& job);

/// Adds the job of every day unless it waits already; for the start of a server.
void ensure_daily_purge(Services& services, Instant now);

} // namespace vekha::service
