#include "language/unicode.h"

#include <array>
#include <utility>

namespace vekha::language::unicode
{

Decoded decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead >= 0xF5 || at + length > text.size()) return {};
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return {};
        code = (code << 6) | (byte(at + i) & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, length};
}

void append(std::string& out, char32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}
bool is_cyrillic(char32_t c)
{
    return (c >= 0x410 && c <= 0x44F) || c == 0x401 || c == 0x451;
}
static bool is_latin(char32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_letter(char32_t c)
{
    return is_cyrillic(c) || is_latin(c);
}
bool is_capital(char32_t c)
{
    return (c >= 0x410 && c <= 0x42F) || c == 0x401 || (c >= 'A' && c <= 'Z');
}
bool is_dash(char32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2011;
}
bool is_line_break(char32_t c)
{
    return c == '\n' || c == '\v' || c == 0x2028 || c == 0x2029;
}
bool is_space(char32_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x3000 || c == 0xFEFF || is_line_break(c);
}

char32_t lower(char32_t c)
{
    if (c == 0x401 || c == 0x451) return 0x435;
    if (c >= 0x410 && c <= 0x42F) return c + 0x20;
    if (c >= 'A' && c <= 'Z') return c + 0x20;
    return c;
}

char32_t cyrillic_twin(char32_t c)
{
    static constexpr std::array<std::pair<char, char32_t>, 18> twins{{{'A', U'А'},
                                                                      {'B', U'В'},
                                                                      {'C', U'С'},
                                                                      {'E', U'Е'},
                                                                      {'H', U'Н'},
                                                                      {'K', U'К'},
                                                                      {'M', U'М'},
                                                                      {'O', U'О'},
                                                                      {'P', U'Р'},
                                                                      {'T', U'Т'},
                                                                      {'X', U'Х'},
                                                                      {'a', U'а'},
                                                                      {'c', U'с'},
                                                                      {'e', U'е'},
                                                                      {'o', U'о'},
                                                                      {'p', U'р'},
                                                                      {'x', U'х'},
                                                                      {'y', U'у'}}};
    for (const auto& [latin, twin] : twins)
        if (c == static_cast<char32_t>(latin)) return twin;
    return c;
}

} // namespace vekha::language::unicode
