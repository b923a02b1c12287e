#include "analytics/eleven_groups.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

std::optional<Norm> norm_of(std::span<const double> values)
{
    if (values.empty()) return std::nullopt;
    const auto count = static_cast<double>(values.size());
    Norm norm;
    for (const auto value : values)
        norm.mean += value / count;
    auto squares = 0.0;
    for (const auto value : values)
        squares += (value - norm.mean) * (value - norm.mean);
    norm.deviation = std::sqrt(squares / count);
    return norm;
}

int group_of(double value, const Norm& norm)
{
    constexpr double precision = 1e9; // a binary fraction must not decide on a line
    if (norm.deviation <= 0) return middle_group;
    const auto steps = std::round((value - norm.mean) / (norm.deviation / 2) * precision) / precision;
    return static_cast<int>(std::clamp(std::round(steps), 1.0 - middle_group, double{groups} - middle_group)) +
           middle_group;
}

double upper_line_of(int group, const Norm& norm)
{
    return norm.mean + (group + 0.5 - middle_group) * norm.deviation / 2;
}

domain::Verdict level_of(int group)
{
    if (group <= 2) return domain::Verdict::VeryLow;
    if (group <= 4) return domain::Verdict::Low;
    if (group <= 7) return domain::Verdict::Middle;
    return group <= 9 ? domain::Verdict::High : domain::Verdict::VeryHigh;
}

} // namespace vekha::analytics
