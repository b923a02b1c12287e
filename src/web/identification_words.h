#pragma once

#include "language/in_words.h"

#include <string>
#include <string_view>

namespace vekha::web
{

/// What lists call a verdict by its name in JSON: «at risk» is «группа риска», «cluster 1» is «кластер 1».
[[nodiscard]] std::string verdict_in_words(std::string_view name, language::Tongue tongue);

} // namespace vekha::web
