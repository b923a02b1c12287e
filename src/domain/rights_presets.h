#pragma once

#include <string_view>

namespace vekha::domain
{

/// presets/rights/roles.tsv and rights.tsv as they were when the program was built.
extern const std::string_view roles_preset;
extern const std::string_view rights_preset;

} // namespace vekha::domain
