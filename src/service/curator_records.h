#pragma once

#include "service/curator_assignments.h"

namespace vekha::service
{

using store::RecordFields;

struct AddRecord {
    AssignmentId assignment;
    RecordFields fields;
    std::optional<std::string> idempotency_key;
};

/// A line of the interaction plan, a consultation, a visit to a lesson or to a methodical day.
///
/// @error not-permitted, view-as-read-only, assignment-not-found, value-empty, value-too-long, day-in-future (held),
///        idempotency-key-reused
[[nodiscard]] Answer<CuratorRecordRow> add_record(Services& services, const Call& call, const AddRecord& command);

struct EditRecord {
    AssignmentId assignment;
    CuratorRecordId record;
    std::int64_t version = 0;
    RecordFields fields; ///< its kind stays
};

/// @error those of add_record, record-not-found, changed-meanwhile
[[nodiscard]] Answer<CuratorRecordRow> edit_record(Services& services, const Call& call, const EditRecord& command);

/// @error not-permitted, view-as-read-only, assignment-not-found, record-not-found, changed-meanwhile
[[nodiscard]] Answer<void> remove_record(Services& services, const Call& call, AssignmentId assignment,
                                         CuratorRecordId record, std::int64_t version);

} // namespace vekha::service
