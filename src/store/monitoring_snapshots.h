#pragma once

#include "store/connection.h"
#include "store/monitoring_rows.h"

#include <span>

namespace vekha::store
{

/// Writes a closed round: each answer with its digest, then the whole over them. What is there is never changed.
/// @param snapshot  its answers_sha256 is set here
void keep_snapshot(Connection& connection, RegionId region, domain::RoundSnapshot snapshot,
                   std::span<const domain::FrozenAnswer> answers, ActorId by, Instant now);

struct KeptSnapshot {
    domain::RoundSnapshot snapshot;
    std::string sha256;
    bool intact = false; ///< the digest is that of what was read
    Instant taken_at;
};
/// nullopt for a round that is not closed.
[[nodiscard]] std::optional<KeptSnapshot> find_snapshot(Connection& connection, RegionId region, RoundId round);
/// Whether every answer of a closed round is as it was when the round was closed.
[[nodiscard]] bool answers_intact(Connection& connection, RegionId region, const KeptSnapshot& kept);

[[nodiscard]] std::optional<domain::FrozenAnswer> frozen_answer(Connection& connection, RegionId region, AnswerId id);
/// Of the addressees of the scope, by name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<domain::FrozenAnswer>> page_of_frozen(Connection& connection, const Scope& scope,
                                                                       RoundId round, const PageRequest& request);
/// What the same addressee had said in another round.
[[nodiscard]] std::optional<domain::FrozenAnswer>
frozen_of_addressee(Connection& connection, RegionId region, RoundId round, const domain::FrozenAnswer& addressee);

/// Another closed round of the same form and territory.
struct RoundBefore {
    RoundId id;
    std::string title;
    domain::Period period;
};
/// The latest first.
[[nodiscard]] std::vector<RoundBefore> closed_rounds_like(Connection& connection, RegionId region,
                                                          const RoundRow& round);

/// Version 0 until somebody wrote one.
[[nodiscard]] NoteRow note_of(Connection& connection, RegionId region, RoundId round);
/// @return false when the note is no longer at `version`; nothing is changed then
[[nodiscard]] bool put_note(Connection& connection, RegionId region, RoundId round, std::int64_t version,
                            const NoteFields& fields, ActorId by, Instant now);

} // namespace vekha::store
