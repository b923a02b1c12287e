#include "documents/docx/styles.h"

#include "documents/xml.h"

namespace vekha::documents::docx
{
namespace
{

constexpr int deepest_inheritance = 32;

void add_own(Style& style, pugi::xml_node node)
{
    const auto paragraph = node.child("w:pPr");
    const auto run = node.child("w:rPr");
    if (const auto level = paragraph.child("w:outlineLvl")) {
        const auto value = level.attribute("w:val").as_int(9);
        style.heading = value >= 0 && value < 9 ? value + 1 : 0;
    }
    if (const auto alignment = paragraph.child("w:jc")) style.alignment = alignment.attribute("w:val").value();
    if (const auto bold = run.child("w:b")) style.bold = is_on(bold, "w:val");
    if (const auto hidden = run.child("w:vanish")) style.hidden = is_on(hidden, "w:val");
    const auto own = list_reference(paragraph);
    if (own.list) style.list.list = own.list;
    if (own.level) style.list.level = own.level;
}

} // namespace

ListReference list_reference(pugi::xml_node paragraph_properties)
{
    auto reference = ListReference{};
    const auto node = paragraph_properties.child("w:numPr");
    if (const auto list = node.child("w:numId")) reference.list = list.attribute("w:val").as_int();
    if (const auto level = node.child("w:ilvl")) reference.level = level.attribute("w:val").as_int();
    return reference;
}

Styles::Styles(const pugi::xml_document& tree)
{
    auto nodes = std::unordered_map<std::string, pugi::xml_node>{};
    for (const auto node : tree.document_element().children("w:style")) {
        const auto id = std::string{node.attribute("w:styleId").value()};
        const auto of_paragraphs = std::string_view{node.attribute("w:type").value()} == "paragraph";
        if (of_paragraphs && node.attribute("w:default").as_bool()) default_paragraph_ = id;
        nodes.emplace(id, node);
    }
    for (const auto& [id, node] : nodes)
        resolve(id, nodes, 0);
}

const Style& Styles::resolve(const std::string& id, const std::unordered_map<std::string, pugi::xml_node>& nodes,
                             int depth)
{
    if (const auto known = styles_.find(id); known != styles_.end()) return known->second;
    const auto node = nodes.find(id);
    if (node == nodes.end() || depth > deepest_inheritance) return none_;
    const auto base = std::string{node->second.child("w:basedOn").attribute("w:val").value()};
    auto style = base.empty() || base == id ? Style{} : resolve(base, nodes, depth + 1);
    add_own(style, node->second);
    return styles_.insert_or_assign(id, std::move(style)).first->second;
}

const Style& Styles::paragraph_style(std::string_view id) const
{
    auto found = styles_.find(std::string{id});
    if (found == styles_.end()) found = styles_.find(default_paragraph_);
    return found == styles_.end() ? none_ : found->second;
}

const Style& Styles::run_style(std::string_view id) const
{
    const auto found = styles_.find(std::string{id});
    return id.empty() || found == styles_.end() ? none_ : found->second;
}

} // namespace vekha::documents::docx
