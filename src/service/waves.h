#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/wave_rows.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::WaveFilter;
using store::WaveId;
using store::WaveRow;

inline constexpr std::size_t most_wave_schools = 5000;
inline constexpr std::int64_t most_expected = 5000; ///< of one audience of one school

/// A wave with what it asks, and what its reader may do.
struct WaveView {
    WaveRow wave;
    std::vector<domain::Questionnaire> questionnaires; ///< in order of the audiences
    bool leads = false;                                ///< opens, closes, scores
};

/// The latest term first. @error not-permitted, cursor-invalid
[[nodiscard]] Answer<store::Page<WaveRow>> list_waves(Services& services, const Call& call, const WaveFilter& filter,
                                                      const store::PageRequest& page);
/// Every wave of the filter, to be taken away. @error not-permitted
[[nodiscard]] Answer<std::vector<WaveRow>> all_waves(Services& services, const Call& call, const WaveFilter& filter);
/// @error not-permitted, wave-not-found
[[nodiscard]] Answer<WaveView> get_wave(Services& services, const Call& call, WaveId id);

using ExpectedAnswers = std::map<domain::WaveAudience, std::int64_t>;

struct MakeWave {
    std::string title;
    domain::Period term;
    std::vector<std::string> questionnaires; ///< codes, one an audience
    std::string group;                       ///< code of a group of schools; empty
    /// These; else every school of the group; else every school of the territory in force.
    std::vector<domain::OrganisationId> schools;
    ExpectedAnswers expected; ///< of each school, until it says its own
    domain::ScoringRule scoring;
    std::optional<std::string> idempotency_key;
};
/// Planned: nobody can answer until it is opened.
/// @error not-permitted, value-empty, field-too-long, window-reversed, questionnaires-missing, audience-repeated,
///        questionnaire-not-found, scoring-unsound, expected-unsound (data: limit), wave-schools-missing,
///        organisation-not-found, too-many-items (data: limit), idempotency-key-reused
[[nodiscard]] Answer<WaveView> make_wave(Services& services, const Call& call, const MakeWave& command);

struct ChangeWave {
    WaveId wave;
    std::int64_t version = 0;
    std::string title;
    domain::Period term;
    domain::ScoringRule scoring;
};
/// @error not-permitted, wave-not-found, wave-scored, value-empty, field-too-long, window-reversed, scoring-unsound,
///        changed-meanwhile
[[nodiscard]] Answer<WaveView> change_wave(Services& services, const Call& call, const ChangeWave& command);

/// Answers are taken within the term from now on; schools are told. A closed wave is opened again.
/// @error not-permitted, wave-not-found, wave-scored, wave-open, wave-term-over (data: to), changed-meanwhile
[[nodiscard]] Answer<WaveView> open_wave(Services& services, const Call& call, WaveId id, std::int64_t version);
/// No more answers; nobody sees any yet. @error not-permitted, wave-not-found, wave-not-open, changed-meanwhile
[[nodiscard]] Answer<WaveView> close_wave(Services& services, const Call& call, WaveId id, std::int64_t version);
/// Computes the scores of every school and destroys what they were made of. It cannot be undone.
/// @error not-permitted, wave-not-found, wave-not-closed, wave-key-lost (the key is gone, or a box does not open with
///        it), changed-meanwhile
[[nodiscard]] Answer<WaveView> score_wave(Services& services, const Call& call, WaveId id, std::int64_t version);
/// Takes back a wave that nobody was asked in. @error not-permitted, wave-not-found, wave-not-planned,
///        changed-meanwhile
[[nodiscard]] Answer<void> discard_wave(Services& services, const Call& call, WaveId id, std::int64_t version);

/// What may be asked with these texts and this rule; shared by making and changing.
[[nodiscard]] Answer<void> checked_wave(const std::string& title, const domain::Period& term,
                                        const domain::ScoringRule& scoring);

} // namespace vekha::service
