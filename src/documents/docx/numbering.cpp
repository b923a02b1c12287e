#include "documents/docx/numbering.h"

#include "documents/plain_text.h"
#include "documents/xml.h"

#include <algorithm>

namespace vekha::documents::docx
{
namespace
{

NumberStyle number_style(std::string_view name)
{
    if (name == "decimalZero") return NumberStyle::DecimalZero;
    if (name == "lowerRoman") return NumberStyle::LowerRoman;
    if (name == "upperRoman") return NumberStyle::UpperRoman;
    if (name == "lowerLetter") return NumberStyle::LowerLatin;
    if (name == "upperLetter") return NumberStyle::UpperLatin;
    if (name == "russianLower") return NumberStyle::LowerRussian;
    if (name == "russianUpper") return NumberStyle::UpperRussian;
    if (name == "none") return NumberStyle::None;
    return NumberStyle::Decimal;
}

} // namespace

void Numbering::read_level(Level& level, pugi::xml_node node)
{
    level.defined = true;
    level.start = node.child("w:start").attribute("w:val").as_int(0);
    auto format = node.child("w:numFmt");
    if (!format) format = node.child("mc:AlternateContent").child("mc:Fallback").child("w:numFmt");
    const auto name = std::string_view{format.attribute("w:val").as_string("decimal")};
    level.bullet = name == "bullet";
    level.style = number_style(name);
    level.pattern = node.child("w:lvlText").attribute("w:val").value();
    level.all_decimal = is_on(node.child("w:isLgl"), "w:val");
    level.restarts_after = node.child("w:lvlRestart").attribute("w:val").as_int(-1);
    level.paragraph_style = node.child("w:pStyle").attribute("w:val").value();
    const auto suffix = std::string_view{node.child("w:suff").attribute("w:val").as_string("tab")};
    level.separator = suffix == "nothing" ? std::string{} : std::string{" "};
}

void Numbering::read_levels(Levels& definition, pugi::xml_node parent)
{
    for (const auto node : parent.children("w:lvl")) {
        const auto at = node.attribute("w:ilvl").as_int(-1);
        if (at >= 0 && at < levels) read_level(definition[static_cast<std::size_t>(at)], node);
    }
}

Numbering::Numbering(const pugi::xml_document& tree, const Styles& styles)
{
    const auto root = tree.document_element();
    auto abstract = std::map<int, pugi::xml_node>{};
    auto abstract_of = std::map<int, int>{};
    for (const auto node : root.children("w:abstractNum"))
        abstract.emplace(node.attribute("w:abstractNumId").as_int(), node);
    for (const auto node : root.children("w:num"))
        abstract_of.emplace(node.attribute("w:numId").as_int(),
                            node.child("w:abstractNumId").attribute("w:val").as_int(-1));

    for (const auto node : root.children("w:num")) {
        const auto id = node.attribute("w:numId").as_int();
        auto list = List{};
        list.counter = abstract_of[id];
        auto definition = abstract[list.counter];
        if (const auto link = definition.child("w:numStyleLink")) {
            const auto linked = styles.run_style(link.attribute("w:val").value()).list.list;
            const auto target = linked ? abstract_of.find(*linked) : abstract_of.end();
            if (target != abstract_of.end()) definition = abstract[target->second];
        }
        read_levels(list.definition, definition);
        for (const auto change : node.children("w:lvlOverride")) {
            const auto at = change.attribute("w:ilvl").as_int(-1);
            if (at < 0 || at >= levels) continue;
            const auto level = static_cast<std::size_t>(at);
            if (const auto own = change.child("w:lvl")) read_level(list.definition[level], own);
            if (const auto start = change.child("w:startOverride"))
                list.start_override[level] = start.attribute("w:val").as_int();
        }
        lists_.emplace(id, std::move(list));
    }
}

std::string Numbering::next(const ListReference& reference, std::string_view style_id)
{
    const auto found = lists_.find(reference.list.value_or(0));
    if (found == lists_.end()) return {};
    const auto& list = found->second;
    auto at = reference.level.value_or(-1);
    if (at < 0) {
        const auto of_style = [&](const Level& level) {
            return !style_id.empty() && level.paragraph_style == style_id;
        };
        const auto level = std::ranges::find_if(list.definition, of_style);
        at = level == list.definition.end() ? 0 : static_cast<int>(level - list.definition.begin());
    }
    if (at >= levels || !list.definition[static_cast<std::size_t>(at)].defined) return {};
    auto& counter = counters_[list.counter];
    advance(counter, list, found->first, at);
    return printed(list, counter, at);
}

void Numbering::advance(Counter& counter, const List& list, int list_id, int at)
{
    for (auto i = 0; i <= at; ++i) {
        const auto level = static_cast<std::size_t>(i);
        const auto& override = list.start_override[level];
        const auto first_use = override && started_.emplace(list_id, i).second;
        auto& value = counter.value[level];
        const auto start = override.value_or(list.definition[level].start);
        if (first_use || !value) {
            value = start;
        } else if (i == at) {
            ++*value;
        }
    }
    for (auto i = at + 1; i < levels; ++i) {
        const auto after = list.definition[static_cast<std::size_t>(i)].restarts_after;
        if (after < 0 || at + 1 <= after) counter.value[static_cast<std::size_t>(i)].reset();
    }
}

std::string Numbering::printed(const List& list, const Counter& counter, int at)
{
    const auto& level = list.definition[static_cast<std::size_t>(at)];
    if (level.bullet) {
        const auto sign = bullet_sign(trimmed(level.pattern));
        return sign.empty() ? sign : sign + level.separator;
    }
    auto text = std::string{};
    for (std::size_t i = 0; i < level.pattern.size(); ++i) {
        const auto digit = level.pattern[i] == '%' && i + 1 < level.pattern.size() ? level.pattern[i + 1] : '\0';
        if (digit < '1' || digit > '9') {
            text += level.pattern[i];
            continue;
        }
        ++i;
        const auto shown = static_cast<std::size_t>(digit - '1');
        const auto& definition = list.definition[shown];
        const auto style = level.all_decimal ? NumberStyle::Decimal : definition.style;
        text += list_number(counter.value[shown].value_or(definition.start), style);
    }
    text = plain(text);
    return trimmed(text).empty() ? std::string{} : text + level.separator;
}

} // namespace vekha::documents::docx
