#pragma once

#include "domain/scale.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// A scale of the region itself.
struct ScaleRow {
    ScaleId id;
    domain::Scale scale;
    bool active = true; ///< not withdrawn
    std::int64_t version = 1;
    Instant made_at{};
};

/// Those that the program brings, the later edition first.
[[nodiscard]] const std::vector<domain::Scale>& brought_scales();
/// Changes when the program brings others.
[[nodiscard]] const std::string& brought_scales_digest();

/// The territory that all others of the region lie in: what belongs to the whole region lies there.
[[nodiscard]] TerritoryId region_root(Connection& connection, RegionId region);

/// Of the region, the newest first, those withdrawn too.
[[nodiscard]] std::vector<ScaleRow> scales_of_region(Connection& connection, RegionId region);
[[nodiscard]] std::optional<ScaleRow> find_scale(Connection& connection, RegionId region, ScaleId id);
[[nodiscard]] ScaleId insert_scale(Connection& connection, RegionId region, const domain::Scale& scale, ActorId by,
                                   Instant now);
/// @return false when the kept version is not `version`
[[nodiscard]] bool withdraw_scale(Connection& connection, RegionId region, ScaleId id, std::int64_t version);

} // namespace vekha::store
