#include "service/jobs.h"

#include "service/daily_purge.h"
#include "service/file_scans.h"
#include "service/local_day.h"
#include "service/registers/apply_import.h"
#include "service/reminders.h"
#include "service/result_sums_job.h"
#include "service/results/apply_result_file.h"
#include "service/talk_jobs.h"
#include "service/tally_work.h"
#include "service/work.h"

#include <algorithm>
#include <array>

namespace vekha::service
{

namespace
{

constexpr std::array kinds{
    JobKind{"register-import", carry_out_import},
    JobKind{purge_job, purge_daily},
    JobKind{reminders_job, remind},
    JobKind{scan_job, scan_files},
    JobKind{term_requests_job, escalate_term_requests},
    JobKind{row_terms_job, settle_row_terms},
    JobKind{tally_job, sum_up_tallies},
    JobKind{result_file_job, carry_out_result_file},
    JobKind{result_sums_job, make_sums},
};

/// 10 s, 20 s, 40 s … after each failure.
std::chrono::seconds pause_after(int attempts)
{
    return std::chrono::seconds{10} * (1 << std::min(attempts - 1, 8));
}

class Worker
{
public:
    Worker(Services& services, const JobClock& clock, const JobOptions& options, store::JobRow job)
        : services_(services), clock_(clock), options_(options), job_(std::move(job))
    {
    }

    JobRun run()
    {
        const auto* kind = std::ranges::find(kinds, job_.kind, &JobKind::name);
        if (kind == kinds.end()) return end(store::JobState::Failed, "job-unknown", job_.kind);
        for (int steps = 0;; ++steps) {
            if (options_.most_steps && steps == *options_.most_steps) return JobRun::Left;
            if (options_.stop && options_.stop()) return give_back();
            const auto step = take_step(*kind);
            if (!step) return JobRun::Postponed;
            if (!*step) {
                if (step->error().code == job_lost) return JobRun::Left;
                const auto detail = step->error().data.find("detail");
                return end(store::JobState::Failed, step->error().code,
                           detail == step->error().data.end() ? "" : detail->second);
            }
            job_.done_units = (*step)->done;
            job_.all_units = (*step)->all;
            if ((*step)->finished) return end(store::JobState::Done, "", "");
        }
    }

private:
    /// nullopt when the step threw: the job waits to be tried again, or has failed for good.
    std::optional<Answer<JobStep>> take_step(const JobKind& kind)
    {
        const auto now = clock_.now();
        try {
            const auto today = clock_.local_day_of ? clock_.local_day_of(now) : today_in(services_, job_.region, now);
            const RunningJob running{job_, now, today, [&](Connection& connection) {
                                         return store::hold_job(connection, job_, options_.worker,
                                                                now + options_.lease);
                                     }};
            return kind.handler(services_, running);
        } catch (const std::exception& failure) {
            if (options_.failed) options_.failed("job " + job_.kind + ": " + failure.what());
            postpone(failure.what());
            return std::nullopt;
        }
    }

    void postpone(const std::string& what)
    {
        job_.code = "job-broke";
        job_.detail = what.substr(0, 500);
        (void)store::in_transaction(*services_.pool, [&](Connection& connection) -> Answer<bool> {
            if (job_.attempts >= options_.most_attempts)
                return store::finish_job(connection, job_, options_.worker, store::JobState::Failed, clock_.now());
            return store::give_back_job(connection, job_, options_.worker, clock_.now() + pause_after(job_.attempts));
        });
    }

    JobRun give_back()
    {
        (void)store::in_transaction(*services_.pool, [&](Connection& connection) -> Answer<bool> {
            return store::give_back_job(connection, job_, options_.worker, clock_.now());
        });
        return JobRun::Left;
    }

    JobRun end(store::JobState state, std::string code, std::string detail)
    {
        job_.code = std::move(code);
        job_.detail = std::move(detail);
        const auto ours = store::in_transaction(*services_.pool, [&](Connection& connection) -> Answer<bool> {
            return store::finish_job(connection, job_, options_.worker, state, clock_.now());
        });
        if (!ours || !*ours) return JobRun::Left;
        return state == store::JobState::Done ? JobRun::Done : JobRun::Failed;
    }

    Services& services_;
    const JobClock& clock_;
    const JobOptions& options_;
    store::JobRow job_;
};

} // namespace

std::span<const JobKind> job_kinds()
{
    return kinds;
}

JobId enqueue_job(Connection& connection, const store::NewJob& job, Instant now)
{
    return store::insert_job(connection, job, now);
}

JobRun run_one_job(Services& services, const JobClock& clock, const JobOptions& options)
{
    auto taken =
        store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::optional<store::JobRow>> {
            return store::take_job(connection, options.worker, clock.now(), options.lease);
        });
    if (!taken || !*taken) return JobRun::Nothing;
    return Worker{services, clock, options, **std::move(taken)}.run();
}

} // namespace vekha::service
