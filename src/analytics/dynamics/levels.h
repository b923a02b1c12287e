#pragma once

#include "domain/identification.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace vekha::analytics::dynamics
{

/// Fifths of the schools of a region by the share of participants below the minimum: 1 has the largest shares. Equal
/// shares stand in one fifth, by the worse of them; compared as fractions.
inline constexpr int fifths = 5;

/// @param counted  by school; fewer than `least` participants give no fifth
[[nodiscard]] std::vector<std::optional<int>> fifths_of(std::span<const domain::Counted> counted, std::int64_t least);

/// How a school stands over three years, the last being the newest.
enum class Standing {
    LowThreeYears,  ///< in the worst fifth in each of three years
    HighThreeYears, ///< in the best fifth in each of three years
    AtRisk,         ///< in the worst fifth in the last year, or two fifths worse than two years before
    Other,
    Unknown, ///< the last year says nothing
};

/// @param years  three, in order
/// @source docs/dynamics.md, «Three lists»
[[nodiscard]] Standing standing_of(std::span<const std::optional<int>> years);

} // namespace vekha::analytics::dynamics
