#pragma once

#include "domain/rights.h"
#include "language/in_words.h"

#include <string>

namespace vekha::language
{

/// «читать обязательства»; the name itself of a permission that has no words yet.
[[nodiscard]] std::string permission_in_words(domain::Permission permission, Tongue tongue);

} // namespace vekha::language
