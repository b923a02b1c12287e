#include "service/reminders.h"

#include "service/reminder_run.h"
#include "service/work.h"
#include "store/letters.h"
#include "store/notices.h"
#include "store/repeated_jobs.h"
#include "store/territories.h"

#include <charconv>

namespace vekha::service
{

namespace
{

using Payload = std::map<std::string, std::string>;

constexpr auto kept_for = std::chrono::days{400};
/// A server that was away longer sends no digests of the hours before.
constexpr auto longest_since = std::chrono::hours{12};

Payload payload_of(const LetterOptions& options, Instant since)
{
    return {{"url", options.url},
            {"letters", options.letters ? "yes" : "no"},
            {"since", std::to_string(since.time_since_epoch().count())}};
}

std::string text_in(const Payload& payload, const char* name)
{
    const auto found = payload.find(name);
    return found == payload.end() ? std::string{} : found->second;
}

Instant since_of(const RunningJob& job)
{
    const auto text = text_in(job.row.payload, "since");
    std::int64_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::max(Instant{std::chrono::microseconds{count}}, job.now - longest_since);
}

/// All zones of Russia begin their hours together.
Instant next_hour(Instant now)
{
    return std::chrono::floor<std::chrono::hours>(now) + std::chrono::hours{1};
}

void ask_for(Connection& connection, const LetterOptions& options, Instant not_before, Instant since, Instant now)
{
    const auto actor = local_operator();
    if (store::has_waiting_job(connection, reminders_job)) return;
    (void)enqueue_job(connection, {actor.scope.region, reminders_job, payload_of(options, since), not_before, actor.id},
                      now);
}

void forget_old(Services& services, store::RegionId region, Instant now)
{
    (void)store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        store::purge_notices(connection, region, now - kept_for);
        store::purge_letters(connection, region, now - kept_for);
        return 0;
    });
}

} // namespace

Answer<JobStep> remind(Services& services, const RunningJob& job)
{
    const LetterOptions options{text_in(job.row.payload, "url"), text_in(job.row.payload, "letters") == "yes"};
    const auto regions = store::regions(*services.pool->lease());
    std::int64_t told = 0;
    for (const auto& region : regions) {
        const auto reminded = run_reminders(services, job, region.id, options);
        if (!reminded) return unexpected<Refusal>{reminded.error()};
        const auto digested = run_digests(services, job, region.id, since_of(job), options);
        if (!digested) return unexpected<Refusal>{digested.error()};
        told += reminded->notices + digested->letters;
        forget_old(services, region.id, job.now);
    }
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        // One a hour, for ever: what was done a day ago is of no use to anybody.
        store::forget_done_jobs(connection, reminders_job, job.now - std::chrono::days{1});
        ask_for(connection, options, next_hour(job.now), job.now, job.now);
        return JobStep{told, told, true};
    });
}

void ensure_reminders(Services& services, const LetterOptions& options, Instant now)
{
    (void)store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        const auto waiting = store::waiting_job_payload(connection, reminders_job);
        auto since = now;
        if (waiting) {
            const auto text = text_in(*waiting, "since");
            std::int64_t count = 0;
            std::from_chars(text.data(), text.data() + text.size(), count);
            since = Instant{std::chrono::microseconds{count}};
            if (*waiting == payload_of(options, since)) return 0;
            store::drop_waiting_jobs(connection, reminders_job);
        }
        ask_for(connection, options, now, since, now);
        return 0;
    });
}

void remind_now(Services& services, const LetterOptions& options, Instant since, Instant now)
{
    (void)store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        auto known = options;
        if (const auto last = store::last_job_payload(connection, reminders_job))
            known = {text_in(*last, "url"), text_in(*last, "letters") == "yes"};
        store::drop_waiting_jobs(connection, reminders_job);
        ask_for(connection, known, now, since, now);
        return 0;
    });
}

} // namespace vekha::service
