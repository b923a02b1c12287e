#include "documents/odf/list_styles.h"

#include "documents/plain_text.h"
#include "documents/xml.h"

#include <algorithm>
#include <cstdlib>

namespace vekha::documents::odf
{
namespace
{

NumberStyle number_style(std::string_view format)
{
    if (format.empty()) return NumberStyle::None;
    if (format == "i") return NumberStyle::LowerRoman;
    if (format == "I") return NumberStyle::UpperRoman;
    if (format == "a") return NumberStyle::LowerLatin;
    if (format == "A") return NumberStyle::UpperLatin;
    if (format.starts_with("01")) return NumberStyle::DecimalZero;
    if (format.starts_with("а")) return NumberStyle::LowerRussian; // "а, б, .., аа, аб, ... (ru)"
    if (format.starts_with("А")) return NumberStyle::UpperRussian;
    return NumberStyle::Decimal;
}

std::string number_at(const ListStyle& style, const ListCounter& counter, std::size_t level)
{
    return list_number(counter[level].value_or(style[level].start), style[level].style);
}

std::string from_pattern(const ListStyle& style, const ListCounter& counter, std::string_view pattern)
{
    auto text = std::string{};
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const auto end = pattern[at] == '%' ? pattern.find('%', at + 1) : std::string_view::npos;
        const auto shown =
            end == std::string_view::npos ? 0 : std::atoi(std::string{pattern.substr(at + 1, end - at - 1)}.c_str());
        if (shown < 1 || shown > list_levels) {
            text += pattern[at];
            continue;
        }
        text += number_at(style, counter, static_cast<std::size_t>(shown - 1));
        at = end;
    }
    return text;
}

std::string printed(const ListStyle& style, const ListCounter& counter, int at)
{
    const auto& level = style[static_cast<std::size_t>(at)];
    if (level.style == NumberStyle::None && level.pattern.empty()) return level.prefix + level.suffix;
    if (!level.pattern.empty()) return from_pattern(style, counter, level.pattern);
    auto text = level.prefix;
    const auto first = std::max(at + 1 - level.shown_levels, 0);
    auto written = false;
    for (auto i = first; i <= at; ++i) {
        const auto number = number_at(style, counter, static_cast<std::size_t>(i));
        if (number.empty()) continue;
        if (written) text += '.';
        text += number;
        written = true;
    }
    return text + level.suffix;
}

} // namespace

ListStyle list_style(pugi::xml_node node)
{
    auto style = ListStyle{};
    for (const auto child : node.children()) {
        const auto at = child.attribute("text:level").as_int();
        if (at < 1 || at > list_levels) continue;
        auto& level = style[static_cast<std::size_t>(at - 1)];
        level.bullet = local_name(child.name()) == "list-level-style-bullet";
        level.style = number_style(child.attribute("style:num-format").value());
        level.start = child.attribute("text:start-value").as_int(1);
        level.shown_levels = child.attribute("text:display-levels").as_int(1);
        level.prefix = child.attribute("style:num-prefix").value();
        level.suffix = child.attribute("style:num-suffix").value();
        level.pattern = child.attribute("loext:num-list-format").value();
        if (level.bullet) level.prefix = bullet_sign(child.attribute("text:bullet-char").value());
        const auto properties = child.child("style:list-level-properties");
        const auto alignment = properties.child("style:list-level-label-alignment");
        const auto followed_by = std::string_view{alignment.attribute("text:label-followed-by").value()};
        level.separator = followed_by == "nothing" ? std::string{} : std::string{" "};
    }
    return style;
}

std::string next_label(const ListStyle& style, ListCounter& counter, int level, std::optional<long> set_to)
{
    if (level < 0 || level >= list_levels) return {};
    const auto at = static_cast<std::size_t>(level);
    for (std::size_t i = 0; i < at; ++i) {
        if (!counter[i]) counter[i] = style[i].start;
    }
    counter[at] = set_to.value_or(counter[at] ? *counter[at] + 1 : style[at].start);
    for (auto i = at + 1; i < counter.size(); ++i)
        counter[i].reset();
    const auto label = style[at].bullet ? style[at].prefix : plain(printed(style, counter, level));
    return trimmed(label).empty() ? std::string{} : label + style[at].separator;
}

} // namespace vekha::documents::odf
