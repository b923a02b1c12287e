#include "service/talk_jobs.h"

#include "service/audience.h"
#include "service/local_day.h"
#include "service/row_terms.h"
#include "service/talk_notices.h"
#include "service/work.h"
#include "store/acceptances.h"
#include "store/term_requests.h"
#include "store/territories.h"

namespace vekha::service
{

namespace
{

constexpr int requests_a_step = 200;
constexpr int road_maps_a_step = 20;

void ask_for(Connection& connection, const char* job, Instant not_before, Instant now)
{
    const auto actor = local_operator();
    if (store::has_waiting_job(connection, job)) return;
    (void)enqueue_job(connection, {actor.scope.region, job, {}, not_before, actor.id}, now);
}

/// The operator in one region on its own day.
Call call_in(Connection& connection, store::RegionId region, Instant now)
{
    Call call{local_operator(), now, today_in(connection, region, now)};
    call.actor.scope.region = region;
    return call;
}

void escalate_one(Connection& connection, const Call& call, store::TermRequestId id)
{
    const auto region = call.actor.scope.region;
    if (!store::escalate(connection, region, id, call.today)) return;
    const auto row = store::find_term_request(connection, store::whole_region(region, call.actor.scope.territory), id);
    if (!row) return;
    const auto belonging = row->belonging(region);
    record(connection, call, "term-request-escalated", "obligation", row->obligation.value,
           {{"request", std::to_string(id.value)}, {"answerBy", domain::to_iso(row->answer_by)}}, {belonging, {}});
    Notice notice{{}, "term-request-escalated", "obligation", row->obligation.value};
    notice.words = {{"school", row->addressee.name}, {"title", short_title(row->text)}};
    notice.once = "term-request-escalated/" + std::to_string(id.value);
    tell(connection, call, managers_of(connection, belonging, Level::Above, call.today), std::move(notice));
}

/// @return how many were escalated in the region
std::size_t escalate_in(Connection& connection, store::RegionId region, Instant now)
{
    const auto call = call_in(connection, region, now);
    (void)store::lapse_requests(connection, region, now);
    const auto late = store::requests_to_escalate(connection, region, call.today, requests_a_step);
    for (const auto id : late)
        escalate_one(connection, call, id);
    return late.size();
}

void settle(Connection& connection, const Call& call, const store::UnsettledRoadMap& unsettled)
{
    const auto region = call.actor.scope.region;
    (void)refresh_obligations(connection, call, std::vector{unsettled.road_map}, "начался учебный год");
    if (!unsettled.never) return;
    const auto approved = store::approved_plan(connection, region, unsettled.road_map);
    const auto owed = obligations_owed(connection, call, approved.belonging(region), approved.plan, approved.calendar);
    (void)store::ask_for_agreement(connection, region, approved.edition, approved.plan, owed);
}

/// @return how many road maps of the region were seen to
std::size_t settle_in(Connection& connection, store::RegionId region, Instant now)
{
    const auto call = call_in(connection, region, now);
    const auto year = domain::year_of(domain::school_year_of(call.today).from);
    const auto unsettled = store::unsettled_road_maps(connection, region, year, road_maps_a_step);
    for (const auto& each : unsettled)
        settle(connection, call, each);
    return unsettled.size();
}

} // namespace

Answer<JobStep> escalate_term_requests(Services& services, const RunningJob& job)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        std::size_t most = 0;
        for (const auto& region : store::regions(connection))
            most = std::max(most, escalate_in(connection, region.id, job.now));
        const bool finished = most < requests_a_step;
        if (finished) ask_for(connection, term_requests_job, job.now + std::chrono::hours{1}, job.now);
        return JobStep{job.row.done_units + 1, job.row.done_units + 1, finished};
    });
}

Answer<JobStep> settle_row_terms(Services& services, const RunningJob& job)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        std::size_t most = 0;
        std::size_t all = 0;
        for (const auto& region : store::regions(connection)) {
            const auto settled = settle_in(connection, region.id, job.now);
            most = std::max(most, settled);
            all += settled;
        }
        const bool finished = most < road_maps_a_step;
        if (finished) ask_for(connection, row_terms_job, job.now + std::chrono::days{1}, job.now);
        const auto done = job.row.done_units + static_cast<std::int64_t>(all);
        return JobStep{done, done, finished};
    });
}

void ensure_talk_jobs(Services& services, Instant now)
{
    const auto asked = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        for (const auto* job : {term_requests_job, row_terms_job})
            ask_for(connection, job, now, now);
        return 0;
    });
    (void)asked;
}

} // namespace vekha::service
