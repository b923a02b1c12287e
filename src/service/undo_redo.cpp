#include "service/draft_editing.h"

namespace vekha::service
{

namespace
{

/// The draft must be free of later versions before anything is taken back or made again.
Answer<DraftChange> step(Services& services, const Call& call, DraftId draft, std::int64_t version,
                         store::EditMark mark)
{
    const bool back = mark == store::EditMark::Undone;
    const auto region = call.actor.scope.region;
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<DraftChange> {
        const auto taken = take_draft(connection, call, draft, version);
        if (!taken) return unexpected<Refusal>{taken.error()};
        const auto edit =
            back ? store::last_done(connection, region, draft) : store::last_undone(connection, region, draft);
        if (!edit) return refused(back ? "nothing-to-undo" : "nothing-to-redo");
        auto batch = back ? edit->reversed() : *edit;
        store::apply_edit(connection, call.actor.scope, draft, batch);
        store::mark_edit(connection, region, draft, edit->number, mark);
        record(connection, call, back ? "edit-undone" : "edit-redone", "draft", draft.value,
               {{"edit", std::to_string(edit->number)}, {"rows", std::to_string(batch.rows.size())}},
               {taken->belonging(region), {}});
        return change_of(connection, call, draft, batch);
    });
}

} // namespace

Answer<DraftChange> undo_edit(Services& services, const Call& call, DraftId draft, std::int64_t version)
{
    return step(services, call, draft, version, store::EditMark::Undone);
}

Answer<DraftChange> redo_edit(Services& services, const Call& call, DraftId draft, std::int64_t version)
{
    return step(services, call, draft, version, store::EditMark::Done);
}

} // namespace vekha::service
