#pragma once

#include "service/risk_parts.h"

namespace vekha::service
{

/// A school with many high risks is visited every month to the end of the school year; when their number falls, the
/// visits of the rule that nobody has held are called off.
///
/// @source F041: monitoring visits to schools with more than five factors of high significance, at least monthly
void follow_monthly_visits(Connection& connection, const Call& call, const RiskProfileRow& profile,
                           const domain::RiskCatalogue& catalogue);

} // namespace vekha::service
