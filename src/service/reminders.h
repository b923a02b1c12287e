#pragma once

#include "service/jobs.h"
#include "service/services.h"

#include <string>

/// Reminders and digests, each exactly once: a notice and a letter are kept under the key of their cause.
namespace vekha::service
{

inline constexpr const char* reminders_job = "reminders";

/// What letters need to know.
struct LetterOptions {
    std::string url;      ///< how people reach the server, without a slash at its end
    bool letters = false; ///< a mail server is set up: letters are made
};

/// Reminds every region where the hour of its plan has come, sends digests of the hours that passed since the last
/// time, forgets what is older than 400 days, and asks for the same in the next hour. May run twice.
[[nodiscard]] Answer<JobStep> remind(Services& services, const RunningJob& job);

/// Adds the job with these options; one that waits with other options is replaced. For the start of a server.
void ensure_reminders(Services& services, const LetterOptions& options, Instant now);

/// Asks for it at once, with digests of the hours since then, with the options of the server that ran last; with these
/// where none ever ran.
void remind_now(Services& services, const LetterOptions& options, Instant since, Instant now);

} // namespace vekha::service
