#include "analytics/dynamics/like_schools.h"

#include "analytics/eleven_groups.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics::dynamics
{

namespace
{

constexpr double near = 1.0;
constexpr std::size_t least_known = 3;

/// Of the variables that differ at all.
std::size_t known_in(const Profile& profile, std::span<const double> spreads)
{
    std::size_t known = 0;
    for (std::size_t variable = 0; variable < spreads.size(); ++variable)
        known += profile[variable] && spreads[variable] > 0 ? 1 : 0;
    return known;
}

} // namespace

std::vector<double> spreads_of(std::span<const Profile> profiles)
{
    std::vector<double> spreads(profiles.empty() ? 0 : profiles.front().size(), 0.0);
    for (std::size_t variable = 0; variable < spreads.size(); ++variable) {
        std::vector<double> known;
        for (const auto& profile : profiles)
            if (profile[variable]) known.push_back(*profile[variable]);
        if (const auto norm = norm_of(known)) spreads[variable] = norm->deviation;
    }
    return spreads;
}

std::optional<double> distance_between(const Profile& one, const Profile& other, std::span<const double> spreads,
                                       std::size_t least_shared)
{
    auto squares = 0.0;
    std::size_t shared = 0;
    for (std::size_t variable = 0; variable < spreads.size(); ++variable) {
        if (!one[variable] || !other[variable] || spreads[variable] <= 0) continue;
        const auto apart = (*one[variable] - *other[variable]) / spreads[variable];
        squares += apart * apart;
        ++shared;
    }
    if (shared == 0 || shared < least_shared) return std::nullopt;
    return std::sqrt(squares / static_cast<double>(shared));
}

std::vector<LikeSchool> like_schools(std::span<const Profile> profiles, std::size_t school)
{
    const auto spreads = spreads_of(profiles);
    const auto& own = profiles[school];
    const auto least_shared = std::max(least_known, (known_in(own, spreads) + 1) / 2);
    std::vector<LikeSchool> found;
    for (std::size_t other = 0; other < profiles.size(); ++other) {
        if (other == school) continue;
        const auto distance = distance_between(own, profiles[other], spreads, least_shared);
        if (distance) found.push_back({other, *distance, {}});
    }
    if (found.size() < fewest_like) return {};
    std::stable_sort(found.begin(), found.end(),
                     [](const LikeSchool& a, const LikeSchool& b) { return a.distance < b.distance; });
    auto kept = fewest_like;
    while (kept < std::min(most_like, found.size()) && found[kept].distance <= near)
        ++kept;
    found.resize(kept);
    for (auto& one : found)
        for (std::size_t variable = 0; variable < spreads.size(); ++variable)
            if (own[variable] && profiles[one.school][variable] && spreads[variable] > 0)
                one.shared.push_back(variable);
    return found;
}

} // namespace vekha::analytics::dynamics
