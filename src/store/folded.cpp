#include "store/folded.h"

namespace vekha::store
{

namespace
{

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The small form of a Russian capital in UTF-8 (two bytes); `pair` itself for anything else.
std::string small_form(std::string_view pair)
{
    const auto lead = static_cast<unsigned char>(pair[0]);
    const auto trail = static_cast<unsigned char>(pair[1]);
    if (lead == 0xD0 && trail == 0x81) return "е";      // Ё
    if (lead == 0xD1 && trail == 0x91) return "е";      // ё
    if (lead == 0xD0 && trail >= 0x90 && trail <= 0x9F) // А–П
        return {static_cast<char>(0xD0), static_cast<char>(trail + 0x20)};
    if (lead == 0xD0 && trail >= 0xA0 && trail <= 0xAF) // Р–Я
        return {static_cast<char>(0xD1), static_cast<char>(trail - 0x20)};
    return std::string{pair};
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if ((byte == 0xD0 || byte == 0xD1) && i + 1 < text.size()) {
            out += small_form(text.substr(i, 2));
            ++i;
        } else
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return out;
}

std::string sort_name_of(std::string_view text)
{
    constexpr std::size_t width = 6;
    const auto plain = folded(text);
    std::string out;
    for (std::size_t i = 0; i < plain.size();) {
        std::size_t end = i;
        while (end < plain.size() && is_digit(plain[end]))
            ++end;
        if (end == i) {
            out += plain[i++];
            continue;
        }
        if (end - i < width) out.append(width - (end - i), '0');
        out.append(plain, i, end - i);
        i = end;
    }
    return out;
}

std::string pattern_of(std::string_view text)
{
    std::string pattern = "%";
    for (const char c : folded(text)) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

} // namespace vekha::store
