#pragma once

#include "store/connection.h"
#include "store/wave_rows.h"

#include <span>

namespace vekha::store
{

/// Waves of the territories of the scope, and those under way or over that ask a school of it; the latest term first.
/// nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<WaveRow>> page_of_waves(Connection& connection, const Scope& scope,
                                                         const WaveFilter& filter, const PageRequest& request);
[[nodiscard]] std::optional<WaveRow> find_wave(Connection& connection, const Scope& scope, WaveId id);
/// What the audiences are asked, in their order.
[[nodiscard]] std::vector<domain::Questionnaire> questionnaires_of(Connection& connection, RegionId region, WaveId id);

[[nodiscard]] WaveId insert_wave(Connection& connection, RegionId region, const NewWave& wave, ActorId by, Instant now);

/// What may still be changed of a wave; absent: stays empty.
struct WaveChange {
    std::string title;
    domain::Period term;
    domain::ScoringRule scoring;
    domain::WaveState state = domain::WaveState::Planned;
    std::optional<domain::Date> opened_on;
    std::optional<domain::Date> closed_on;
    std::optional<domain::Date> scored_on;
};
/// @return false when the wave is no longer at `version`; nothing is changed then
[[nodiscard]] bool update_wave(Connection& connection, RegionId region, WaveId id, std::int64_t version,
                               const WaveChange& change, Instant now);
/// A planned wave with its schools. @return false when it is no longer planned and at `version`
[[nodiscard]] bool delete_wave(Connection& connection, RegionId region, WaveId id, std::int64_t version);

[[nodiscard]] bool is_scored(Connection& connection, RegionId region, WaveId id);

} // namespace vekha::store
