#pragma once

#include "domain/audience.h"
#include "service/call.h"
#include "service/readiness.h"
#include "service/work.h"
#include "store/audience.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vekha::service
{

/// Every obligation of a plan that belongs to `belonging`, picked and applicable or not (row_terms.h), from the
/// register as it is on the day of the call and as it is known to become.
[[nodiscard]] std::vector<domain::Obligation> obligations_owed(Connection& connection, const Call& call,
                                                               const store::Belonging& belonging,
                                                               const domain::Plan& plan,
                                                               const domain::SchoolCalendar& calendar);

/// What a change of registers did to the obligations of approved road maps.
struct AudienceEffect {
    std::int64_t road_maps = 0; ///< that were touched
    std::int64_t appeared = 0;  ///< those that came back included
    std::int64_t cancelled = 0;
    std::int64_t identified = 0;

    friend bool operator==(const AudienceEffect&, const AudienceEffect&) = default;
};

/// Brings the obligations of some road maps in line with the registers, each with its event; part of the transaction
/// of the use case that changed a register.
/// @param why  kept with what is cancelled, and in the event
AudienceEffect refresh_obligations(Connection& connection, const Call& call, std::span<const RoadMapId> road_maps,
                                   const std::string& why);

/// The same for the road maps that may address bodies of some territories.
AudienceEffect refresh_obligations_above(Connection& connection, const Call& call,
                                         std::span<const TerritoryId> territories, const std::string& why);

} // namespace vekha::service
