#include "intake/text.h"

#include "intake/signs.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace vekha::intake
{

using namespace signs;

namespace
{

std::string_view trimmed(std::string_view text)
{
    constexpr auto blanks = std::string_view{" \t\n\r"};
    const auto from = text.find_first_not_of(blanks);
    return from == std::string_view::npos ? std::string_view{}
                                          : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

/// First character that is a letter or a digit; 0 when there is none.
char32_t first_sign(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is_letter(next.code) || is_digit(next.code)) {
            return next.code;
        }
        at += next.bytes;
    }
    return 0;
}

} // namespace

std::string one_line(std::string_view text)
{
    auto result = std::string{};
    result.reserve(text.size());
    auto pending = false;
    const auto add = [&](std::string_view letters) {
        if (pending && !result.empty()) {
            result.push_back(' ');
        }
        pending = false;
        result.append(letters);
    };
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        for (auto width = plain_width(text, end); width > 0; width = end < text.size() ? plain_width(text, end) : 0) {
            end += width;
        }
        if (end > at) {
            add(text.substr(at, end - at));
            at = end;
            continue;
        }
        const auto next = character_at(text, at);
        if (is_space(next.code)) {
            pending = pending || next.code != 0xAD;
        } else {
            add(text.substr(at, next.bytes));
        }
        at += next.bytes;
    }
    return result;
}

std::string fold(std::string_view text)
{
    auto signs = decode(one_line(text));
    for (auto& sign : signs) {
        sign = small(plain_mark(sign));
    }
    for (std::size_t from = 0; from < signs.size();) {
        auto to = from;
        auto russian = false;
        while (to < signs.size() && is_letter(signs[to])) {
            russian = russian || is_russian(signs[to]);
            ++to;
        }
        if (russian) {
            std::transform(signs.begin() + static_cast<std::ptrdiff_t>(from),
                           signs.begin() + static_cast<std::ptrdiff_t>(to),
                           signs.begin() + static_cast<std::ptrdiff_t>(from), russian_twin);
        }
        from = std::max(to, from + 1);
    }
    auto result = std::string{};
    result.reserve(text.size());
    for (const auto sign : signs) {
        append(result, sign);
    }
    return result;
}

std::vector<std::string> words_of(std::string_view text)
{
    auto result = std::vector<std::string>{};
    auto word = std::string{};
    const auto close = [&] {
        if (!word.empty()) {
            result.push_back(std::move(word));
            word.clear();
        }
    };
    const auto folded = fold(text);
    auto digits = false;
    for (std::size_t at = 0; at < folded.size();) {
        const auto next = character_at(folded, at);
        const auto digit = is_digit(next.code);
        if (is_letter(next.code) || digit) {
            if (!word.empty() && digit != digits) {
                close();
            }
            digits = digit;
            append(word, next.code);
        } else {
            close();
            if (next.code == U'№' || next.code == '%') {
                append(word, next.code);
                close();
            }
        }
        at += next.bytes;
    }
    close();
    return result;
}

std::string join_halves(std::string_view first, std::string_view second)
{
    const auto left = trimmed(first);
    const auto right = trimmed(second);
    if (left.empty() || right.empty()) {
        return std::string{left} + std::string{right};
    }
    const auto space = left.find_last_of(" \n");
    const auto word = left.substr(space == std::string_view::npos ? 0 : space + 1);
    const auto broken = word.size() > 2 && word.back() == '-' && starts_lower(right) && has_letters(word);
    if (!broken) {
        return std::string{left} + ' ' + std::string{right};
    }
    // «научно-» and «психолого-» keep their hyphen; a short or consonant-ended piece was broken by the line.
    const auto compound = word.substr(0, word.size() - 1).ends_with("о") && length_of(word) >= 6;
    return std::string{compound ? left : left.substr(0, left.size() - 1)} + std::string{right};
}

std::string join_lines(std::string_view text)
{
    auto result = std::string{};
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        result = join_halves(result, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return one_line(result);
}

bool starts_lower(std::string_view text)
{
    return is_small(first_sign(text));
}
bool starts_upper(std::string_view text)
{
    return is_capital(first_sign(text));
}

bool ends_sentence(std::string_view text)
{
    const auto line = one_line(text);
    if (line.empty()) {
        return true;
    }
    constexpr auto ends = std::string_view{".;:!?)\""};
    return ends.find(line.back()) != std::string_view::npos || line.ends_with("»") || line.ends_with("…");
}

int open_marks(std::string_view text)
{
    auto round = 0;
    auto quotes = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        round += next.code == '(' ? 1 : next.code == ')' ? -1 : 0;
        quotes += next.code == U'«' ? 1 : next.code == U'»' ? -1 : 0;
        at += next.bytes;
    }
    return round + quotes;
}

double capital_share(std::string_view text)
{
    const auto signs = decode(text);
    const auto letters = std::count_if(signs.begin(), signs.end(), is_letter);
    const auto capitals = std::count_if(signs.begin(), signs.end(), is_capital);
    return letters == 0 ? 0 : static_cast<double>(capitals) / static_cast<double>(letters);
}

void count_letters(std::string_view text, LetterCounts& counts)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const auto cyrillic = next.code >= 0x400 && next.code <= 0x52F;
        if (is_russian(next.code)) {
            ++counts.russian;
        } else if (cyrillic) {
            ++counts.other_cyrillic;
        } else if (is_letter(next.code) || (next.code >= 0xC0 && next.code < 0x2000)) {
            ++counts.other;
        }
        at += next.bytes;
    }
}

bool has_letters(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (is_letter(next.code)) {
            return true;
        }
        at += next.bytes;
    }
    return false;
}

std::size_t length_of(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::string cut_at_word(std::string_view text, std::size_t limit)
{
    const auto line = one_line(text);
    if (length_of(line) <= limit) {
        return line;
    }
    auto end = std::size_t{0};
    for (auto at = line.find(' '); at != std::string::npos && length_of(line.substr(0, at)) <= limit;
         at = line.find(' ', at + 1)) {
        end = at;
    }
    return line.substr(0, end);
}

std::vector<std::string> links_in(std::string_view text)
{
    auto result = std::vector<std::string>{};
    for (auto at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 4)) {
        const auto rest = text.substr(at);
        if (!rest.starts_with("http://") && !rest.starts_with("https://")) {
            continue;
        }
        auto link = std::string{rest.substr(0, rest.find_first_of(" \t\n\r<>\"),;"))};
        while (!link.empty() && link.back() == '.') {
            link.pop_back();
        }
        result.push_back(std::move(link));
    }
    return result;
}

bool has_stem(std::string_view word, const std::vector<std::string_view>& stems)
{
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return word.starts_with(stem); });
}

} // namespace vekha::intake
