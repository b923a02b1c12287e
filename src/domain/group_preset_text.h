#pragma once

#include <string_view>

namespace vekha::domain
{

/// presets/groups.tsv as it was when the program was built.
extern const std::string_view group_preset_text;

} // namespace vekha::domain
