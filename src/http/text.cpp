#include "http/text.h"

#include <algorithm>

namespace vekha::http
{

namespace
{

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    const auto letter = lower(digit);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

} // namespace

std::string lower_case(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

bool same_ignoring_case(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t more = first < 0x80 ? 0 : first < 0xC2 ? 9 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        if (first > 0xF4 || at + more >= text.size()) return false;
        for (std::size_t next = 1; next <= more; ++next) {
            if ((static_cast<unsigned char>(text[at + next]) & 0xC0) != 0x80) return false;
        }
        const auto second = more > 0 ? static_cast<unsigned char>(text[at + 1]) : 0;
        const auto overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        const auto surrogate = first == 0xED && second > 0x9F;
        if (overlong || surrogate || (first == 0xF4 && second > 0x8F)) return false;
        at += more + 1;
    }
    return true;
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto letter = text[at];
        if (letter == '%') {
            if (at + 2 >= text.size()) return std::nullopt;
            const auto high = hex_value(text[at + 1]);
            const auto low = hex_value(text[at + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            letter = static_cast<char>(high * 16 + low);
            at += 2;
        } else if (letter == '+' && plus_is_space) {
            letter = ' ';
        }
        if (letter == '\0') return std::nullopt;
        result += letter;
    }
    return is_utf8(result) ? std::optional{std::move(result)} : std::nullopt;
}

std::optional<Target> target_from(std::string_view text)
{
    if (text.empty() || text.front() != '/') return std::nullopt;
    Target target;
    const auto question = text.find('?');
    const auto path = text.substr(0, question);
    if (path.size() > 1) {
        for (const auto part : split(path.substr(1), '/')) {
            auto segment = percent_decoded(part, false);
            if (!segment) return std::nullopt;
            target.path += '/' + *segment;
            target.segments.push_back(std::move(*segment));
        }
    } else {
        target.path = "/";
    }
    if (question == std::string_view::npos || question + 1 == text.size()) return target;
    for (const auto part : split(text.substr(question + 1), '&')) {
        if (part.empty()) continue;
        const auto equals = part.find('=');
        auto name = percent_decoded(part.substr(0, equals), true);
        auto value = equals == std::string_view::npos ? std::optional<std::string>{""}
                                                      : percent_decoded(part.substr(equals + 1), true);
        if (!name || !value) return std::nullopt;
        target.query.emplace_back(std::move(*name), std::move(*value));
    }
    return target;
}

} // namespace vekha::http
