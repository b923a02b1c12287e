#pragma once

#include "service/jobs.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace vekha::service
{

/// A thread that works on jobs while the server runs. Several, on one machine or many, share the work.
class JobRunner
{
public:
    /// Begins at once. `options.stop` is set by the runner.
    JobRunner(Services& services, JobClock clock, JobOptions options);
    /// Leaves the job under way to others after its step, and waits for that.
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

private:
    void work();
    [[nodiscard]] bool stopping();
    /// Until there may be something to do. @return false when the runner is to end
    [[nodiscard]] bool wait(std::chrono::milliseconds time);

    Services& services_;
    JobClock clock_;
    JobOptions options_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool stop_ = false;
    std::thread thread_;
};

} // namespace vekha::service
