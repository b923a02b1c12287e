#include "store/cursor_text.h"

#include <charconv>

namespace vekha::store
{

namespace
{

constexpr std::string_view digits = "0123456789abcdef";

bool is_plain(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
}

std::optional<unsigned char> hex_pair(std::string_view pair)
{
    unsigned value = 0;
    const auto read = std::from_chars(pair.data(), pair.data() + pair.size(), value, 16);
    if (pair.size() != 2 || read.ec != std::errc{} || read.ptr != pair.data() + pair.size()) return std::nullopt;
    return static_cast<unsigned char>(value);
}

} // namespace

/// ID.TEXT where anything but small letters, digits and '-' is Xhh.
std::string written(const CursorText& cursor)
{
    std::string out = std::to_string(cursor.id) + ".";
    for (const char c : cursor.text) {
        if (is_plain(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += 'X';
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
    return out;
}

std::optional<CursorText> read_cursor(std::string_view text)
{
    CursorText cursor;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), cursor.id);
    const auto end = static_cast<std::size_t>(read.ptr - text.data());
    if (read.ec != std::errc{} || end >= text.size() || text[end] != '.') return std::nullopt;
    for (std::size_t i = end + 1; i < text.size(); ++i) {
        if (is_plain(text[i])) {
            cursor.text += text[i];
            continue;
        }
        const auto byte = text[i] == 'X' ? hex_pair(text.substr(i + 1, 2)) : std::nullopt;
        if (!byte) return std::nullopt;
        cursor.text += static_cast<char>(*byte);
        i += 2;
    }
    return cursor;
}

} // namespace vekha::store
