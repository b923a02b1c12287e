#pragma once

#include "domain/executor.h"
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

/// Where executors are written: a row of a draft, or an activity of the newest edition of a road map.
struct WrittenExecutors {
    std::optional<DraftId> draft;
    std::optional<RoadMapId> road_map;
    std::string title;
    TerritoryId territory;
    std::string number;             ///< of the activity, as printed
    std::vector<std::string> names; ///< as printed
};

} // namespace vekha::store
