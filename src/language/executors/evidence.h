#pragma once

#include "language/russian_text.h"

#include <vector>

namespace vekha::language
{

/// How much a part looks like the name of a body or person: 1 surely, 0 not at all.
[[nodiscard]] double body_evidence(const std::vector<Token>& tokens, const std::vector<std::size_t>& part);

} // namespace vekha::language
