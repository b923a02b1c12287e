#pragma once

#include "domain/id.h"

namespace vekha::store
{

/// Keys made by the database. Organisations and obligations have theirs in domain.
using RegionId = domain::Id<struct Region>;
using TerritoryId = domain::Id<struct Territory>;
using DraftId = domain::Id<struct Draft>;
using RowId = domain::Id<struct DraftRow>;
using RoadMapId = domain::Id<struct RoadMap>;
using EditionId = domain::Id<struct Edition>;
using ActorId = domain::Id<struct Actor>;

} // namespace vekha::store
