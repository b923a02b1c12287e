#pragma once

#include "domain/wave.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vekha::analytics
{

/// What one audience of a school answered: how often each option of each item was chosen.
struct AudienceCounts {
    const domain::Questionnaire* questionnaire = nullptr;
    std::int64_t respondents = 0;
    /// The options of the first item, then those of the second …: domain::options_of(questionnaire) numbers.
    std::span<const std::int64_t> options;
};

/// What the answers of a school say.
struct WaveScoring {
    std::vector<domain::RiskScore> risks; ///< every risk that is asked about, in order of code
    std::vector<domain::ItemScore> items; ///< of enough people, in the order of the audiences and their items
};

/// Scores the answers of one school.
///
/// The badness of an answer is 0–100 (100 is worst). That of an item is the mean over who answered it; that of a risk
/// in one audience the mean of its items by their weights; that of the risk the mean of the audiences by theirs. An
/// item that fewer than `rule.fewest` answered does not count, nor does an audience of fewer respondents. All of it is
/// exact: only the hundredths that are shown are rounded, half away from zero.
///
/// @source domain.md 3, "Default scoring"; docs/questionnaires.md
[[nodiscard]] WaveScoring score_wave(std::span<const AudienceCounts> audiences, const domain::ScoringRule& rule);

} // namespace vekha::analytics
