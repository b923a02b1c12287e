#include "documents/text/markup.h"

#include "documents/plain_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace vekha::documents
{
namespace
{

using namespace std::string_view_literals;

constexpr std::size_t longest_tag = 2000;

constexpr auto inline_tags =
    std::array{"a"sv,    "abbr"sv,   "b"sv,      "big"sv,  "center"sv, "code"sv, "del"sv, "em"sv, "font"sv,
               "i"sv,    "img"sv,    "ins"sv,    "mark"sv, "nobr"sv,   "o:p"sv,  "pre"sv, "s"sv,  "small"sv,
               "span"sv, "strike"sv, "strong"sv, "sub"sv,  "sup"sv,    "tt"sv,   "u"sv};

constexpr auto breaking_tags =
    std::array{"br"sv, "blockquote"sv, "div"sv, "h1"sv, "h2"sv, "h3"sv,    "h4"sv,    "h5"sv, "h6"sv, "hr"sv,
               "li"sv, "ol"sv,         "p"sv,   "ul"sv, "td"sv, "table"sv, "tbody"sv, "th"sv, "tr"sv, "thead"sv};

constexpr auto references =
    std::array{std::pair{"nbsp"sv, " "sv},  std::pair{"amp"sv, "&"sv},   std::pair{"lt"sv, "<"sv},
               std::pair{"gt"sv, ">"sv},    std::pair{"quot"sv, "\""sv}, std::pair{"apos"sv, "'"sv},
               std::pair{"laquo"sv, "«"sv}, std::pair{"raquo"sv, "»"sv}, std::pair{"ndash"sv, "–"sv},
               std::pair{"mdash"sv, "—"sv}, std::pair{"shy"sv, ""sv},    std::pair{"hellip"sv, "…"sv}};

constexpr auto bracket_marks = std::array{"bookmark"sv,    "image"sv,      "picture"sv, "footnote"sv, "endnote"sv,
                                          "footnoteRef"sv, "endnoteRef"sv, "comment"sv, "shape"sv};

bool ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lower_ascii(std::string_view word)
{
    auto out = std::string{word};
    for (auto& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

struct Mark {
    std::size_t length = 0; ///< in bytes, 0 where nothing was recognised
    std::string instead;
};

Mark tag_at(std::string_view text)
{
    const auto end = text.substr(0, longest_tag).find('>');
    if (end == std::string_view::npos) return {};
    auto inside = text.substr(1, end - 1);
    if (inside.starts_with("!--")) return {end + 1, ""};
    if (inside.starts_with('/')) inside.remove_prefix(1);
    std::size_t length = 0;
    while (length < inside.size() && (ascii_letter(inside[length]) || inside[length] == ':' ||
                                      (length > 0 && inside[length] >= '0' && inside[length] <= '9')))
        ++length;
    const auto name = lower_ascii(inside.substr(0, length));
    const auto rest = inside.substr(length);
    const auto closed = rest.empty() || rest.front() == ' ' || rest.front() == '/';
    if (!closed) return {};
    if (std::ranges::find(breaking_tags, name) != breaking_tags.end()) return {end + 1, "\n"};
    if (std::ranges::find(inline_tags, name) != inline_tags.end()) return {end + 1, ""};
    return {};
}

Mark reference_at(std::string_view text)
{
    const auto end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    const auto name = text.substr(1, end - 1);
    for (const auto& [known, sign] : references) {
        if (name == known) return {end + 1, std::string{sign}};
    }
    if (name.front() != '#' || name.size() < 2) return {};
    const auto hexadecimal = name[1] == 'x' || name[1] == 'X';
    const auto digits = name.substr(hexadecimal ? 2 : 1);
    auto code_point = 0u;
    const auto [stop, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code_point, hexadecimal ? 16 : 10);
    if (failure != std::errc{} || stop != digits.data() + digits.size()) return {};
    auto sign = std::string{};
    append_utf8(sign, code_point);
    return {end + 1, plain(sign)};
}

Mark bracket_at(std::string_view text)
{
    const auto end = text.substr(0, 200).find(']');
    const auto colon = text.substr(0, 20).find(':');
    if (end == std::string_view::npos || colon == std::string_view::npos || colon > end) return {};
    const auto known = std::ranges::find(bracket_marks, text.substr(1, colon - 1)) != bracket_marks.end();
    return known ? Mark{end + 1, ""} : Mark{};
}

Mark mark_at(std::string_view text)
{
    switch (text.front()) {
    case '<':
        return tag_at(text);
    case '&':
        return reference_at(text);
    case '[':
        return bracket_at(text);
    default:
        return {};
    }
}

/// Line breaks of tags that only opened or closed, or met another, leave no empty lines.
std::string without_empty_lines(std::string_view text)
{
    auto out = std::string{};
    for (const auto line : split(text, '\n')) {
        if (trimmed(line).empty()) continue;
        if (!out.empty()) out += '\n';
        out += trimmed(line);
    }
    return out;
}

} // namespace

Unmarked without_markup(std::string_view text)
{
    auto result = Unmarked{};
    if (text.find_first_of("<&[") == std::string_view::npos) {
        result.text = text;
        return result;
    }
    auto broken = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = mark_at(text.substr(at));
        if (mark.length == 0) {
            result.text += text[at++];
            continue;
        }
        if (result.first_mark.empty()) result.first_mark = text.substr(at, mark.length);
        broken = broken || mark.instead == "\n";
        result.text += mark.instead;
        at += mark.length;
    }
    if (broken) result.text = without_empty_lines(result.text);
    return result;
}

} // namespace vekha::documents
