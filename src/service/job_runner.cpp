#include "service/job_runner.h"

#include <utility>

namespace vekha::service
{

namespace
{

/// How often an idle runner asks whether there is work.
constexpr std::chrono::milliseconds idle{500};
/// After the database failed.
constexpr std::chrono::milliseconds troubled{5'000};

} // namespace

JobRunner::JobRunner(Services& services, JobClock clock, JobOptions options)
    : services_(services), clock_(std::move(clock)), options_(std::move(options))
{
    options_.stop = [this] { return stopping(); };
    thread_ = std::thread{[this] { work(); }};
}

JobRunner::~JobRunner()
{
    {
        const std::lock_guard lock{mutex_};
        stop_ = true;
    }
    ended_.notify_all();
    thread_.join();
}

bool JobRunner::stopping()
{
    const std::lock_guard lock{mutex_};
    return stop_;
}

bool JobRunner::wait(std::chrono::milliseconds time)
{
    std::unique_lock lock{mutex_};
    return !ended_.wait_for(lock, time, [this] { return stop_; });
}

void JobRunner::work()
{
    while (!stopping()) {
        auto pause = idle;
        try {
            if (run_one_job(services_, clock_, options_) != JobRun::Nothing) continue;
        } catch (const std::exception& failure) {
            if (options_.failed) options_.failed(std::string{"jobs: "} + failure.what());
            pause = troubled;
        }
        if (!wait(pause)) return;
    }
}

} // namespace vekha::service
