#pragma once

#include "store/connection.h"

#include <map>
#include <optional>
#include <string>

/// Jobs that ask for themselves again and again.
namespace vekha::store
{

/// What a job of this kind that waits was asked with; nullopt when none waits.
[[nodiscard]] std::optional<std::map<std::string, std::string>> waiting_job_payload(Connection& connection,
                                                                                    const std::string& kind);
/// What the last job of this kind, whatever became of it, was asked with.
[[nodiscard]] std::optional<std::map<std::string, std::string>> last_job_payload(Connection& connection,
                                                                                 const std::string& kind);
void drop_waiting_jobs(Connection& connection, const std::string& kind);

} // namespace vekha::store
