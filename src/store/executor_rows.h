#pragma once

#include "domain/executor.h"
#include "domain/plan.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// One target with the name that people know it by; empty for a role and for who is outside.
struct NamedTarget {
    domain::ExecutorTarget target;
    std::string name;
};

/// An entry of the dictionary of executors.
struct ExecutorRow {
    ExecutorId id;
    TerritoryId territory;
    std::string territory_name;
    std::string wording;
    std::vector<NamedTarget> targets;
    Instant settled_at;
    std::string settled_by;
    std::int64_t version = 1;
};

/// An open draft, or the newest edition of a road map, with everything it says.
struct WrittenPlan {
    std::optional<DraftId> draft;
    std::optional<RoadMapId> road_map;
    TerritoryId territory;
    domain::Plan plan;
};

} // namespace vekha::store
