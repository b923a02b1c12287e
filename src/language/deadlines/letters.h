#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::language::deadlines
{

enum class Glyph : std::uint8_t { Cyrillic, Latin, Digit, Space, LineEnd, Quote, Sign };

/// One sign of a wording, made equal to all signs that look or mean the same.
struct Letter {
    Glyph glyph = Glyph::Sign;
    char32_t small = 0;       ///< in small letters; «ё» is «е», every dash is '-', «№» is '#'
    char32_t as_cyrillic = 0; ///< of a Latin letter: the Cyrillic one it is taken for, 0 where none
    std::size_t offset = 0;
    std::size_t length = 0;
};

/// Decodes UTF-8; soft hyphens, footnote marks and invisible signs are dropped, broken bytes become the sign '?'.
[[nodiscard]] std::vector<Letter> letters_of(std::string_view wording);

void append_utf8(std::string& text, char32_t code);

} // namespace vekha::language::deadlines
