#pragma once

#include "domain/plan.h"
#include "service/call.h"
#include "service/drafts.h"
#include "service/refusal.h"
#include "service/services.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vekha::service
{

/// What one edit did. `version` is what the next edit has to carry.
struct DraftChange {
    std::int64_t version = 0;
    std::vector<DraftRow> changed; ///< new state of the rows that changed or came
    std::vector<RowId> removed;
    std::optional<std::vector<RowId>> order; ///< present when rows came, went or moved
    std::optional<DraftView> header;         ///< present when the requisites changed; `rows` is empty
    DraftSummary summary;
    std::vector<domain::Finding> findings;
    std::map<std::string, RowId> row_ids; ///< of every row by the key of its activity, as findings name it
    std::int64_t alike_left =
        0; ///< other rows whose field still reads like the corrected one did: «применить ко всем 12»
    bool can_undo = false;
    bool can_redo = false;
};

/// Settles the field as it was read, doubts and all.
struct AcceptAsRead {
    friend bool operator==(const AcceptAsRead&, const AcceptAsRead&) = default;
};

/// A new wording, read again by the rules of its field.
struct NewWording {
    std::string text;

    friend bool operator==(const NewWording&, const NewWording&) = default;
};

/// A term given as it is meant, with the new wording if that changes too.
struct NewSchedule {
    domain::Schedule schedule;
    std::optional<std::string> wording;

    friend bool operator==(const NewSchedule&, const NewSchedule&) = default;
};

using Correction = std::variant<AcceptAsRead, NewWording, NewSchedule>;

/// Alike: every row whose field has the same printed wording.
enum class Reach { ThisRow, Alike };

struct CorrectField {
    DraftId draft;
    std::int64_t version = 0; ///< of the draft, as it was read
    RowId row;
    domain::Field field = domain::Field::Text;
    Correction correction;
    Reach reach = Reach::ThisRow;
    std::optional<std::string> idempotency_key;
};

/// Every edit below is refused with draft-not-found, draft-not-open (approved or discarded) and changed-meanwhile.

/// @error row-not-found, correction-not-fitting (a schedule for a field that is no term), value-empty
[[nodiscard]] Answer<DraftChange> correct_field(Services& services, const Call& call, const CorrectField& command);

/// What is absent stays as it is. A new period dates again the terms that no person has settled.
struct EditHeader {
    DraftId draft;
    std::int64_t version = 0;
    std::optional<std::string> title;
    std::optional<domain::PlanKind> kind;
    std::optional<std::optional<std::string>> territory; ///< an inner nullopt clears it
    std::optional<domain::Period> period;
    std::optional<domain::Approval> approval; ///< replaces the deciding one
};

/// @error value-empty
[[nodiscard]] Answer<DraftChange> edit_header(Services& services, const Call& call, const EditHeader& command);

struct AddRow {
    DraftId draft;
    std::int64_t version = 0;
    std::optional<RowId> after; ///< absent: first
    std::string section;
    std::string number;
    std::string text;
    std::optional<std::string> idempotency_key;
};

/// @error row-not-found, value-empty
[[nodiscard]] Answer<DraftChange> add_row(Services& services, const Call& call, const AddRow& command);

struct RemoveRow {
    DraftId draft;
    std::int64_t version = 0;
    RowId row;
};

/// @error row-not-found
[[nodiscard]] Answer<DraftChange> remove_row(Services& services, const Call& call, const RemoveRow& command);

struct MoveRow {
    DraftId draft;
    std::int64_t version = 0;
    RowId row;
    std::optional<RowId> after; ///< absent: first
};

/// @error row-not-found
[[nodiscard]] Answer<DraftChange> move_row(Services& services, const Call& call, const MoveRow& command);

/// Takes back the last edit, whoever made it. @error nothing-to-undo
[[nodiscard]] Answer<DraftChange> undo_edit(Services& services, const Call& call, DraftId draft, std::int64_t version);

/// Makes the edit again that was taken back last. @error nothing-to-redo
[[nodiscard]] Answer<DraftChange> redo_edit(Services& services, const Call& call, DraftId draft, std::int64_t version);

/// Undoes the import: the draft leaves the list, its file stays for the audit.
[[nodiscard]] Answer<void> discard_draft(Services& services, const Call& call, DraftId draft, std::int64_t version);

} // namespace vekha::service
