#pragma once

#include "service/call.h"
#include "service/obligations.h"
#include "service/refusal.h"
#include "service/services.h"

#include <cstddef>
#include <vector>

namespace vekha::service
{

/// More rows than this are refused rather than left out; XLSX itself ends at 1,048,576.
inline constexpr std::size_t exported_at_most = 200'000;

/// Every obligation that the filter lets through, nearest term first, undated last.
///
/// @error export-too-large ("total", "limit")
[[nodiscard]] Answer<std::vector<ObligationRow>> all_obligations(Services& services, const Call& call,
                                                                 const ObligationFilter& filter);

} // namespace vekha::service
