#pragma once

#include <span>
#include <string_view>

namespace vekha::domain
{

/// presets/calendars/production-YYYY.tsv, in the order of the years, as they were when the program was built.
[[nodiscard]] std::span<const std::string_view> production_presets();

} // namespace vekha::domain
