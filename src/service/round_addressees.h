#pragma once

#include "service/monitoring_rounds.h"
#include "service/work.h"

namespace vekha::service
{

/// Whom a round of the territory in force asks: those that were named, or all of the territory.
/// @error addressees-missing, addressees-unfit (data: respondents), organisation-not-found, territory-not-found,
///        too-many-items
[[nodiscard]] Answer<std::vector<store::NewAnswer>> addressees_of_round(Connection& connection, const Call& call,
                                                                        const domain::MonitoringForm& form,
                                                                        const Addressees& wanted);

} // namespace vekha::service
