#pragma once

#include "analytics/inputs.h"
#include "domain/identification.h"
#include "domain/method.h"

namespace vekha::analytics
{

/// Candidates for resilient schools: hard conditions (ИСБШ among the lowest `hard_share` of the region, or in a group
/// up to `hard_group`), a quality group of `good_group` or higher in the year and before, no marker of objectivity in
/// either year, and not listed by the rule of low procedures. The status itself is given by people.
///
/// @source docs/identification.md, «resilient»
[[nodiscard]] domain::Identification by_resilience(const domain::Settings& settings, const Inputs& inputs);

} // namespace vekha::analytics
