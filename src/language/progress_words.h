#pragma once

#include "domain/progress.h"
#include "language/in_words.h"

#include <string_view>

namespace vekha::language
{

/// «возвращено на доработку»: how far an obligation has come, for sheets and letters.
[[nodiscard]] std::string_view in_words(domain::Progress progress, Tongue tongue);

} // namespace vekha::language
