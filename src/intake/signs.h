#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Signs of UTF-8 text: reading, writing and telling them apart.
namespace vekha::intake::signs
{

/// The character at `at` and how many bytes it takes; a broken byte stands for itself.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// Bytes of the sign at `at` where it is a letter or mark that no decoding is needed to tell from a space; 0 otherwise.
[[nodiscard]] inline std::size_t plain_width(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead > 0x20 && lead < 0x7F) {
        return 1;
    }
    const auto russian = lead == 0xD0 || lead == 0xD1;
    return russian && at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xC0) == 0x80 ? 2 : 0;
}

[[nodiscard]] std::u32string decode(std::string_view text);
void append(std::string& text, char32_t code);

[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] bool is_small(char32_t c);
[[nodiscard]] bool is_capital(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_russian(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);

/// The small letter, ё as е.
[[nodiscard]] char32_t small(char32_t c);
/// Quotes and dashes of one kind.
[[nodiscard]] char32_t plain_mark(char32_t c);
/// The Russian letter that a small Latin one looks like; the sign itself where there is none.
[[nodiscard]] char32_t russian_twin(char32_t c);

} // namespace vekha::intake::signs
