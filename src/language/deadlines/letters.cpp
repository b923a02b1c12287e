#include "language/deadlines/letters.h"

#include <array>

namespace vekha::language::deadlines
{
namespace
{

constexpr char32_t Broken = 0xFFFD;

struct Decoded {
    char32_t code = Broken;
    std::size_t length = 1;
};

Decoded decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
    if (length == 1 || lead >= 0xF5 || at + length > text.size()) return {};
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {};
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    return {code, length};
}

/// The Cyrillic letter that people type or scanners read as this Latin one.
char32_t cyrillic_twin(char32_t latin)
{
    switch (latin) {
    case U'a':
    case U'A':
        return U'а';
    case U'B':
        return U'в';
    case U'b':
        return U'ь';
    case U'c':
    case U'C':
        return U'с';
    case U'e':
    case U'E':
        return U'е';
    case U'H':
    case U'h':
        return U'н';
    case U'k':
    case U'K':
        return U'к';
    case U'm':
    case U'M':
        return U'м';
    case U'n':
        return U'п';
    case U'o':
    case U'O':
        return U'о';
    case U'p':
    case U'P':
        return U'р';
    case U'r':
        return U'г';
    case U't':
    case U'T':
        return U'т';
    case U'u':
        return U'и';
    case U'x':
    case U'X':
        return U'х';
    case U'y':
    case U'Y':
        return U'у';
    default:
        return 0;
    }
}

bool is_dropped(char32_t code)
{
    return code == 0xAD || code == 0x2060 || code == 0xFEFF || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x300 && code <= 0x36F) || code == 0xB2 || code == 0xB3 || code == 0xB9 || code == 0x2070 ||
           (code >= 0x2074 && code <= 0x2079) || code == U'*';
}

bool is_quote(char32_t code)
{
    return code == U'"' || code == U'\'' || code == 0xAB || code == 0xBB || code == U'`' || code == 0xB4 ||
           (code >= 0x2018 && code <= 0x201F) || code == 0x2039 || code == 0x203A;
}

bool is_space(char32_t code)
{
    return code == U' ' || code == U'\t' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
           code == 0x205F || code == 0x3000;
}

bool is_line_end(char32_t code)
{
    return code == U'\n' || code == U'\r' || code == U'\v' || code == U'\f' || code == 0x85 || code == 0x2028 ||
           code == 0x2029;
}

bool is_dash(char32_t code)
{
    return code == U'-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0x2500 || code == 0x2E3A ||
           code == 0xFE58 || code == 0xFF0D || code == U'~' || code == 0x97;
}

Letter latin(char32_t code)
{
    const char32_t small = code < U'a' ? code + 0x20 : code;
    return {Glyph::Latin, small, cyrillic_twin(code), 0, 0};
}

Letter classify(char32_t code)
{
    if (code >= 0x430 && code <= 0x44F) return {Glyph::Cyrillic, code, code, 0, 0};
    if (code >= 0x410 && code <= 0x42F) return {Glyph::Cyrillic, code + 0x20, code + 0x20, 0, 0};
    if (code == 0x401 || code == 0x451) return {Glyph::Cyrillic, U'е', U'е', 0, 0};
    if (code >= U'0' && code <= U'9') return {Glyph::Digit, code, 0, 0, 0};
    if ((code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z')) return latin(code);
    if (code == 0x406 || code == 0x456) return {Glyph::Latin, U'i', 0, 0, 0};
    if (code == 0x4C0 || code == 0x4CF || code == U'|') return {Glyph::Latin, U'l', 0, 0, 0};
    if (is_line_end(code)) return {Glyph::LineEnd, U'\n', 0, 0, 0};
    if (is_space(code)) return {Glyph::Space, U' ', 0, 0, 0};
    if (is_quote(code)) return {Glyph::Quote, U'"', 0, 0, 0};
    if (is_dash(code)) return {Glyph::Sign, U'-', 0, 0, 0};
    if (code == 0x2116) return {Glyph::Sign, U'#', 0, 0, 0};
    if (code == U'\\') return {Glyph::Sign, U'/', 0, 0, 0};
    if (code == U'[') return {Glyph::Sign, U'(', 0, 0, 0};
    if (code == U']') return {Glyph::Sign, U')', 0, 0, 0};
    if (code < 0x80) return {Glyph::Sign, code, 0, 0, 0};
    return {Glyph::Sign, U'?', 0, 0, 0};
}

/// The Latin spelling of a Roman numeral that is one sign, Ⅰ to Ⅻ.
std::string_view roman_spelling(char32_t code)
{
    constexpr std::array<std::string_view, 12> spellings{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                         "vii", "viii", "ix",  "x",  "xi", "xii"};
    if (code >= 0x2160 && code <= 0x216B) return spellings[code - 0x2160];
    if (code >= 0x2170 && code <= 0x217B) return spellings[code - 0x2170];
    return {};
}

} // namespace

std::vector<Letter> letters_of(std::string_view wording)
{
    std::vector<Letter> letters;
    letters.reserve(wording.size());
    for (std::size_t at = 0; at < wording.size();) {
        const auto [code, length] = decode(wording, at);
        if (code == 0x306 && !letters.empty() && letters.back().small == U'и') {
            letters.back().small = letters.back().as_cyrillic = U'й';
            letters.back().length = at + length - letters.back().offset;
        } else if (const auto roman = roman_spelling(code); !roman.empty()) {
            for (const char c : roman)
                letters.push_back({Glyph::Latin, static_cast<char32_t>(c), 0, at, length});
        } else if (!is_dropped(code)) {
            Letter letter = classify(code);
            letter.offset = at;
            letter.length = length;
            letters.push_back(letter);
        }
        at += length;
    }
    return letters;
}

void append_utf8(std::string& text, char32_t code)
{
    if (code < 0x80) {
        text.push_back(static_cast<char>(code));
        return;
    }
    text.push_back(static_cast<char>(0xC0U | (code >> 6U)));
    text.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
}

} // namespace vekha::language::deadlines
