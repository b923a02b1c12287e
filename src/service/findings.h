#pragma once

#include "domain/plan.h"

#include <vector>

namespace vekha::service
{

/// What an import found that the plan's values alone do not show: remarks about cells as they were printed. Kept with
/// the draft; the rest is found anew from the plan as it stands.
[[nodiscard]] std::vector<domain::Finding> remarks_of_import(const domain::RoadMapDraft& draft);

/// Every finding of a plan as it stands: remarks about fields that nobody has settled, and what its values show.
[[nodiscard]] std::vector<domain::Finding> findings_now(const std::vector<domain::Finding>& remarks,
                                                        const domain::Plan& plan);

} // namespace vekha::service
