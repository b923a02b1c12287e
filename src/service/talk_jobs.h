#pragma once

#include "service/jobs.h"
#include "service/services.h"

namespace vekha::service
{

inline constexpr const char* term_requests_job = "term-requests";
inline constexpr const char* row_terms_job = "row-terms";

/// Shows requests that nobody answered in time to the territory above, and asks for the same in an hour. May run twice.
[[nodiscard]] Answer<JobStep> escalate_term_requests(Services& services, const RunningJob& job);

/// Offers rows, asks conditions and agreement of road maps that were not seen to in this school year, and asks for the
/// same tomorrow. May run twice.
[[nodiscard]] Answer<JobStep> settle_row_terms(Services& services, const RunningJob& job);

/// Adds both jobs unless they wait already; for the start of a server.
void ensure_talk_jobs(Services& services, Instant now);

} // namespace vekha::service
