#include "documents/odf/styles.h"

#include <cstdlib>

namespace vekha::documents::odf
{
namespace
{

constexpr int deepest_inheritance = 32;

std::string key_of(std::string_view family, std::string_view name)
{
    return std::string{family}.append("/").append(name);
}

void add_own(Style& style, pugi::xml_node node)
{
    const auto text = node.child("style:text-properties");
    const auto paragraph = node.child("style:paragraph-properties");
    if (const auto weight = text.attribute("fo:font-weight")) {
        const auto value = std::string_view{weight.value()};
        style.bold = value == "bold" || value == "600" || value == "700" || value == "800" || value == "900";
    }
    if (const auto display = text.attribute("text:display")) style.hidden = std::string_view{display.value()} == "none";
    if (const auto alignment = paragraph.attribute("fo:text-align"))
        style.centred = std::string_view{alignment.value()} == "center";
    const auto broken = std::string_view{paragraph.attribute("fo:break-before").value()} == "page";
    const auto new_master = *node.attribute("style:master-page-name").value() != '\0';
    style.page_before = broken || new_master;
    if (const auto list = node.attribute("style:list-style-name")) style.list = list.value();
}

} // namespace

void Styles::add(pugi::xml_node definitions)
{
    for (const auto node : definitions.children()) {
        const auto kind = std::string_view{node.name()};
        const auto name = std::string{node.attribute("style:name").value()};
        if (kind == "style:style") {
            nodes_.insert_or_assign(key_of(node.attribute("style:family").value(), name), node);
        } else if (kind == "text:list-style") {
            lists_.insert_or_assign(name, list_style(node));
        } else if (kind == "text:outline-style") {
            outline_ = list_style(node);
        }
    }
}

const Style& Styles::resolve(const std::string& key, std::string_view family, int depth)
{
    if (const auto known = styles_.find(key); known != styles_.end()) return known->second;
    auto style = Style{};
    const auto node = nodes_.find(key);
    if (node != nodes_.end() && depth < deepest_inheritance) {
        const auto* parent = node->second.attribute("style:parent-style-name").value();
        if (*parent != '\0') style = resolve(key_of(family, parent), family, depth + 1);
        add_own(style, node->second);
    }
    return styles_.insert_or_assign(key, std::move(style)).first->second;
}

const Style& Styles::paragraph(std::string_view name)
{
    return resolve(key_of("paragraph", name), "paragraph", 0);
}

const Style& Styles::run(std::string_view name)
{
    return resolve(key_of("text", name), "text", 0);
}

double Styles::column_width_mm(std::string_view name) const
{
    const auto node = nodes_.find(key_of("table-column", name));
    if (node == nodes_.end()) return 0;
    const auto properties = node->second.child("style:table-column-properties");
    const auto width = std::string{properties.attribute("style:column-width").value()};
    auto* unit = static_cast<char*>(nullptr);
    const auto value = std::strtod(width.c_str(), &unit);
    const auto unit_name = std::string_view{unit};
    if (unit_name == "cm") return value * 10;
    if (unit_name == "mm") return value;
    if (unit_name == "in") return value * 25.4;
    return unit_name == "pt" ? value * 25.4 / 72 : 0;
}

const ListStyle* Styles::list(std::string_view name) const
{
    const auto found = lists_.find(std::string{name});
    return found == lists_.end() ? nullptr : &found->second;
}

} // namespace vekha::documents::odf
