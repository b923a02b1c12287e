#pragma once

#include "service/jobs.h"

namespace vekha::service
{

inline constexpr const char* result_file_job = "result-file";

/// The job "result-file", payload {"file"}: some thousand cells a step, none of them in force before the last, which
/// puts the file in force. A step taken up again goes on behind the last school that was written.
[[nodiscard]] Answer<JobStep> carry_out_result_file(Services& services, const RunningJob& job);

} // namespace vekha::service
