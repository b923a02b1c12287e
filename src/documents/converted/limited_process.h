#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace vekha::documents
{

struct ProcessLimits {
    std::chrono::seconds time{60};
    std::size_t memory_bytes = std::size_t{4} << 30; ///< of address space
    std::size_t file_bytes = std::size_t{512} << 20; ///< of one file it writes
};

enum class ProcessEnd { Done, Failed, TimedOut };

/// Runs `command` (an absolute path and its arguments) in `folder` and waits for its end; its whole process group is
/// killed afterwards. It hears and says nothing, sees only `environment` and has no network where that can be taken
/// away.
[[nodiscard]] ProcessEnd run_limited(const std::vector<std::string>& command,
                                     const std::vector<std::string>& environment, const std::string& folder,
                                     const ProcessLimits& limits);

} // namespace vekha::documents
