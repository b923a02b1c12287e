#include "service/results/apply_result_file.h"

#include "service/job_call.h"
#include "service/permit.h"
#include "service/results/result_parts.h"

namespace vekha::service
{

namespace
{

/// How many cells a step of the job writes.
std::size_t cells_of(const store::JobRow& job)
{
    const auto asked = number_asked(job, "cells");
    return asked > 0 ? static_cast<std::size_t>(asked) : cells_of_step;
}

Answer<ResultFileView> applied_at_once(Connection& connection, const Call& call, const Scope& seen, ResultFileRow file,
                                       const domain::ResultFile& read)
{
    auto plan = planned(connection, seen, read);
    if (plan.year_missing) return refused("result-year-missing");
    if (plan.nothing()) return refused("result-file-nothing");
    if (!write_next(connection, call, file, std::move(plan), cells_at_once)) return refused("changed-meanwhile");
    return view_of_result_file(connection, std::move(file));
}

Answer<ResultFileView> applied_later(Connection& connection, const Call& call, const Scope& seen, ResultFileRow file,
                                     const domain::ResultFile& read)
{
    if (file.state == ResultFileState::Preview) {
        const auto plan = planned(connection, seen, read);
        if (plan.year_missing) return refused("result-year-missing");
        if (plan.nothing()) return refused("result-file-nothing");
    }
    file.state = ResultFileState::Applying;
    std::map<std::string, std::string> asked{{"file", std::to_string(file.id.value)},
                                             {"cells", std::to_string(cells_of_step)}};
    file.job =
        enqueue_job(connection, {file.region, result_file_job, std::move(asked), call.now, call.actor.id}, call.now);
    if (!store::update_result_file(connection, file)) return refused("changed-meanwhile");
    return view_of_result_file(connection, std::move(file));
}

} // namespace

Answer<ResultFileView> apply_result_file(Services& services, const Call& call, ResultFileId id, std::int64_t version)
{
    const auto seen = import_scope(call);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto open = [&](Connection& connection) { return result_file_to_open(connection, call, id, version); };
    const auto file = store::reading(*services.pool, open);
    if (!file) return unexpected<Refusal>{file.error()};
    const auto read = results_of(services, *file, scales_in(services, seen->region));
    if (!read) return unexpected<Refusal>{read.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ResultFileView> {
        auto now = open(connection);
        if (!now) return unexpected<Refusal>{now.error()};
        if (read->cells.size() > cells_at_once || now->state == ResultFileState::Applying)
            return applied_later(connection, call, *seen, *std::move(now), *read);
        return applied_at_once(connection, call, *seen, *std::move(now), *read);
    });
}

Answer<JobStep> carry_out_result_file(Services& services, const RunningJob& job)
{
    const auto kept = store::reading(*services.pool, [&](Connection& connection) -> Answer<ResultFileRow> {
        auto file = store::find_result_file(connection, job.row.region, ResultFileId{number_asked(job.row, "file")});
        if (!file) return refused("result-file-not-found");
        return *std::move(file);
    });
    if (!kept) return unexpected<Refusal>{kept.error()};
    if (kept->state != ResultFileState::Applying) return JobStep{1, 1, true};
    const auto read = results_of(services, *kept, scales_in(services, kept->region));
    if (!read) return unexpected<Refusal>{read.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        auto file = store::find_result_file(connection, job.row.region, kept->id);
        if (!file) return refused("result-file-not-found");
        if (file->state != ResultFileState::Applying) return JobStep{1, 1, true};
        const auto call = call_of_job(connection, job, file->maker, store::whole_region(file->region, file->territory));
        const auto seen = import_scope(call);
        if (!seen) return unexpected<Refusal>{seen.error()};
        auto plan = planned(connection, *seen, *read);
        const auto all = static_cast<std::int64_t>(plan.cells.size());
        const bool last = write_next(connection, call, *file, std::move(plan), cells_of(job.row));
        return JobStep{file->staged, all, last};
    });
}

} // namespace vekha::service
