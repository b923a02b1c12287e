#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/wave_scores.h"

#include <optional>
#include <vector>

/// What people's answers say about the risks of schools: the contract between waves and risk profiles.
///
/// Scores exist from the scoring of a wave on and never change. A score is absent and its level `TooFew` where fewer
/// than five people stand behind it. Use cases that work in a transaction read store/wave_scores.h instead.
namespace vekha::service
{

using store::SchoolScores;
using store::ScoredWave;
using store::WaveId;

/// The scores of a school in one wave.
struct WaveScores {
    ScoredWave wave;
    SchoolScores scores;
};

/// In `wave`; in the newest scored one when absent. nullopt when no scored wave asked the school.
/// @error not-permitted (wave.read), organisation-not-found, wave-not-found (there is no such wave, or none that is
///        scored and asked the school)
[[nodiscard]] Answer<std::optional<WaveScores>>
wave_scores_of(Services& services, const Call& call, domain::OrganisationId school, std::optional<WaveId> wave);

/// Of every school in sight that a scored wave asked, in order of school. @error not-permitted, wave-not-found,
///        wave-not-scored
[[nodiscard]] Answer<std::vector<SchoolScores>> all_wave_scores(Services& services, const Call& call, WaveId wave);

} // namespace vekha::service
