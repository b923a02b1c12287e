#pragma once

#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace vekha::store
{

enum class JobState { Waiting, Running, Done, Failed };

/// Names in the database and in answers: waiting, running, done, failed.
[[nodiscard]] std::string_view name_of(JobState state);

struct NewJob {
    RegionId region;
    std::string kind;
    std::map<std::string, std::string> payload;
    Instant not_before; ///< waits until then
    ActorId made_by;
};

/// A piece of work in the background.
struct JobRow {
    RegionId region;
    JobId id;
    std::string kind;
    std::map<std::string, std::string> payload;
    JobState state = JobState::Waiting;
    int attempts = 0;
    std::int64_t done_units = 0;
    std::int64_t all_units = 0;
    std::string code; ///< of what stopped it last; empty when nothing did
    std::string detail;
    ActorId made_by;
    Instant made_at;
    std::optional<Instant> finished_at;
};

[[nodiscard]] JobId insert_job(Connection& connection, const NewJob& job, Instant now);
[[nodiscard]] std::optional<JobRow> job(Connection& connection, RegionId region, JobId id);

/// Whether a job of this kind waits, whenever it may begin.
[[nodiscard]] bool has_waiting_job(Connection& connection, const std::string& kind);

/// Whether take_job() would find one; asked often, so that it only reads.
[[nodiscard]] bool job_waits(Connection& connection, Instant now);

/// Takes the first job that waits, or whose worker has not been heard of until its lease ran out, for `worker`. On
/// PostgreSQL workers pass over what another is taking at that moment.
[[nodiscard]] std::optional<JobRow> take_job(Connection& connection, const std::string& worker, Instant now,
                                             std::chrono::seconds lease);

/// Lengthens the lease and notes how far the job got, in the transaction of the work itself.
/// @return false when another worker has the job: the work must be taken back
[[nodiscard]] bool hold_job(Connection& connection, const JobRow& job, const std::string& worker, Instant lease_until);

/// Ends a job that `worker` holds. @return false when another has it
bool finish_job(Connection& connection, const JobRow& job, const std::string& worker, JobState state, Instant now);

/// Gives a job back to be tried again from `not_before` on.
bool give_back_job(Connection& connection, const JobRow& job, const std::string& worker, Instant not_before);

/// Drops jobs of a kind that were done before an instant: those that come again and again.
void forget_done_jobs(Connection& connection, const std::string& kind, Instant before);

} // namespace vekha::store
