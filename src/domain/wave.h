#pragma once

#include "domain/date.h"
#include "domain/questionnaire.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// Planned: nobody can answer. Open: answers are taken within the term. Closed: no more, and nobody has seen any yet.
/// Scored: the scores are there, and what they were made of is gone.
enum class WaveState : std::uint8_t { Planned, Open, Closed, Scored };
inline constexpr std::array<std::pair<WaveState, std::string_view>, 4> wave_states{{{WaveState::Planned, "planned"},
                                                                                    {WaveState::Open, "open"},
                                                                                    {WaveState::Closed, "closed"},
                                                                                    {WaveState::Scored, "scored"}}};

/// Nothing about fewer people than that is ever computed, shown or kept.
inline constexpr std::int64_t fewest_respondents = 5;

/// How answers become levels. Data of a wave; the defaults are those of domain.md 3.
struct ScoringRule {
    int high = 667;   ///< tenths of a point of 100: a score of at least that is high
    int medium = 333; ///< … and of at least that medium
    std::int64_t fewest = fewest_respondents;
    std::map<WaveAudience, int> weights; ///< of an audience in a risk; 1 for one that is absent

    friend bool operator==(const ScoringRule&, const ScoringRule&) = default;
};
/// Whether levels are in order, nobody counts who must not and weights are 0–10.
[[nodiscard]] bool is_sound(const ScoringRule& rule);

enum class ScoreLevel : std::uint8_t { Low, Medium, High, TooFew };
inline constexpr std::array<std::pair<ScoreLevel, std::string_view>, 4> score_levels{{{ScoreLevel::Low, "low"},
                                                                                      {ScoreLevel::Medium, "medium"},
                                                                                      {ScoreLevel::High, "high"},
                                                                                      {ScoreLevel::TooFew, "too-few"}}};

/// What one audience of a school says about a risk.
struct AudienceScore {
    WaveAudience audience = WaveAudience::Teachers;
    /// How many answered the questionnaire. Always whole: how many is no secret, what they said is.
    std::int64_t respondents = 0;
    std::optional<int> score; ///< hundredths of a point of 100 (worst), rounded; absent: too few
    int items = 0;            ///< that ask about the risk
    int counted = 0;          ///< of these, answered by enough people

    friend bool operator==(const AudienceScore&, const AudienceScore&) = default;
};

/// What the answers of a school say about one risk.
struct RiskScore {
    std::string risk; ///< code: «G2.FAIL»
    ScoreLevel level = ScoreLevel::TooFew;
    std::optional<int> score;             ///< hundredths of a point of 100 (worst), rounded; absent: too few
    std::vector<AudienceScore> audiences; ///< those that are asked about it

    /// Items that were counted among those that ask about it: how much of the questionnaire stands behind the score.
    [[nodiscard]] int items() const;
    [[nodiscard]] int counted() const;

    friend bool operator==(const RiskScore&, const RiskScore&) = default;
};

/// What the answers to one item say, of enough people only.
struct ItemScore {
    WaveAudience audience = WaveAudience::Teachers;
    std::string item;
    std::int64_t answers = 0;
    int score = 0; ///< hundredths of a point of 100 (worst), rounded

    friend bool operator==(const ItemScore&, const ItemScore&) = default;
};

} // namespace vekha::domain
