#pragma once

#include "analytics/dynamics/effect.h"
#include "service/dynamics.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// By what it is told whether help helped. All are percents of Russian and mathematics together.
enum class EffectMeasure {
    Below,   ///< share below the minimum: less is better
    Quality, ///< качество знаний
    Grasp,   ///< СОУ
};

struct EffectQuestion {
    std::string group; ///< code of the group that was supported
    int before = 0;    ///< year of results before the support
    int after = 0;
    EffectMeasure measure = EffectMeasure::Below;
    std::vector<domain::Procedure> procedures; ///< all when empty
};

/// A supported school beside the one it is compared with, percents. Without a name where it is out of sight.
struct EffectPair {
    std::optional<OpenSchool> supported;
    std::optional<OpenSchool> other;
    double distance = 0;
    double supported_before = 0;
    double supported_after = 0;
    double other_before = 0;
    double other_after = 0;
};

struct SupportEffect {
    EffectQuestion question;
    std::int64_t in_group = 0;  ///< schools of the region that were in the group in a year from `before` to `after`
    std::int64_t measured = 0;  ///< of them, with results of both years
    std::int64_t unmatched = 0; ///< of those, without a like school near enough
    std::int64_t pairs = 0;
    std::optional<analytics::dynamics::Estimate> effect;    ///< points of percent; nullopt: too few pairs
    std::optional<analytics::dynamics::Estimate> look_back; ///< the same for the year before `before`
    std::optional<int> context_year;
    std::vector<EffectPair> shown; ///< with at least one school in sight, the nearest first
};

/// Whether supported schools of the region changed more than like schools without support.
///
/// @error not-permitted, years-out-of-range, group-unknown (nobody was ever in it)
[[nodiscard]] Answer<SupportEffect> support_effect(Services& services, const Call& call,
                                                   const EffectQuestion& question);

} // namespace vekha::service
