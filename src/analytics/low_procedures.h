#pragma once

#include "domain/identification.h"
#include "domain/method.h"
#include "domain/scale.h"

namespace vekha::analytics
{

/// Schools where many stay below the minimum, in several procedures and for two years: order № 847 and its kin.
///
/// A cell (procedure, subject, year) is low when `threshold` of its participants or more are below the minimum; with
/// fewer than `min_participants` it says nothing, nor does a cell that may not be shown (fewer than five people, or
/// what would give them away), whatever the parameters are. A: at least `procedures_needed` procedures are low in the
/// year. B: a procedure is low in the year and before. Listed when A and B (or either, by `conditions`) hold; at risk
/// when only A does; too few data when the school would be listed if its too small cells were low.
///
/// @param settings  of a method of the rule LowProcedures
/// @source docs/identification.md, «order-847»
[[nodiscard]] domain::Identification low_procedures(const domain::Settings& settings,
                                                    const domain::AssessmentResults& results,
                                                    const domain::Scales& scales, int year);

} // namespace vekha::analytics
