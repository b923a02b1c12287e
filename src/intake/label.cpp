#include "intake/label.h"

#include "intake/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace vekha::intake
{

namespace
{

constexpr auto largest_number = 399;

/// «II», also where a scan gave Russian letters («ХІ») or small l for one.
std::optional<int> roman_value(std::string_view token)
{
    const auto replaced = std::array<std::pair<std::string_view, char>, 6>{
        {{"Х", 'X'}, {"І", 'I'}, {"Ӏ", 'I'}, {"l", 'I'}, {"С", 'C'}, {"|", 'I'}}};
    auto plain = std::string{};
    for (std::size_t at = 0; at < token.size();) {
        const auto hit = std::find_if(replaced.begin(), replaced.end(),
                                      [&](const auto& pair) { return token.substr(at).starts_with(pair.first); });
        plain.push_back(hit == replaced.end() ? token[at] : hit->second);
        at += hit == replaced.end() ? 1 : hit->first.size();
    }
    if (plain.empty() || plain.size() > 6 || plain.find_first_not_of("IVX") != std::string::npos) {
        return std::nullopt;
    }
    auto total = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto value = [&](std::size_t k) {
            return k >= plain.size() ? 0 : plain[k] == 'I' ? 1 : plain[k] == 'V' ? 5 : 10;
        };
        total += value(i) < value(i + 1) ? -value(i) : value(i);
    }
    return total;
}

std::string roman_text(int value)
{
    constexpr auto steps =
        std::array<std::pair<int, std::string_view>, 5>{{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    auto text = std::string{};
    for (const auto& [step, sign] : steps) {
        for (; value >= step; value -= step) {
            text += sign;
        }
    }
    return text;
}

struct Taken {
    Label label;
    std::size_t bytes = 0;
    bool dotted = false; ///< a full stop or bracket closes it
};

/// Digits with dots from the start of `text`; dots may be doubled or followed by a space before the next digit.
Taken take_dotted(std::string_view text)
{
    auto parts = std::vector<int>{};
    auto at = std::size_t{0};
    auto closed = false;
    while (at < text.size()) {
        const auto from = at;
        auto value = 0;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - from < 4) {
            value = value * 10 + (text[at++] - '0');
        }
        if (at == from || value > largest_number || (at < text.size() && text[at] >= '0' && text[at] <= '9')) {
            return {};
        }
        parts.push_back(value);
        const auto dots = at;
        while (at < text.size() && (text[at] == '.' || text[at] == ',')) {
            ++at;
        }
        closed = at > dots;
        if (at >= text.size() || text[at] < '0' || text[at] > '9' || !closed) {
            break;
        }
    }
    if (parts.empty()) {
        return {};
    }
    if (at < text.size() && text[at] == ')') {
        closed = true;
        ++at;
    }
    return {dotted_label(std::move(parts)), at, closed};
}

Taken take_roman(std::string_view text)
{
    const auto end = std::min(text.find_first_of(" .):"), text.size());
    const auto value = roman_value(text.substr(0, end));
    if (!value) {
        return {};
    }
    const auto closed = end < text.size() && text[end] != ' ';
    return {Label{Label::Kind::Roman, {*value}, roman_text(*value)}, closed ? end + 1 : end, closed};
}

Taken take_label(std::string_view text)
{
    auto taken = take_dotted(text);
    return taken.label.none() ? take_roman(text) : taken;
}

std::string_view after_blanks(std::string_view text)
{
    const auto from = text.find_first_not_of(" .:)-");
    auto rest = from == std::string_view::npos ? std::string_view{} : text.substr(from);
    for (const auto dash : {std::string_view{"–"}, std::string_view{"—"}}) {
        if (rest.starts_with(dash)) {
            rest.remove_prefix(dash.size());
            rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        }
    }
    return rest;
}

/// «Раздел», «Направление»: words that only announce the number after them.
std::size_t announcing_word(std::string_view text)
{
    static const auto announcing =
        std::vector<std::string_view>{"раздел", "подраздел", "направлен", "этап", "блок", "задач", "част",
                                      "глав",   "модул",     "цел",       "шаг",  "трек", "риск",  "фактор"};
    const auto end = text.find(' ');
    if (end == std::string_view::npos || !has_stem(fold(text.substr(0, end)), announcing)) {
        return 0;
    }
    auto from = end + 1;
    if (text.substr(from).starts_with("№")) {
        from += std::string_view{"№"}.size();
        from = std::min(text.find_first_not_of(' ', from), text.size());
    }
    return from;
}

/// «I КВАРТАЛ», «II Полугодие»: a part of the year is named by its number.
bool names_part_of_year(std::string_view rest)
{
    static const auto parts = std::vector<std::string_view>{"кварта", "полугоди", "четверт", "триместр", "семестр"};
    return has_stem(fold(rest.substr(0, rest.find(' '))), parts);
}

bool is_whole_word(std::string_view rest)
{
    return rest.empty() || rest.front() == ' ' || !has_letters(rest.substr(0, 2));
}

} // namespace

bool Label::follows(const Label& other) const
{
    return kind == other.kind && kind != Kind::None && depth() == other.depth() &&
           parts.back() == other.parts.back() + 1 && std::equal(parts.begin(), parts.end() - 1, other.parts.begin());
}

bool Label::is_under(const Label& other) const
{
    return kind == Kind::Dotted && other.kind == Kind::Dotted && depth() > other.depth() &&
           std::equal(other.parts.begin(), other.parts.end(), parts.begin());
}

Label dotted_label(std::vector<int> parts)
{
    auto printed = std::string{};
    for (const auto part : parts) {
        printed += (printed.empty() ? "" : ".") + std::to_string(part);
    }
    return {Label::Kind::Dotted, std::move(parts), std::move(printed)};
}

Label read_label(std::string_view cell)
{
    auto text = one_line(cell);
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == ':')) {
        text.pop_back();
    }
    if (text.starts_with("№")) {
        text.erase(0, std::string_view{"№"}.size());
    }
    const auto taken = take_label(text);
    return taken.bytes == text.size() ? taken.label : Label{};
}

LabelledText split_label(std::string_view text)
{
    const auto line = one_line(text);
    auto whole = LabelledText{{}, line};
    const auto announced = announcing_word(line);
    const auto taken = take_label(std::string_view{line}.substr(announced));
    if (taken.label.none()) {
        return whole;
    }
    const auto tail = std::string_view{line}.substr(announced + taken.bytes);
    const auto rest = after_blanks(tail);
    // «I квартал», «3 февраля», «100 % школ» are no labels: without a full stop a capital has to follow.
    const auto plain = !taken.dotted && taken.label.depth() == 1;
    const auto before_capital = starts_upper(rest) && !tail.empty() && tail.front() == ' ';
    if (announced == 0 && ((plain && !before_capital) || (!taken.dotted && !is_whole_word(tail)))) {
        return whole;
    }
    if (announced == 0 && starts_lower(rest) && taken.label.kind == Label::Kind::Roman && !taken.dotted) {
        return whole;
    }
    if (announced == 0 && plain && names_part_of_year(rest)) {
        return whole;
    }
    if (announced > 0 && rest.empty()) {
        return whole;
    }
    return {taken.label, std::string{rest}};
}

} // namespace vekha::intake
