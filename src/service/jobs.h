#pragma once

#include "domain/date.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/connection.h"
#include "store/jobs.h"

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vekha::service
{

using store::Instant;
using store::JobId;

/// Where jobs have the time from.
struct JobClock {
    std::function<Instant()> now; ///< UTC
    /// Replaced in tests; without it a job's day is that of its region, see local_day.h.
    std::function<domain::Date(Instant)> local_day_of{};
};

/// A job under way, as its handler sees it.
struct RunningJob {
    store::JobRow row;
    Instant now;
    domain::Date today;
    /// To be called inside the transaction of the step: whether the job is still ours. False: the step must be refused
    /// with job_lost, so that nothing is done twice.
    std::function<bool(store::Connection&)> still_ours;
};

inline constexpr const char* job_lost = "job-lost";

/// How far a step got.
struct JobStep {
    std::int64_t done = 0; ///< units, of `all`
    std::int64_t all = 0;
    bool finished = false;
};

/// Carries out one step of a job, in transactions of its own, each of which asks `still_ours`. May be called again for
/// a step that was carried out: what is done must show in the database.
using JobHandler = Answer<JobStep> (*)(Services& services, const RunningJob& job);

struct JobKind {
    std::string_view name;
    JobHandler handler = nullptr;
};

/// Every kind of work in the background. A new one stands here and nowhere else.
[[nodiscard]] std::span<const JobKind> job_kinds();

/// Adds a job in the transaction of what asked for it.
[[nodiscard]] JobId enqueue_job(store::Connection& connection, const store::NewJob& job, Instant now);

enum class JobRun {
    Nothing, ///< none waits
    Done,
    Failed,
    Postponed, ///< it threw and will be tried again later
    Left       ///< the steps allowed are used up, or another worker took it over
};

struct JobOptions {
    std::string worker = "worker";  ///< who holds the lease
    std::chrono::seconds lease{60}; ///< how long a step may take before others take the job over
    int most_attempts = 5;
    std::optional<int> most_steps;           ///< leaves the job after so many; its lease runs out
    std::function<bool()> stop;              ///< asked between steps: true leaves the job to others at once
    std::function<void(std::string)> failed; ///< told what a step threw
};

/// Takes the first job that is free and works on it to its end.
[[nodiscard]] JobRun run_one_job(Services& services, const JobClock& clock, const JobOptions& options = {});

} // namespace vekha::service
