#pragma once

#include "domain/identification.h"

#include <optional>
#include <span>

namespace vekha::analytics
{

/// The middle and the spread that values are compared with.
struct Norm {
    double mean = 0;
    double deviation = 0; ///< standard deviation; 0 when nothing can be told apart
};

inline constexpr int groups = 11;
inline constexpr int middle_group = 6;

/// Mean and standard deviation of all values (of the whole, not of a sample); nullopt without values.
[[nodiscard]] std::optional<Norm> norm_of(std::span<const double> values);

/// The group of a scale of 11 whose step is half a deviation and whose sixth is around the mean:
/// clamp(6 + round((x − m) / (sd / 2)), 1, 11), halves away from zero.
///
/// @source docs/identification.md, «Eleven groups»
[[nodiscard]] int group_of(double value, const Norm& norm);

/// Where the group ends towards the next higher one.
[[nodiscard]] double upper_line_of(int group, const Norm& norm);

/// 1–2 very low, 3–4 low, 5–7 middle, 8–9 high, 10–11 very high.
[[nodiscard]] domain::Verdict level_of(int group);

} // namespace vekha::analytics
