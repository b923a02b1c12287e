#pragma once

#include "store/connection.h"
#include "store/risk_rows.h"
#include "store/scope.h"

#include <string>
#include <string_view>

namespace vekha::store::risk_sql
{

inline constexpr ScopeColumns of_school{"o.territory_id", "o.id"};

inline constexpr std::string_view profile_columns =
    "select p.id, p.organisation_id, o.short_name, o.code, o.territory_id, t.name, p.day, p.year, p.wave_id, "
    "p.catalogue, p.source, p.state, p.latest, p.high, p.verified_on, p.acknowledged_on, "
    "p.acknowledged_by, p.acknowledger, p.agreed_on, p.agreed_by, p.agreer, p.version";

/// Profiles `p` with the school `o`.
inline constexpr std::string_view from_profiles_alone =
    " from organisations o join risk_profiles p on p.region_id = o.region_id and p.organisation_id = o.id";

/// Profiles `p` with the school `o` and its territory `t`.
inline constexpr std::string_view from_profiles =
    " from organisations o join risk_profiles p on p.region_id = o.region_id and p.organisation_id = o.id join "
    "territories t on t.region_id = o.region_id and t.id = o.territory_id where o.region_id = :region";

[[nodiscard]] RiskProfileRow read_profile(Row& row);
/// code, score, computed, official, basis, answers, verdict, seen_level, found_level.
[[nodiscard]] RiskLevelRow read_level(Row& row);

/// The newest profiles of the scope that the filter lets through, as a condition that follows `from_profiles`.
[[nodiscard]] std::string condition_of(const Scope& scope, const RiskFilter& filter, Params& params);

} // namespace vekha::store::risk_sql
