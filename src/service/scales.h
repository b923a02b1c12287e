#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/scales.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::ScaleId;
using store::ScaleRow;

/// Scales that a list shows.
struct ScaleFilter {
    std::optional<domain::Procedure> procedure;
    std::string subject;     ///< code; all when empty
    std::optional<int> year; ///< in force in it
};

/// What is known about how points become marks.
struct ScaleList {
    std::vector<ScaleRow> own;          ///< of the region, the newest first; they win
    std::vector<domain::Scale> presets; ///< that the program brings
    bool may_write = false;
};

/// @error not-permitted
[[nodiscard]] Answer<ScaleList> list_scales(Services& services, const Call& call, const ScaleFilter& filter);

/// Adds a scale of the region; where two hold for a year, the later edition wins, and the region's over those that the
/// program brings.
///
/// @error not-permitted, view-as-read-only, scale-not-rising, scale-above-maximum, scale-marks-wrong (one number for
///        ЕГЭ in test points, three else), scale-years-reversed, subject-malformed, scale-grade-wrong,
///        edition-missing, scale-repeated, idempotency-key-reused
[[nodiscard]] Answer<ScaleRow> add_scale(Services& services, const Call& call, const domain::Scale& scale,
                                         const std::optional<std::string>& key);

/// From now on it holds for no work; results are read by the scale that held before.
/// @error not-permitted, view-as-read-only, scale-not-found, scale-withdrawn, changed-meanwhile
[[nodiscard]] Answer<ScaleRow> withdraw_scale(Services& services, const Call& call, ScaleId id, std::int64_t version);

} // namespace vekha::service
