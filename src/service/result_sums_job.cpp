#include "service/result_sums_job.h"

#include "service/result_sums.h"

#include <algorithm>

namespace vekha::service
{

void ask_for_sums(Connection& connection, const Call& call)
{
    if (store::regions_with_stale_sums(connection).empty() || store::has_waiting_job(connection, result_sums_job))
        return;
    (void)enqueue_job(connection, {call.actor.scope.region, result_sums_job, {}, call.now, call.actor.id}, call.now);
}

Answer<JobStep> make_sums(Services& services, const RunningJob& job)
{
    const auto stale =
        store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::vector<RegionId>> {
            if (!job.still_ours(connection)) return refused(job_lost);
            store::forget_done_jobs(connection, result_sums_job, job.now - std::chrono::days{1});
            return store::regions_with_stale_sums(connection);
        });
    if (!stale) return unexpected<Refusal>{stale.error()};
    // Results may go on changing: each region is made once in a run, and the job says up to which it is.
    const auto next = std::ranges::find_if(*stale, [&](RegionId region) { return region.value > job.row.done_units; });
    if (next == stale->end()) return JobStep{1, 1, true};
    refresh_sums(services, *next);
    return JobStep{next->value, stale->back().value, false};
}

} // namespace vekha::service
