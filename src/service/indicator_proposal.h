#pragma once

#include "service/indicators.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// A promise of a road map as an indicator.
struct ProposedIndicator {
    IndicatorLink link; ///< its indicator is the duplicate's, or the made one's
    domain::Indicator indicator;
    std::vector<domain::YearTarget> targets;
    /// linked: this promise is measured already; alike: an indicator of the same name and formula is there and would be
    /// linked; empty: a new one.
    std::string duplicate;
    std::string duplicate_code; ///< of the indicator that is there
    bool made = false;          ///< created or linked by this call
};

struct IndicatorsOfRoadMap {
    store::RoadMapId road_map;
    std::string title;
    std::vector<ProposedIndicator> items; ///< activities in order of the plan, then goals
    int made = 0;
    int linked = 0;
};

/// Which promises; all of them when the list is empty.
struct PromiseKey {
    std::string activity;
    int goal = 0;
    int target = 0;

    friend bool operator==(const PromiseKey&, const PromiseKey&) = default;
};

struct MakeIndicatorsOfRoadMap {
    store::RoadMapId road_map;
    bool dry_run = true;
    std::vector<PromiseKey> only;
};

/// Targets of expected results and goals become indicators in one step: once, however often it is asked.
/// @error not-permitted, view-as-read-only, road-map-not-found, too-many-values
[[nodiscard]] Answer<IndicatorsOfRoadMap> indicators_of_road_map(Services& services, const Call& call,
                                                                 const MakeIndicatorsOfRoadMap& command);

/// An indicator of a set that comes with the program (presets/indicators).
struct PresetIndicator {
    domain::Indicator indicator;
    std::optional<IndicatorId> made; ///< absent where the code was there already
    bool was_there = false;
};

struct ImportIndicators {
    std::vector<domain::Indicator> indicators;
    std::string group; ///< instead of the group that the set names; as it names it when empty
};

/// Of the territory in force; those whose code is there already stay as they are.
/// @error not-permitted, view-as-read-only and those of make_indicator
[[nodiscard]] Answer<std::vector<PresetIndicator>> import_indicators(Services& services, const Call& call,
                                                                     const ImportIndicators& command);

} // namespace vekha::service
