#pragma once

#include "domain/organisation.h"
#include "service/call.h"
#include "service/drafts.h"
#include "service/refusal.h"
#include "service/services.h"

#include <optional>
#include <string>

namespace vekha::service
{

struct DeriveSchoolPlan {
    store::RoadMapId road_map;
    domain::OrganisationId organisation;
    std::optional<std::string> idempotency_key;
};

/// A draft of the plan by which a school carries out the newest edition of a road map: the activities that it owes,
/// each naming its row above. The official form of that plan is kept as the document of the draft.
///
/// @error road-map-not-found, road-map-of-school (a plan of a school has none below), organisation-not-found,
///        organisation-not-school, school-owes-nothing, idempotency-key-reused, form-not-written
[[nodiscard]] Answer<DraftView> derive_school_plan(Services& services, const Call& call,
                                                   const DeriveSchoolPlan& command);

} // namespace vekha::service
