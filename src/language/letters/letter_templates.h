#pragma once

#include <span>
#include <string_view>

namespace vekha::language
{

struct LetterTemplate {
    std::string_view name; ///< «digest»
    std::string_view text; ///< the subject, a blank line, the text
};

/// presets/letters/*.txt as they were when the program was built.
[[nodiscard]] std::span<const LetterTemplate> letter_templates();

} // namespace vekha::language
