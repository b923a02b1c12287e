#include "service/registers/apply_import.h"

#include "service/job_call.h"
#include "service/permit.h"
#include "service/registers/import_parts.h"

namespace vekha::service
{

namespace
{

using store::RegisterImportRow;

/// Rows that could be carried out when they were checked and no longer can.
void append_failures(const std::vector<store::ImportRow>& rows, std::vector<store::ImportChange>& changes)
{
    for (const auto& row : rows) {
        if (row.outcome != domain::RowOutcome::Failed) continue;
        store::ImportChange change;
        change.row = row.row;
        change.act = "failed";
        change.remarks = row.remarks;
        changes.push_back(std::move(change));
    }
}

/// Plans the batch against the register as it stands and writes it.
void carry_out(const PlanningFor& planning, RegisterImportRow& import, std::vector<store::ImportRow>& rows)
{
    const auto planner = planner_for(import.kind, planning);
    for (auto& row : rows) {
        row.outcome = domain::RowOutcome::Unchanged;
        row.was.clear();
        row.becomes.clear();
        // What the plan says is said anew; what reading the cells said holds.
        std::erase_if(row.remarks, [](const domain::RowRemark& remark) { return remark.code != "letters-mended"; });
        planner->plan(row);
        import.done.count(row.outcome, row.remarks);
    }
    auto changes = planner->write();
    append_failures(rows, changes);
    store::append_changes(planning.connection, import.region, import.id, changes);
    import.done_to = rows.back().row;
}

void finish(Connection& connection, const Call& call, RegisterImportRow& import)
{
    import.state = ImportState::Finished;
    import.finished_at = call.now;
    import.done.failed += import.checked.failed;
    record(connection, call, "register-imported", "import", import.id.value,
           {{"file", import.file_name},
            {"register", std::string{domain::name_of(import.kind)}},
            {"created", std::to_string(import.done.created)},
            {"updated", std::to_string(import.done.updated)},
            {"unchanged", std::to_string(import.done.unchanged)},
            {"failed", std::to_string(import.done.failed)}});
}

} // namespace

Answer<JobStep> carry_out_import(Services& services, const RunningJob& job)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<JobStep> {
        if (!job.still_ours(connection)) return refused(job_lost);
        auto import = store::register_import(connection, job.row.region, ImportId{number_asked(job.row, "import")});
        if (!import) return refused("import-not-found");
        const auto all = import->checked.rows() - import->checked.failed;
        if (import->state != ImportState::Running) return JobStep{all, all, true};
        const auto call =
            call_of_job(connection, job, import->made_name, store::whole_region(import->region, import->territory));
        auto rows = store::rows_to_do(connection, import->region, import->id, import->done_to, rows_of_batch);
        if (!rows.empty()) carry_out(planning_for(connection, call, *import), *import, rows);
        const auto done = import->done.rows();
        const bool finished = rows.size() < static_cast<std::size_t>(rows_of_batch);
        if (finished) finish(connection, call, *import);
        if (!store::update_import(connection, *import)) return refused("changed-meanwhile");
        return JobStep{done, all, finished};
    });
}

Answer<ImportView> start_register_import(Services& services, const Call& call, ImportId id, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ImportView> {
        auto import = import_to_change(connection, call, id, version, {ImportState::Checked, ImportState::Running},
                                       "import-not-checked");
        if (!import) return unexpected<Refusal>{import.error()};
        if (import->state == ImportState::Running && !view_of_import(connection, *import).stopped())
            return refused("import-not-checked", {{"state", "running"}});
        if (import->checked.rows() == import->checked.failed) return refused("import-empty");
        if (!import->started_at) import->started_at = call.now;
        import->state = ImportState::Running;
        import->job = enqueue_job(
            connection,
            {import->region, "register-import", {{"import", std::to_string(id.value)}}, call.now, call.actor.id},
            call.now);
        if (!store::update_import(connection, *import)) return refused("changed-meanwhile");
        record(connection, call, "register-import-started", "import", id.value, {{"file", import->file_name}});
        return view_of_import(connection, *std::move(import));
    });
}

} // namespace vekha::service
