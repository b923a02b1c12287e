#pragma once

#include "domain/target.h"
#include "language/reading.h"

#include <string_view>
#include <vector>

namespace vekha::language
{

/// Reads every measurable promise of the cell «Ожидаемые результаты», in printed order.
///
/// @source shared contract of the road map draft, section "targets"; docs/targets.md
[[nodiscard]] Reading<std::vector<domain::Target>> read_targets(std::string_view wording);

} // namespace vekha::language
