#pragma once

#include "service/monitoring_rounds.h"

namespace vekha::service
{

/// What a closed round was.
struct SnapshotView {
    store::KeptSnapshot kept;
    bool intact = false; ///< nothing of it differs from what was kept when the round was closed
};
/// @error not-permitted (also to who sees some addressees only), round-not-found, round-not-closed
[[nodiscard]] Answer<SnapshotView> get_snapshot(Services& services, const Call& call, RoundId id);
/// What was answered, from the snapshot. @error not-permitted, round-not-found, round-not-closed, cursor-invalid
[[nodiscard]] Answer<store::Page<domain::FrozenAnswer>> list_frozen(Services& services, const Call& call, RoundId id,
                                                                    const store::PageRequest& page);

/// One addressee in two rounds of one form.
struct ComparedAnswer {
    domain::FrozenAnswer now;
    std::optional<domain::FrozenAnswer> then; ///< absent: it was not asked then
};
/// The same round, some time apart.
struct Comparison {
    RoundRow now;
    RoundRow then;
    domain::MonitoringForm form;                  ///< of now; fields are compared by code
    std::optional<store::KeptSnapshot> now_whole; ///< to who reads the whole round
    std::optional<store::KeptSnapshot> then_whole;
    store::Page<ComparedAnswer> answers;
};
/// Both rounds are read from their snapshots.
/// @param with  the round of a year before, or the nearest to it, when absent
/// @error not-permitted, round-not-found, round-not-closed, rounds-differ (of two forms), nothing-to-compare,
///        cursor-invalid
[[nodiscard]] Answer<Comparison> compare_rounds(Services& services, const Call& call, RoundId id,
                                                std::optional<RoundId> with, const store::PageRequest& page);

/// The analytic note of a closed round: what its author wrote beside the tables of the snapshot.
struct NoteView {
    store::KeptSnapshot kept;
    store::NoteRow note;
    bool may_write = false;
};
/// @error not-permitted, round-not-found, round-not-closed
[[nodiscard]] Answer<NoteView> get_note(Services& services, const Call& call, RoundId id);

struct PutNote {
    RoundId round;
    std::int64_t version = 0;
    store::NoteFields fields; ///< with a day of signing it is signed, and not changed any more
};
/// @error the same, note-signed, value-empty (subject, conclusions), field-too-long, changed-meanwhile
[[nodiscard]] Answer<NoteView> put_note(Services& services, const Call& call, const PutNote& command);

/// A note with what it prints: missing and late addressees by name.
struct PrintedNote {
    NoteView note;
    std::vector<domain::FrozenAnswer> answers;
};
/// @error as get_note
[[nodiscard]] Answer<PrintedNote> note_to_print(Services& services, const Call& call, RoundId id);

} // namespace vekha::service
