#pragma once

#include "domain/date.h"
#include "domain/obligation.h"
#include "domain/progress.h"
#include "store/connection.h"
#include "store/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// An obligation of the same body that the proof of another one may serve too.
struct LikeObligation {
    domain::ObligationId id;
    RoadMapId road_map;
    std::string road_map_title;
    std::string activity; ///< Activity::key
    std::string number;
    std::string text;
    std::string parent; ///< Activity::parent
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    domain::Progress progress = domain::Progress::Planned;
};

/// How far apart the terms of one work in two plans may end.
inline constexpr int like_term_days = 45;
/// How many are looked at, those with the nearest terms first.
inline constexpr int most_like_obligations = 400;

/// Obligations of the body of `id` in other plans whose terms end near its own, those that are not owed any more left
/// out. Undated ones are near undated ones only.
[[nodiscard]] std::vector<LikeObligation> obligations_near(Connection& connection, RegionId region,
                                                           domain::ObligationId id);

/// One obligation in the same shape; nullopt when there is none.
[[nodiscard]] std::optional<LikeObligation> like_obligation(Connection& connection, RegionId region,
                                                            domain::ObligationId id);

} // namespace vekha::store
