#pragma once

#include "domain/id.h"

namespace vekha::domain
{

using RegionId = Id<struct Region>;
using TerritoryId = Id<struct Territory>;

} // namespace vekha::domain
