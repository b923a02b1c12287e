#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace vekha::analytics::dynamics
{

/// What is known of the context of one school, one value a variable; nullopt is unknown.
using Profile = std::vector<std::optional<double>>;

/// The spread of each variable over schools, standard deviation of the whole; 0 where nothing differs.
[[nodiscard]] std::vector<double> spreads_of(std::span<const Profile> profiles);

/// How far two schools are apart: the root of the mean square of their differences in spreads, over the variables known
/// of both.
///
/// @return nullopt when fewer than `least_shared` variables that differ at all are known of both
[[nodiscard]] std::optional<double> distance_between(const Profile& one, const Profile& other,
                                                     std::span<const double> spreads, std::size_t least_shared);

/// A school near another one.
struct LikeSchool {
    std::size_t school = 0; ///< index into the profiles
    double distance = 0;
    std::vector<std::size_t> shared; ///< variables that both are known by

    friend bool operator==(const LikeSchool&, const LikeSchool&) = default;
};

inline constexpr std::size_t fewest_like = 5;
inline constexpr std::size_t most_like = 10;

/// The schools nearest to `school`, the nearest first; equally near ones in order of index. Those beyond the fifth are
/// kept only while they are near: no farther than one spread. Empty when there are fewer than five to compare with.
///
/// @source docs/dynamics.md, «Like schools»
[[nodiscard]] std::vector<LikeSchool> like_schools(std::span<const Profile> profiles, std::size_t school);

} // namespace vekha::analytics::dynamics
