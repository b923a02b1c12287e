#include "domain/wave.h"

#include <algorithm>

namespace vekha::domain
{

bool is_sound(const ScoringRule& rule)
{
    const auto in_order = rule.medium > 0 && rule.medium < rule.high && rule.high <= 1000;
    const auto may_count = rule.fewest >= fewest_respondents && rule.fewest <= 1000;
    return in_order && may_count &&
           std::ranges::all_of(rule.weights, [](const auto& entry) { return entry.second >= 0 && entry.second <= 10; });
}

int RiskScore::items() const
{
    int all = 0;
    for (const auto& audience : audiences)
        all += audience.items;
    return all;
}

int RiskScore::counted() const
{
    int all = 0;
    for (const auto& audience : audiences)
        all += audience.counted;
    return all;
}

} // namespace vekha::domain
