#pragma once

#include <string>
#include <string_view>

namespace vekha::cli
{

/// Why a document gave no draft and what to do, in Russian and English; codes: docs/errors.md.
[[nodiscard]] std::string refusal_in_words(std::string_view code, std::string_view file, std::string_view detail);

} // namespace vekha::cli
