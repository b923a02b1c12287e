#pragma once

#include "service/draft_parts.h"
#include "service/edit_draft.h"
#include "store/draft_edits.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// The draft that an edit is made on.
struct EditedDraft {
    domain::Plan header;
    std::vector<DraftRow> rows;

    [[nodiscard]] const DraftRow* find(RowId row) const;
    /// The period by which terms are read; nullopt where the plan names none.
    [[nodiscard]] std::optional<domain::Period> period() const { return header.period; }
};

/// What an edit comes to, before anything is written.
struct PlannedEdit {
    store::EditBatch batch;
    std::map<std::string, std::string> audit; ///< details of the event
    std::int64_t alike_left = 0;
};

/// How an edit is to be known and kept.
struct EditAct {
    DraftId draft;
    std::int64_t version = 0;
    std::string act; ///< name of the event
    std::optional<std::string> idempotency_key;
    std::string fingerprint; ///< of the request, where there is a key
};

/// The way of every edit: version, plan, write, remember for undo, event; one transaction.
///
/// A repeated request under the same key changes nothing and gives every row as it stands.
///
/// @error draft-not-found, not-permitted, draft-not-open, changed-meanwhile, idempotency-key-reused, and what `plan`
/// refuses
[[nodiscard]] Answer<DraftChange> edit_draft(Services& services, const Call& call, const EditAct& act,
                                             const std::function<Answer<PlannedEdit>(const EditedDraft&)>& plan);

/// Takes the version of an open draft that the caller may do `permission` to.
/// @error draft-not-found, not-permitted, draft-not-open, changed-meanwhile
[[nodiscard]] Answer<store::StoredDraft> take_draft(Connection& connection, const Call& call, DraftId draft,
                                                    std::int64_t version,
                                                    Permission permission = domain::permission::draft_write);

/// What a batch did, as the screen needs it. The draft stands as it is after the batch.
[[nodiscard]] Answer<DraftChange> change_of(Connection& connection, const Call& call, DraftId draft,
                                            const store::EditBatch& batch);

/// A row as it was and as it will be.
[[nodiscard]] store::RowEdit changed_row(const DraftRow& row, domain::Activity after);

} // namespace vekha::service
