#pragma once

#include "domain/organisation.h"
#include "domain/wave.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// What the answers of a wave say of one school: written once, when the wave is scored, and never changed.
struct SchoolScores {
    domain::OrganisationId school;
    std::vector<domain::RiskScore> risks; ///< in order of code
    std::vector<domain::ItemScore> items; ///< of enough people only
};

/// A scored wave, as far as its scores need it.
struct ScoredWave {
    WaveId id;
    TerritoryId territory;
    std::string title;
    domain::Period term;
    domain::Date scored_on;
};

struct WaveSchoolRow;

/// Keeps the scores of a school that the wave asked.
void keep_scores(Connection& connection, RegionId region, WaveId wave, const WaveSchoolRow& school,
                 const SchoolScores& scores);

/// nullopt when the wave did not ask the school or is not scored.
[[nodiscard]] std::optional<SchoolScores> scores_of_school(Connection& connection, RegionId region, WaveId wave,
                                                           domain::OrganisationId school);
/// Of every school of the scope that the wave asked, in order of school; the items are left out.
[[nodiscard]] std::vector<SchoolScores> scores_of_wave(Connection& connection, const Scope& scope, WaveId wave);

/// Scored waves that asked the school, the newest term first.
[[nodiscard]] std::vector<ScoredWave> scored_waves_of(Connection& connection, RegionId region,
                                                      domain::OrganisationId school);

} // namespace vekha::store
