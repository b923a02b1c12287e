#include "store/jobs.h"

#include "store/register_codec.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<JobState, std::string_view>, 4> states{{{JobState::Waiting, "waiting"},
                                                                       {JobState::Running, "running"},
                                                                       {JobState::Done, "done"},
                                                                       {JobState::Failed, "failed"}}};

constexpr const char* columns = "region_id, id, kind, payload, state, attempts, done_units, all_units, code, detail, "
                                "made_by, made_at, finished_at";

JobRow read_job(Row& row)
{
    JobRow job;
    job.region = row.take<RegionId>();
    job.id = row.take<JobId>();
    job.kind = row.take<std::string>();
    job.payload = decoded_pairs(row.take<std::string>());
    const auto state = row.take<std::string>();
    job.state = std::ranges::find(states, state, &std::pair<JobState, std::string_view>::second)->first;
    job.attempts = row.take<int>();
    job.done_units = row.take<std::int64_t>();
    job.all_units = row.take<std::int64_t>();
    job.code = row.take<std::string>();
    job.detail = row.take<std::string>();
    job.made_by = row.take<ActorId>();
    job.made_at = row.take<Instant>();
    job.finished_at = row.take<std::optional<Instant>>();
    return job;
}

std::optional<JobRow> first_free(Connection& connection, Instant now)
{
    // Two statements, each by its index; what a worker left behind goes first.
    const std::string skip = connection.dialect() == Dialect::Postgres ? " for update skip locked" : "";
    const std::string select = "select " + std::string{columns} + " from jobs where state = ";
    auto found = connection.first(select + "'running' and lease_until < :now order by lease_until limit 1" + skip,
                                  {{"now", now}}, read_job);
    if (found) return found;
    return connection.first(select + "'waiting' and not_before <= :now order by not_before, id limit 1" + skip,
                            {{"now", now}}, read_job);
}

} // namespace

std::string_view name_of(JobState state)
{
    return std::ranges::find(states, state, &std::pair<JobState, std::string_view>::first)->second;
}

JobId insert_job(Connection& connection, const NewJob& job, Instant now)
{
    return connection.scalar<JobId>("insert into jobs (region_id, kind, payload, not_before, made_at, made_by) "
                                    "values (:region, :kind, :payload, :not_before, :now, :by) returning id",
                                    {{"region", job.region},
                                     {"kind", job.kind},
                                     {"payload", encoded(job.payload)},
                                     {"not_before", job.not_before},
                                     {"now", now},
                                     {"by", job.made_by}});
}

std::optional<JobRow> job(Connection& connection, RegionId region, JobId id)
{
    return connection.first("select " + std::string{columns} + " from jobs where region_id = :region and id = :id",
                            {{"region", region}, {"id", id}}, read_job);
}

bool has_waiting_job(Connection& connection, const std::string& kind)
{
    return connection.scalar<int>("select count(*) from jobs where state = 'waiting' and kind = :kind",
                                  {{"kind", kind}}) > 0;
}

bool job_waits(Connection& connection, Instant now)
{
    return connection.scalar<bool>("select case when exists (select 1 from jobs where state = 'running' and "
                                   "lease_until < :now) or exists (select 1 from jobs where state = 'waiting' and "
                                   "not_before <= :now) then 1 else 0 end",
                                   {{"now", now}});
}

std::optional<JobRow> take_job(Connection& connection, const std::string& worker, Instant now,
                               std::chrono::seconds lease)
{
    auto taken = first_free(connection, now);
    if (!taken) return std::nullopt;
    ++taken->attempts;
    taken->state = JobState::Running;
    connection.execute("update jobs set state = 'running', attempts = attempts + 1, leased_by = :worker, "
                       "lease_until = :until where region_id = :region and id = :id",
                       {{"worker", worker}, {"until", now + lease}, {"region", taken->region}, {"id", taken->id}});
    return taken;
}

bool hold_job(Connection& connection, const JobRow& job, const std::string& worker, Instant lease_until)
{
    return connection.execute("update jobs set lease_until = :until, done_units = :done, all_units = :all "
                              "where region_id = :region and id = :id and state = 'running' and leased_by = :worker",
                              {{"until", lease_until},
                               {"done", job.done_units},
                               {"all", job.all_units},
                               {"region", job.region},
                               {"id", job.id},
                               {"worker", worker}}) == 1;
}

bool finish_job(Connection& connection, const JobRow& job, const std::string& worker, JobState state, Instant now)
{
    return connection.execute("update jobs set state = :state, done_units = :done, all_units = :all, code = :code, "
                              "detail = :detail, finished_at = :now, leased_by = '' where region_id = :region and "
                              "id = :id and state = 'running' and leased_by = :worker",
                              {{"state", name_of(state)},
                               {"done", job.done_units},
                               {"all", job.all_units},
                               {"code", job.code},
                               {"detail", job.detail},
                               {"now", now},
                               {"region", job.region},
                               {"id", job.id},
                               {"worker", worker}}) == 1;
}

bool give_back_job(Connection& connection, const JobRow& job, const std::string& worker, Instant not_before)
{
    return connection.execute("update jobs set state = 'waiting', not_before = :not_before, code = :code, "
                              "detail = :detail, leased_by = '' where region_id = :region and id = :id and "
                              "state = 'running' and leased_by = :worker",
                              {{"not_before", not_before},
                               {"code", job.code},
                               {"detail", job.detail},
                               {"region", job.region},
                               {"id", job.id},
                               {"worker", worker}}) == 1;
}

void forget_done_jobs(Connection& connection, const std::string& kind, Instant before)
{
    connection.execute("delete from jobs where kind = :kind and state = 'done' and finished_at < :before",
                       {{"kind", kind}, {"before", before}});
}

} // namespace vekha::store
