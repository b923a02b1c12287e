#pragma once

#include "domain/curator_proposal.h"

#include <optional>
#include <vector>

namespace vekha::analytics
{

/// Kilometres on the ground as the crow flies.
/// @source the haversine formula on a sphere of 6,371 km
[[nodiscard]] double kilometres_between(const domain::Coordinates& one, const domain::Coordinates& other);

/// Steps up and down the tree from one territory to the other; 0 when they are the same.
[[nodiscard]] int steps_between(const std::vector<domain::TerritoryId>& one,
                                const std::vector<domain::TerritoryId>& other);

/// Points of a pair without the load, which depends on what else the curator gets. Quick: runs once a pair.
[[nodiscard]] std::int64_t points_of(const domain::ProposalWeights& weights, const domain::SchoolToServe& school,
                                     const domain::AvailableCurator& curator);

/// The parts that points_of() adds up.
[[nodiscard]] std::vector<domain::CostPart> parts_of(const domain::ProposalWeights& weights,
                                                     const domain::SchoolToServe& school,
                                                     const domain::AvailableCurator& curator);

} // namespace vekha::analytics
