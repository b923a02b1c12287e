#pragma once

#include "analytics/inputs.h"
#include "domain/identification.h"
#include "domain/method.h"

#include <span>
#include <utility>
#include <vector>

namespace vekha::analytics
{

/// What is left of `second` of each pair when a straight line through `first` is taken off, in standard deviations of
/// what is left; empty when there is no line (fewer than three pairs, or `first` does not differ).
[[nodiscard]] std::vector<double> residuals_of(std::span<const std::pair<double, double>> pairs);

/// Schools by well-being × effectiveness. Hard conditions: group of ИСБШ up to `hard_group`; good ones: from
/// `good_group` on. Low results: group of quality up to `low_group`, or, with `effectiveness` residual, a residual of
/// −`residual_line` or less (good: +`residual_line` or more, between them as expected).
///
/// @source docs/identification.md, «matrix»
[[nodiscard]] domain::Identification by_matrix(const domain::Settings& settings, const Inputs& inputs);

} // namespace vekha::analytics
