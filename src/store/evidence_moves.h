#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"

namespace vekha::store
{

/// To be called after duties went to a body, or to its new territory: what proves a duty that now lies with `owner`
/// goes there too, or whoever has to show it could not open it. A proof that serves duties of both bodies goes with the
/// duties that are still owed.
void move_evidence_with_duties(Connection& connection, RegionId region, domain::OrganisationId owner);

} // namespace vekha::store
