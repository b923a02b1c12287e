#include "analytics/questionnaires/wave_score.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace vekha::analytics
{

namespace
{

using domain::AudienceScore;
using domain::QuestionnaireItem;
using domain::RiskScore;
using domain::ScoreLevel;
/// Means of means have denominators that no machine word holds.
using Exact = boost::multiprecision::cpp_rational;

/// A mean in the making.
struct Mean {
    Exact sum = 0;
    Exact weight = 0;

    void add(const Exact& value, const Exact& by)
    {
        sum += value * by;
        weight += by;
    }
    [[nodiscard]] std::optional<Exact> value() const
    {
        if (weight == 0) return std::nullopt;
        return Exact{sum / weight};
    }
};

/// Hundredths of a point of 100, rounded half up; `value` is 0–1.
int shown(const Exact& value)
{
    const Exact scaled = value * 10'000 + Exact{1, 2};
    const boost::multiprecision::cpp_int whole = numerator(scaled) / denominator(scaled);
    return whole.convert_to<int>();
}

std::optional<Exact> mean_of(const QuestionnaireItem& item, std::span<const std::int64_t> counts, std::int64_t fewest,
                             std::int64_t& answers)
{
    Mean mean;
    answers = 0;
    for (std::size_t option = 0; option < counts.size(); ++option) {
        if (counts[option] == 0) continue;
        const auto badness = domain::badness_of(item, option);
        mean.add(Exact{badness.part, badness.of}, Exact{counts[option]});
        answers += counts[option];
    }
    if (answers < fewest) return std::nullopt;
    return mean.value();
}

struct RiskInAudience {
    AudienceScore score;
    Mean mean;
};
/// By code of the risk.
using Risks = std::map<std::string, RiskInAudience>;

Risks risks_in(const AudienceCounts& counts, const domain::ScoringRule& rule, std::vector<domain::ItemScore>& items)
{
    const auto audience = counts.questionnaire->audience;
    const auto enough = counts.respondents >= rule.fewest;
    Risks risks;
    std::size_t first = 0;
    for (const auto& item : counts.questionnaire->items) {
        const auto options = domain::options_of(item);
        std::int64_t answers = 0;
        std::optional<Exact> mean;
        if (enough) mean = mean_of(item, counts.options.subspan(first, options), rule.fewest, answers);
        first += options;
        if (mean) items.push_back({audience, item.code, answers, shown(*mean)});
        for (const auto& risk : item.risks) {
            auto& found = risks[risk];
            found.score.audience = audience;
            found.score.respondents = counts.respondents;
            ++found.score.items;
            if (!mean) continue;
            ++found.score.counted;
            found.mean.add(*mean, Exact{item.weight});
        }
    }
    return risks;
}

ScoreLevel level_of(const Exact& score, const domain::ScoringRule& rule)
{
    if (score * 1000 >= rule.high) return ScoreLevel::High;
    return score * 1000 >= rule.medium ? ScoreLevel::Medium : ScoreLevel::Low;
}

int weight_of(domain::WaveAudience audience, const domain::ScoringRule& rule)
{
    const auto found = rule.weights.find(audience);
    return found == rule.weights.end() ? 1 : found->second;
}

} // namespace

WaveScoring score_wave(std::span<const AudienceCounts> audiences, const domain::ScoringRule& rule)
{
    WaveScoring scoring;
    std::map<std::string, std::pair<RiskScore, Mean>> all;
    for (const auto& counts : audiences) {
        for (auto& [code, found] : risks_in(counts, rule, scoring.items)) {
            auto& [risk, mean] = all[code];
            risk.risk = code;
            if (const auto value = found.mean.value()) {
                found.score.score = shown(*value);
                mean.add(*value, Exact{weight_of(counts.questionnaire->audience, rule)});
            }
            risk.audiences.push_back(found.score);
        }
    }
    for (auto& [code, found] : all) {
        auto& [risk, mean] = found;
        if (const auto value = mean.value()) {
            risk.score = shown(*value);
            risk.level = level_of(*value, rule);
        }
        scoring.risks.push_back(std::move(risk));
    }
    return scoring;
}

} // namespace vekha::analytics
