#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vekha::language::unicode
{

inline constexpr char32_t replacement = 0xFFFD;

/// One character and the bytes it took; a broken byte is one replacement character.
struct Decoded {
    char32_t code = replacement;
    std::size_t length = 1;
};

/// @param at  a byte of `text`
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);
void append(std::string& out, char32_t code);

[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_cyrillic(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_capital(char32_t c);
[[nodiscard]] bool is_dash(char32_t c);
[[nodiscard]] bool is_line_break(char32_t c);
[[nodiscard]] bool is_space(char32_t c);

/// Lower case, ё as е; other characters as they are.
[[nodiscard]] char32_t lower(char32_t c);
/// The Cyrillic letter that a Latin one is drawn like («C» is «С»); other characters as they are.
[[nodiscard]] char32_t cyrillic_twin(char32_t c);

} // namespace vekha::language::unicode
