#pragma once

#include <map>
#include <string>
#include <string_view>

namespace vekha::language
{

/// A letter in both forms.
struct LetterText {
    std::string subject;
    std::string text;
    std::string html;
};

/// The letter of presets/letters filled in. Addresses below `words["url"]` become links of the HTML form, others stay
/// plain text: what people wrote must not lead anywhere. The template must be there.
[[nodiscard]] LetterText letter_text(std::string_view name, const std::map<std::string, std::string>& words);

} // namespace vekha::language
