#include "intake/signs.h"

namespace vekha::intake::signs
{

Character character_at(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    const auto more = first >= 0xF0 ? 3u : first >= 0xE0 ? 2u : first >= 0xC0 ? 1u : 0u;
    if (more == 0 || at + more >= text.size() + 0u) {
        return {first, 1};
    }
    char32_t code = first & (0x3Fu >> more);
    for (auto i = 1u; i <= more; ++i) {
        code = (code << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    }
    return {code, more + 1};
}

std::u32string decode(std::string_view text)
{
    auto result = std::u32string{};
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        result.push_back(next.code);
        at += next.bytes;
    }
    return result;
}

void append(std::string& text, char32_t code)
{
    if (code < 0x80) {
        text.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        text.push_back(static_cast<char>(0xC0u | (code >> 6)));
        text.push_back(static_cast<char>(0x80u | (code & 0x3Fu)));
    } else if (code < 0x10000) {
        text.push_back(static_cast<char>(0xE0u | (code >> 12)));
        text.push_back(static_cast<char>(0x80u | ((code >> 6) & 0x3Fu)));
        text.push_back(static_cast<char>(0x80u | (code & 0x3Fu)));
    } else {
        text.push_back(static_cast<char>(0xF0u | (code >> 18)));
        text.push_back(static_cast<char>(0x80u | ((code >> 12) & 0x3Fu)));
        text.push_back(static_cast<char>(0x80u | ((code >> 6) & 0x3Fu)));
        text.push_back(static_cast<char>(0x80u | (code & 0x3Fu)));
    }
}

bool is_space(char32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0xFEFF || c == 0xAD;
}

bool is_small(char32_t c)
{
    return (c >= U'а' && c <= U'я') || c == U'ё' || (c >= 'a' && c <= 'z');
}
bool is_capital(char32_t c)
{
    return (c >= U'А' && c <= U'Я') || c == U'Ё' || (c >= 'A' && c <= 'Z');
}
bool is_letter(char32_t c)
{
    return is_small(c) || is_capital(c);
}
bool is_russian(char32_t c)
{
    return c >= U'А' && c <= U'ё';
}
bool is_digit(char32_t c)
{
    return c >= '0' && c <= '9';
}

char32_t small(char32_t c)
{
    if (c == U'Ё' || c == U'ё') {
        return U'е';
    }
    return is_capital(c) ? c + 0x20 : c;
}

char32_t plain_mark(char32_t c)
{
    if (c == U'–' || c == U'—' || c == U'‑' || c == U'−' || c == U'‒') {
        return '-';
    }
    return c == U'«' || c == U'»' || c == U'“' || c == U'”' || c == U'„' ? char32_t{'"'} : c;
}

char32_t russian_twin(char32_t c)
{
    constexpr auto latin = std::u32string_view{U"aecopxykmthbi"};
    constexpr auto russian = std::u32string_view{U"аесорхукмтнві"};
    const auto at = latin.find(c);
    return at == std::u32string_view::npos ? c : russian[at];
}

} // namespace vekha::intake::signs
