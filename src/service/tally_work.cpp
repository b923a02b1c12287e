#include "service/tally_work.h"

#include "service/work.h"
#include "store/tallies.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

/// On SQLite there is only the folding of every day.
std::chrono::minutes pause_of(const Services& services)
{
    return services.pool->dialect() == store::Dialect::Sqlite ? std::chrono::minutes{360} : std::chrono::minutes{20};
}

void ask_for(Connection& connection, Instant not_before, Instant now)
{
    const auto actor = local_operator();
    if (store::has_waiting_job(connection, tally_job)) return;
    (void)enqueue_job(connection, {actor.scope.region, tally_job, {}, not_before, actor.id}, now);
}

} // namespace

Answer<JobStep> sum_up_tallies(Services& services, const RunningJob& job)
{
    const auto fold = domain::plus_days(job.today, -days_kept_apart);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        const auto changed = store::regions_to_sum_up(connection);
        const auto unfolded = store::regions_to_fold(connection, fold);
        if (!unfolded.empty()) {
            store::fold_tallies(connection, unfolded.front(), fold);
            return JobStep{0, 0, false};
        }
        // Changes may go on for ever: each region is summed up once in a run, and the job says up to which it is.
        const auto next =
            std::ranges::find_if(changed, [&](store::RegionId region) { return region.value > job.row.done_units; });
        if (next != changed.end()) {
            store::sum_up_tallies(connection, *next);
            return JobStep{next->value, changed.back().value, false};
        }
        store::forget_done_jobs(connection, tally_job, job.now - std::chrono::days{1});
        ask_for(connection, job.now + pause_of(services), job.now);
        return JobStep{1, 1, true};
    });
}

void ensure_tally_work(Services& services, Instant now)
{
    const auto asked = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        ask_for(connection, now, now);
        return 0;
    });
    (void)asked;
}

} // namespace vekha::service
