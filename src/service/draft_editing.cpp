#include "service/draft_editing.h"

#include "service/findings.h"
#include "service/permit.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

std::vector<RowId> ids_of(const std::vector<DraftRow>& rows)
{
    std::vector<RowId> ids;
    for (const auto& row : rows)
        ids.push_back(row.id);
    return ids;
}

Answer<DraftChange> whole_draft(Connection& connection, const Call& call, DraftId draft)
{
    auto view = view_of_draft(connection, call, draft);
    if (!view) return unexpected<Refusal>{view.error()};
    DraftChange change;
    change.version = view->summary.version;
    change.order = ids_of(view->rows);
    change.changed = std::move(view->rows);
    for (const auto& row : change.changed)
        change.row_ids.emplace(row.activity.key, row.id);
    change.summary = view->summary;
    change.findings = view->findings;
    change.can_undo = view->can_undo;
    change.can_redo = view->can_redo;
    change.header = std::move(*view);
    return change;
}

} // namespace

const DraftRow* EditedDraft::find(RowId row) const
{
    const auto found = std::ranges::find(rows, row, &DraftRow::id);
    return found == rows.end() ? nullptr : &*found;
}

store::RowEdit changed_row(const DraftRow& row, domain::Activity after)
{
    return {row.id, store::RowState{row.position, row.activity}, store::RowState{row.position, std::move(after)}};
}

Answer<store::StoredDraft> take_draft(Connection& connection, const Call& call, DraftId draft, std::int64_t version,
                                      Permission permission)
{
    const auto seen = scope_of(call, domain::permission::draft_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto stored = store::find_draft(connection, *seen, draft);
    if (!stored) return refused("draft-not-found");
    if (auto may = permit(connection, call, permission, stored->belonging(call.actor.scope.region)); !may)
        return unexpected<Refusal>{may.error()};
    if (stored->summary.state != DraftState::Open) return refused("draft-not-open");
    if (!store::raise_version(connection, call.actor.scope, draft, version, call.actor.name, call.now))
        return refused("changed-meanwhile",
                       {{"version", std::to_string(stored->summary.version)},
                        {"changedBy", stored->summary.changed_by},
                        {"changedAt", std::to_string(stored->summary.changed_at.time_since_epoch().count())}});
    return *std::move(stored);
}

Answer<DraftChange> change_of(Connection& connection, const Call& call, DraftId draft, const store::EditBatch& batch)
{
    auto change = whole_draft(connection, call, draft);
    if (!change) return change;
    const auto touched = [&](const DraftRow& row) {
        return std::ranges::find(batch.rows, row.id, &store::RowEdit::row) != batch.rows.end();
    };
    std::erase_if(change->changed, [&](const DraftRow& row) { return !touched(row); });
    for (const auto& edit : batch.rows)
        if (!edit.after) change->removed.push_back(edit.row);
    if (!batch.changes_order()) change->order.reset();
    if (!batch.header_after) change->header.reset();
    return change;
}

Answer<DraftChange> edit_draft(Services& services, const Call& call, const EditAct& act,
                               const std::function<Answer<PlannedEdit>(const EditedDraft&)>& plan)
{
    const auto region = call.actor.scope.region;
    return creating(services, act.idempotency_key, [&](Connection& connection) -> Answer<DraftChange> {
        const auto before = made_before(connection, call, act.idempotency_key, act.act, act.fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return whole_draft(connection, call, act.draft);
        auto stored = take_draft(connection, call, act.draft, act.version);
        if (!stored) return unexpected<Refusal>{stored.error()};
        const auto belonging = stored->belonging(region);
        auto planned = plan({std::move(stored->header), store::rows_of_draft(connection, region, act.draft)});
        if (!planned) return unexpected<Refusal>{planned.error()};
        store::apply_edit(connection, call.actor.scope, act.draft, planned->batch);
        store::record_edit(connection, call.actor.scope, act.draft, planned->batch, call.actor.name, call.now);
        remember_made(connection, call, act.idempotency_key, act.act, act.fingerprint, act.draft.value);
        record(connection, call, act.act, "draft", act.draft.value, std::move(planned->audit), {belonging, {}});
        auto change = change_of(connection, call, act.draft, planned->batch);
        if (change) change->alike_left = planned->alike_left;
        return change;
    });
}

} // namespace vekha::service
