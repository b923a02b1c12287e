#include "documents/odf/flow_reader.h"

#include "documents/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::documents::odf
{
namespace
{

using namespace std::string_view_literals;

constexpr auto looked_through =
    std::array{"text:section"sv,           "text:index-body"sv,         "text:table-of-content"sv,
               "text:index-title"sv,       "text:illustration-index"sv, "text:table-index"sv,
               "text:user-index"sv,        "text:alphabetical-index"sv, "text:bibliography"sv,
               "text:numbered-paragraph"sv};

bool is_shape(std::string_view name)
{
    return name.starts_with("draw:");
}

} // namespace

std::vector<Block> FlowReader::read(pugi::xml_node container)
{
    auto blocks = std::vector<Block>{};
    read_blocks(container, blocks, nullptr);
    return blocks;
}

void FlowReader::read_blocks(pugi::xml_node container, std::vector<Block>& blocks, Item* item)
{
    for (const auto child : container.children()) {
        if (reading_.refused()) return;
        read_block(child, blocks, item);
    }
}

void FlowReader::read_block(pugi::xml_node node, std::vector<Block>& blocks, Item* item)
{
    const auto name = std::string_view{node.name()};
    if (name == "text:p" || name == "text:h") {
        read_paragraph(node, blocks, item);
    } else if (name == "text:list") {
        read_list(node, blocks, item);
    } else if (name == "table:table") {
        if (auto table = read_table(node)) blocks.emplace_back(std::move(*table));
    } else if (name == "text:soft-page-break") {
        if (page_ > 0) ++page_;
    } else if (std::ranges::find(looked_through, name) != looked_through.end()) {
        const auto hidden = std::string_view{node.attribute("text:display").value()} == "none";
        if (!hidden) read_blocks(node, blocks, item);
    } else if (is_shape(name)) {
        auto running = Running{};
        read_element(node, running);
        for (const auto box : running.boxes)
            read_blocks(box, blocks, nullptr);
    }
}

std::string FlowReader::label_of(pugi::xml_node node, const Style& style, Item* item)
{
    if (item != nullptr) {
        if (item->header || std::exchange(item->labelled, true)) return {};
        const auto* list = item->style != nullptr ? item->style : styles_.list(style.list);
        if (list == nullptr) return {};
        return next_label(*list, counters_[item->counter], item->level, item->set_to);
    }
    if (std::string_view{node.name()} != "text:h" || node.attribute("text:is-list-header").as_bool()) return {};
    const auto level = node.attribute("text:outline-level").as_int(1) - 1;
    auto set_to = std::optional<long>{};
    if (const auto start = node.attribute("text:start-value")) set_to = start.as_int();
    return next_label(styles_.outline(), counters_.front(), level, set_to);
}

void FlowReader::read_paragraph(pugi::xml_node node, std::vector<Block>& blocks, Item* item)
{
    const auto& style = styles_.paragraph(node.attribute("text:style-name").value());
    if (style.page_before && page_ > 0 && (!blocks.empty() || page_ > 1)) ++page_;
    auto running = Running{};
    running.bold = style.bold.value_or(false);
    running.hidden = style.hidden;
    running.page = page_;
    const auto label = label_of(node, style, item);
    read_inline(node, running);
    auto paragraph = Paragraph{};
    paragraph.text = label;
    paragraph.text += running.text.text;
    paragraph.text = trimmed(paragraph.text);
    if (std::string_view{node.name()} == "text:h")
        paragraph.heading = std::clamp(node.attribute("text:outline-level").as_int(1), 1, 9);
    paragraph.centred = style.centred;
    paragraph.bold = running.text.any_words && running.text.all_bold;
    paragraph.links = std::move(running.text.links);
    paragraph.place.page = running.text.any_words ? running.page : page_;
    blocks.emplace_back(std::move(paragraph));
    for (const auto box : running.boxes)
        read_blocks(box, blocks, nullptr);
}

std::size_t FlowReader::counter_of(pugi::xml_node node, const std::string& style_name)
{
    const auto* continued = node.attribute("text:continue-list").value();
    const auto by_list = counter_by_list_.find(continued);
    const auto by_style = counter_by_style_.find(style_name);
    auto counter = counters_.size();
    if (*continued != '\0' && by_list != counter_by_list_.end()) {
        counter = by_list->second;
    } else if (node.attribute("text:continue-numbering").as_bool() && by_style != counter_by_style_.end()) {
        counter = by_style->second;
    } else {
        counters_.emplace_back();
    }
    const auto* id = node.attribute("xml:id").value();
    if (*id != '\0') counter_by_list_.insert_or_assign(id, counter);
    counter_by_style_.insert_or_assign(style_name, counter);
    return counter;
}

void FlowReader::read_list(pugi::xml_node node, std::vector<Block>& blocks, const Item* parent)
{
    const auto style_name = std::string{node.attribute("text:style-name").value()};
    auto base = parent != nullptr ? *parent : Item{};
    if (!style_name.empty()) base.style = styles_.list(style_name);
    if (parent == nullptr) {
        base.counter = counter_of(node, style_name);
    } else {
        ++base.level;
    }
    for (const auto child : node.children()) {
        const auto name = std::string_view{child.name()};
        if (name != "text:list-item" && name != "text:list-header") continue;
        auto item = base;
        item.labelled = false;
        item.header = name == "text:list-header";
        item.set_to.reset();
        if (const auto start = child.attribute("text:start-value")) item.set_to = start.as_int();
        read_blocks(child, blocks, &item);
    }
}

} // namespace vekha::documents::odf
