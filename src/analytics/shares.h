#pragma once

#include "domain/identification.h"

namespace vekha::analytics
{

/// Where the true share lies with 95 % confidence, given what was counted: Wilson's score interval.
///
/// @param counted  at least one participant
/// @source E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927
[[nodiscard]] domain::Interval wilson(const domain::Counted& counted);

} // namespace vekha::analytics
