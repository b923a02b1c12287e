#pragma once

#include <span>
#include <string_view>

namespace vekha::domain
{

/// A factor of risk of a school. The codes are ours and stable; the ten federal groups have numbers.
struct RiskFactor {
    std::string_view code; ///< «G2.FAIL»
    int federal = 0;       ///< 1–10; 0 for a factor of municipal road maps only
    std::string_view russian;
    std::string_view english;
};

/// All seventeen, in order of the three directions: resources and staff, management, climate.
[[nodiscard]] std::span<const RiskFactor> risk_factors();
[[nodiscard]] const RiskFactor* risk_factor(std::string_view code); ///< nullptr when there is none

} // namespace vekha::domain
