#include "service/daily_purge.h"

#include "service/trash.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

/// A step may be carried out twice; the job of tomorrow is added once.
void ask_for(Connection& connection, Instant not_before, Instant now)
{
    const auto actor = local_operator();
    if (store::has_waiting_job(connection, purge_job)) return;
    (void)enqueue_job(connection, {actor.scope.region, purge_job, {}, not_before, actor.id}, now);
}

} // namespace

Answer<JobStep> purge_daily(Services& services, const RunningJob& job)
{
    Call call{local_operator(), job.now, job.today};
    (void)purge_trash(services, call);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        ask_for(connection, job.now + std::chrono::days{1}, job.now);
        return JobStep{1, 1, true};
    });
}

void ensure_daily_purge(Services& services, Instant now)
{
    const auto asked = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        ask_for(connection, now, now);
        return 0;
    });
    (void)asked;
}

} // namespace vekha::service
