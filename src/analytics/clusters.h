#pragma once

#include "analytics/inputs.h"
#include "domain/identification.h"
#include "domain/method.h"

namespace vekha::analytics
{

/// Schools in `clusters` equal parts by the share of participants below the minimum over all `procedures` and
/// `subjects` of the year; the first cluster has the largest shares, equal shares stand in one cluster. Works of fewer
/// than five participants of a school do not count.
///
/// @source docs/identification.md, «gia-clusters»
[[nodiscard]] domain::Identification by_clusters(const domain::Settings& settings, const Inputs& inputs);

} // namespace vekha::analytics
