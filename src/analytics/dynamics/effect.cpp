#include "analytics/dynamics/effect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace vekha::analytics::dynamics
{

namespace
{

/// 97.5 % of Student's distribution by degrees of freedom, from 1.
constexpr auto student = std::to_array<double>({12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                                                2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
                                                2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042});

/// Beyond the table the first terms of the expansion around the normal quantile are exact to three digits.
double student_quantile(std::size_t freedom)
{
    if (freedom <= student.size()) return student.at(freedom - 1);
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(freedom);
    const auto first = (std::pow(z, 3) + z) / (4 * n);
    const auto second = (5 * std::pow(z, 5) + 16 * std::pow(z, 3) + 3 * z) / (96 * n * n);
    return z + first + second;
}

/// The level before counts as one more variable.
std::vector<Profile> with_level(std::span<const EffectSchool> schools)
{
    std::vector<Profile> profiles;
    for (const auto& school : schools) {
        auto profile = school.context;
        profile.push_back(school.before);
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

bool is_known(const EffectSchool& school)
{
    return school.before && school.after;
}

std::vector<Pair> pairs_of(std::span<const EffectSchool> schools)
{
    const auto profiles = with_level(schools);
    const auto spreads = spreads_of(profiles);
    constexpr std::size_t least_shared = 3;
    std::vector<Pair> possible;
    for (std::size_t one = 0; one < schools.size(); ++one) {
        if (!schools[one].supported || !is_known(schools[one])) continue;
        for (std::size_t other = 0; other < schools.size(); ++other) {
            if (schools[other].supported || !is_known(schools[other])) continue;
            const auto distance = distance_between(profiles[one], profiles[other], spreads, least_shared);
            if (distance && *distance <= farthest_pair) possible.push_back({one, other, *distance});
        }
    }
    std::ranges::sort(possible, {},
                      [](const Pair& pair) { return std::tuple{pair.distance, pair.supported, pair.other}; });
    std::vector<Pair> pairs;
    std::set<std::size_t> taken;
    for (const auto& pair : possible) {
        if (taken.contains(pair.supported) || taken.contains(pair.other)) continue;
        taken.insert({pair.supported, pair.other});
        pairs.push_back(pair);
    }
    return pairs;
}

double change(const std::optional<double>& from, const std::optional<double>& to)
{
    return *to - *from;
}

} // namespace

std::optional<Estimate> estimate_of(std::span<const double> differences)
{
    if (differences.size() < fewest_pairs) return std::nullopt;
    const auto n = static_cast<double>(differences.size());
    const auto mean = std::accumulate(differences.begin(), differences.end(), 0.0) / n;
    auto squares = 0.0;
    for (const auto difference : differences)
        squares += (difference - mean) * (difference - mean);
    const auto error = std::sqrt(squares / (n - 1) / n);
    const auto half = student_quantile(differences.size() - 1) * error;
    return Estimate{mean, mean - half, mean + half, differences.size()};
}

Effect effect_of(std::span<const EffectSchool> schools)
{
    Effect found;
    found.supported = static_cast<std::size_t>(std::ranges::count_if(
        schools, [](const EffectSchool& school) { return school.supported && is_known(school); }));
    found.pairs = pairs_of(schools);
    found.unmatched = found.supported - found.pairs.size();
    std::vector<double> differences;
    std::vector<double> earlier;
    for (const auto& pair : found.pairs) {
        const auto& one = schools[pair.supported];
        const auto& other = schools[pair.other];
        differences.push_back(change(one.before, one.after) - change(other.before, other.after));
        if (one.earlier && other.earlier)
            earlier.push_back(change(one.earlier, one.before) - change(other.earlier, other.before));
    }
    found.effect = estimate_of(differences);
    found.look_back = estimate_of(earlier);
    return found;
}

} // namespace vekha::analytics::dynamics
