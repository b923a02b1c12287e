#pragma once

#include "domain/local_time.h"
#include "service/jobs.h"
#include "service/reminders.h"

#include <cstdint>

namespace vekha::service
{

struct ReminderTally {
    std::int64_t notices = 0;
    std::int64_t letters = 0;
};

/// Reminds the people of a region where the hour has come and it was not done today. After days without the server the
/// days that were missed are made up for, a week at most.
[[nodiscard]] Answer<ReminderTally> run_reminders(Services& services, const RunningJob& job, store::RegionId region,
                                                  const LetterOptions& options);

/// Digests of the local hours that began after `since` and until now.
[[nodiscard]] Answer<ReminderTally> run_digests(Services& services, const RunningJob& job, store::RegionId region,
                                                Instant since, const LetterOptions& options);

} // namespace vekha::service
