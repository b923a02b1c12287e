#pragma once

#include "store/connection.h"
#include "store/draft_rows.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

struct RowState {
    std::int64_t position = 0;
    domain::Activity activity;

    friend bool operator==(const RowState&, const RowState&) = default;
};

/// What an edit did to one row. No `before`: the row came; no `after`: it went.
struct RowEdit {
    RowId row; ///< 0 for a row that comes for the first time; the database then makes its key
    std::optional<RowState> before;
    std::optional<RowState> after;
};

/// What one act of a person did: the unit of undo and redo.
struct EditBatch {
    std::int64_t number = 0;
    std::vector<RowEdit> rows;
    std::optional<domain::Plan> header_before;
    std::optional<domain::Plan> header_after;

    [[nodiscard]] bool changes_order() const;
    [[nodiscard]] EditBatch reversed() const;
};

/// Brings rows and header to what `batch` says they are afterwards. Gives new rows their keys.
void apply_edit(Connection& connection, const Scope& scope, DraftId draft, EditBatch& batch);

/// Keeps a batch that was applied, as the last one done. Batches that were undone before it are forgotten.
void record_edit(Connection& connection, const Scope& scope, DraftId draft, const EditBatch& batch,
                 const std::string& by, Instant now);

/// The batch that undo would take back, or redo would make again.
[[nodiscard]] std::optional<EditBatch> last_done(Connection& connection, RegionId region, DraftId draft);
[[nodiscard]] std::optional<EditBatch> last_undone(Connection& connection, RegionId region, DraftId draft);

enum class EditMark { Done, Undone };
void mark_edit(Connection& connection, RegionId region, DraftId draft, std::int64_t batch, EditMark mark);

struct EditReach {
    bool can_undo = false;
    bool can_redo = false;
};
[[nodiscard]] EditReach edit_reach(Connection& connection, RegionId region, DraftId draft);

} // namespace vekha::store
