#pragma once

#include <string_view>

namespace vekha::domain
{

/// presets/personal-data.tsv, as the build embeds it.
extern const std::string_view personal_data_text;

} // namespace vekha::domain
