#pragma once

#include "service/audience.h"
#include "service/risk_parts.h"

namespace vekha::service
{

/// The school belongs to the groups of its federal risks that are high, and leaves those whose risk fell: obligatory
/// measures of plans above reach it by them. Stays that people made on an official list are left alone.
/// @return what became of the obligations
AudienceEffect follow_risk_groups(Connection& connection, const Call& call, const RiskProfileRow& profile,
                                  const std::vector<RiskLevelRow>& levels, const domain::RiskCatalogue& catalogue);

} // namespace vekha::service
