#pragma once

#include "service/call.h"
#include "service/jobs.h"

#include <string>
#include <string_view>

/// What jobs that carry on what a person began have in common.
namespace vekha::service
{

/// The number that the job was asked with under this name; 0 when there is none.
[[nodiscard]] std::int64_t number_asked(const store::JobRow& job, std::string_view name);

/// Who asked for the job, as `name`, with the rights of the day: those may have ended since.
[[nodiscard]] Call call_of_job(store::Connection& connection, const RunningJob& job, const std::string& name,
                               const store::Scope& scope);

} // namespace vekha::service
