#pragma once

#include <string_view>

namespace vekha::domain
{

/// presets/evidence/types.tsv, as the build embeds it.
extern const std::string_view evidence_types_text;

} // namespace vekha::domain
