#include "service/file_scans.h"

#include "service/evidence_parts.h"
#include "service/notices.h"
#include "service/work.h"
#include "store/file_scans.h"

namespace vekha::service
{

namespace
{

using store::ScanState;
using store::WaitingScan;

constexpr std::chrono::minutes pause_without_scanner{5};

void ask_for_job(Connection& connection, RegionId region, ActorId by, Instant not_before, Instant now)
{
    if (!store::has_waiting_job(connection, scan_job))
        (void)enqueue_job(connection, {region, scan_job, {}, not_before, by}, now);
}

/// Where a notice about the proof leads.
std::int64_t obligation_of(Connection& connection, const WaitingScan& scan, const EvidenceRow& row)
{
    const auto uses = store::uses_of(connection, scan.region, row.id);
    return uses.empty() ? 0 : uses.front().obligation.value;
}

/// The duties whose proof went into quarantine hear of it, and the audit.
void quarantine(Connection& connection, const Call& call, const WaitingScan& scan, const std::string& signature)
{
    const auto everything = store::whole_region(scan.region, call.actor.scope.territory);
    for (const auto& row : store::quarantine_evidence(connection, scan, call.now)) {
        record(connection, call, "evidence-quarantined", "evidence", row.id.value,
               {{"title", row.said.title}, {"signature", signature}}, {row.belonging(scan.region), {}});
        if (row.file && row.made_by.value != 0)
            (void)notify(connection, scan.region,
                         {row.made_by,
                          "file-quarantined",
                          "obligation",
                          obligation_of(connection, scan, row),
                          {{"text", row.file->name}},
                          {}},
                         call.now);
        for (const auto& use : store::uses_of(connection, scan.region, row.id))
            if (const auto duty = store::find_duty(connection, everything, use.obligation))
                note_changed_proof(connection, call, *duty, /*added=*/false);
    }
}

Answer<JobStep> put_off(Services& services, const RunningJob& job, const std::optional<WaitingScan>& scan)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        // Behind the others: one file that the scanner does not take keeps none of them waiting.
        if (scan) store::put_off_scan(connection, *scan, job.now);
        ask_for_job(connection, job.row.region, job.row.made_by, job.now + pause_without_scanner, job.now);
        return JobStep{job.row.done_units, job.row.done_units, true};
    });
}

} // namespace

void ask_to_scan(Connection& connection, const Call& call, const std::string& sha256)
{
    const auto region = call.actor.scope.region;
    switch (store::ask_for_scan(connection, region, sha256, call.now)) {
    case ScanState::Waiting:
        ask_for_job(connection, region, call.actor.id, call.now, call.now);
        break;
    case ScanState::Infected:
        quarantine(connection, call, {region, sha256}, {});
        break;
    case ScanState::Clean:
        break;
    }
}

Answer<JobStep> scan_files(Services& services, const RunningJob& job)
{
    const auto scan = store::next_scan(*services.pool->lease());
    if (!scan || !services.scan) {
        return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
            if (!job.still_ours(connection)) return refused(job_lost);
            return JobStep{job.row.done_units, job.row.done_units, true};
        });
    }
    const auto verdict = services.scan(services.files->path_of(scan->sha256));
    if (!verdict) return put_off(services, job, scan);
    Call call{local_operator(), job.now, job.today};
    call.actor.scope.region = scan->region;
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        store::put_scan(connection, *scan, verdict->infected ? ScanState::Infected : ScanState::Clean,
                        verdict->signature, job.now);
        if (verdict->infected) quarantine(connection, call, *scan, verdict->signature);
        const auto left = store::waiting_scans(connection);
        const auto done = job.row.done_units + 1;
        return JobStep{done, done + left, left == 0};
    });
}

void ensure_scans(Services& services, Instant now)
{
    if (!services.scan) return;
    (void)store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
        const auto actor = local_operator();
        (void)store::ask_for_all_scans(connection, now);
        if (store::next_scan(connection)) ask_for_job(connection, actor.scope.region, actor.id, now, now);
        return 0;
    });
}

} // namespace vekha::service
