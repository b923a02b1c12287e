#pragma once

#include "analytics/dynamics/like_schools.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace vekha::analytics::dynamics
{

/// One school in the question whether support helped. Values are of one measure, by year.
struct EffectSchool {
    Profile context;
    bool supported = false;
    std::optional<double> earlier; ///< the year before `before`, for the look back
    std::optional<double> before;
    std::optional<double> after;
};

/// A supported school and the unsupported one beside it, as indexes.
struct Pair {
    std::size_t supported = 0;
    std::size_t other = 0;
    double distance = 0;

    friend bool operator==(const Pair&, const Pair&) = default;
};

/// A mean of differences with what it is worth.
struct Estimate {
    double mean = 0;
    double low = 0; ///< 95 %
    double high = 0;
    std::size_t pairs = 0;

    [[nodiscard]] bool tells() const { return low > 0 || high < 0; }
    friend bool operator==(const Estimate&, const Estimate&) = default;
};

inline constexpr std::size_t fewest_pairs = 5;
/// Farther apart than this, in spreads, no pair is made.
inline constexpr double farthest_pair = 1.0;

struct Effect {
    std::vector<Pair> pairs;
    std::size_t supported = 0;         ///< with both years known
    std::size_t unmatched = 0;         ///< of them, without a pair near enough
    std::optional<Estimate> effect;    ///< nullopt: fewer than fewest_pairs
    std::optional<Estimate> look_back; ///< the same between `earlier` and `before`: far from 0 where trends differed
};

/// Whether supported schools changed more than like schools without support: difference in differences over pairs.
///
/// Pairs by context and by the level before, one unsupported school for one supported, nearest pairs first. Of each
/// pair (after − before) of the supported less (after − before) of the other; the mean of that over pairs, with an
/// interval by Student's distribution over pairs, which takes each school as one cluster.
///
/// @source docs/dynamics.md, «Did it help»
[[nodiscard]] Effect effect_of(std::span<const EffectSchool> schools);

/// Of differences of pairs; nullopt with fewer than fewest_pairs.
[[nodiscard]] std::optional<Estimate> estimate_of(std::span<const double> differences);

} // namespace vekha::analytics::dynamics
