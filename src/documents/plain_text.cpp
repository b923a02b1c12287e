#include "documents/plain_text.h"

#include <cstdint>

namespace vekha::documents
{
namespace
{

unsigned char byte_at(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

/// Handles a sequence of general punctuation, U+2000..U+203F (E2 80 xx); false where it is ordinary.
bool append_punctuation(std::string& out, unsigned char last)
{
    switch (last) {
    case 0x8B: // zero width space
    case 0x8C: // zero width non-joiner
    case 0x8D: // zero width joiner
    case 0x8E: // left-to-right mark
    case 0x8F: // right-to-left mark
        return true;
    case 0x87: // figure space
    case 0xAF: // narrow no-break space
        out += ' ';
        return true;
    case 0x91: // non-breaking hyphen
        out += '-';
        return true;
    case 0xA8: // line separator
    case 0xA9: // paragraph separator
        out += '\n';
        return true;
    default:
        return false;
    }
}

/// Handles the sequence at `at`, of two or three bytes; false where it is ordinary text.
bool append_special(std::string& out, std::string_view text, std::size_t at, std::size_t length)
{
    const auto first = byte_at(text, at);
    const auto second = byte_at(text, at + 1);
    if (length == 2) {
        if (first != 0xC2 || (second != 0xA0 && second != 0xAD && second >= 0xA0)) return false;
        if (second == 0x85) out += '\n'; // next line
        if (second == 0xA0) out += ' ';  // no-break space; U+00AD and the C1 controls go
        return true;
    }
    const auto third = byte_at(text, at + 2);
    if (first == 0xE2 && second == 0x80) return append_punctuation(out, third);
    const auto word_joiner = first == 0xE2 && second == 0x81 && third == 0xA0;
    const auto byte_order_mark = first == 0xEF && second == 0xBB && third == 0xBF;
    return word_joiner || byte_order_mark;
}

/// Where text without any special sign ends that starts at `at`: printable ASCII and Cyrillic letters.
std::size_t end_of_ordinary(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        const auto first = byte_at(text, at);
        if (first >= 0x20 && first < 0x7F) {
            ++at;
        } else if ((first == 0xD0 || first == 0xD1) && at + 1 < text.size() && (byte_at(text, at + 1) & 0xC0) == 0x80) {
            at += 2;
        } else {
            break;
        }
    }
    return at;
}

bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

std::size_t utf8_sequence(std::string_view text, std::size_t at)
{
    const auto first = byte_at(text, at);
    if (first < 0x80) return 1;
    const auto length = first >= 0xC2 && first <= 0xDF   ? 2u
                        : first >= 0xE0 && first <= 0xEF ? 3u
                        : first >= 0xF0 && first <= 0xF4 ? 4u
                                                         : 0u;
    if (length == 0 || at + length > text.size()) return 0;
    for (auto i = at + 1; i < at + length; ++i) {
        if ((byte_at(text, i) & 0xC0) != 0x80) return 0;
    }
    const auto second = byte_at(text, at + 1);
    const auto wrong = (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
                       (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F);
    return wrong ? 0 : length;
}

bool valid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto length = utf8_sequence(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

void append_plain(std::string& out, std::string_view utf8)
{
    for (std::size_t at = 0; at < utf8.size();) {
        const auto ordinary = end_of_ordinary(utf8, at);
        out.append(utf8, at, ordinary - at);
        at = ordinary;
        if (at == utf8.size()) return;
        const auto first = byte_at(utf8, at);
        if (first < 0x80) {
            if (first == '\t' || first == '\n') out += utf8[at];
            ++at;
            continue;
        }
        const auto length = utf8_sequence(utf8, at);
        if (length == 0) {
            ++at;
            continue;
        }
        const auto special = length < 4 && append_special(out, utf8, at, length);
        if (!special) out.append(utf8, at, length);
        at += length;
    }
}

std::string plain(std::string_view utf8)
{
    auto out = std::string{};
    out.reserve(utf8.size());
    append_plain(out, utf8);
    return out;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string cell_text(std::string_view text)
{
    auto out = std::string{};
    out.reserve(text.size());
    for (const auto c : trimmed(text)) {
        while (c == '\n' && !out.empty() && out.back() == ' ')
            out.pop_back();
        out += c == '\t' ? ' ' : c;
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    auto parts = std::vector<std::string_view>{};
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

void append_utf8(std::string& out, char32_t code_point)
{
    const auto byte = [&](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    const auto c = static_cast<std::uint32_t>(code_point);
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        out += "\xEF\xBF\xBD";
    } else if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3F));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

} // namespace vekha::documents
