#pragma once

#include "store/ids.h"

namespace vekha::store
{

/// What a query may see. Every query names its region: one region is one shard.
struct Scope {
    RegionId region;
    TerritoryId territory;

    friend bool operator==(const Scope&, const Scope&) = default;
};

} // namespace vekha::store
