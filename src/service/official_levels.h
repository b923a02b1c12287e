#pragma once

#include "service/risk_parts.h"
#include "service/risk_profiles.h"

#include <optional>

namespace vekha::service
{

enum class LevelsAct { Preview, Keep };
/// Changed: other levels in the profile of the school year. Made: a new profile.
enum class LevelsChange { None, Changed, Made };

struct PutLevels {
    LevelsChange change = LevelsChange::None;
    std::optional<RiskProfileId> profile; ///< that holds them; none in a preview and where nothing was said
};

/// Puts official levels to the profile of the same school year, or into a new one. A level that is said the same again
/// changes nothing; a profile made anew is not made twice for one day.
/// @error changed-meanwhile
[[nodiscard]] Answer<PutLevels> put_official_levels(Connection& connection, const Call& call,
                                                    const OfficialLevels& levels, LevelsAct act);

} // namespace vekha::service
