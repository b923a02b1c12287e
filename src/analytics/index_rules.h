#pragma once

#include "analytics/inputs.h"
#include "domain/identification.h"
#include "domain/method.h"

namespace vekha::analytics
{

/// Schools by the index of quality of each of `procedures`. Listed when the group of `list_procedure` is `list_group`
/// or lower; with `list_group` 0 the verdict is the level of that group.
[[nodiscard]] domain::Identification by_quality(const domain::Settings& settings, const Inputs& inputs);

/// Schools by ИСБШ or ИУРШ; listed as above.
///
/// @param kind  WellBeing or Teachers
[[nodiscard]] domain::Identification by_context(const domain::Settings& settings, const Inputs& inputs,
                                                domain::MeasureKind kind);

} // namespace vekha::analytics
