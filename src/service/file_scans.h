#pragma once

#include "service/call.h"
#include "service/jobs.h"
#include "service/services.h"
#include "store/connection.h"

#include <string>

/// Files of evidence looked through by a scanner, in the background.
namespace vekha::service
{

inline constexpr const char* scan_job = "scan-files";

/// Notes that a file waits for the scanner and that somebody has to ask it, in the transaction that names the file.
/// What is known of its content already holds at once.
void ask_to_scan(store::Connection& connection, const Call& call, const std::string& sha256);

/// One file a step. While the scanner cannot be asked, files wait and the job comes again after five minutes; nothing
/// is given out that waits.
[[nodiscard]] Answer<JobStep> scan_files(Services& services, const RunningJob& job);

/// Sees to it that files which came while there was no scanner are looked through; for the start of the server.
void ensure_scans(Services& services, Instant now);

} // namespace vekha::service
