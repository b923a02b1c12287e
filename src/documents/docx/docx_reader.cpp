#include "documents/docx/docx_reader.h"

#include "documents/docx/flow_reader.h"
#include "documents/placing.h"
#include "documents/xml.h"

#include <algorithm>

namespace vekha::documents
{
namespace docx
{

std::vector<Block> FlowReader::read(pugi::xml_node container)
{
    auto blocks = std::vector<Block>{};
    for_each_accepted(container, [&](pugi::xml_node child) {
        if (!reading_.refused()) read_block(child, blocks);
    });
    return blocks;
}

void FlowReader::read_block(pugi::xml_node node, std::vector<Block>& blocks)
{
    const auto name = std::string_view{node.name()};
    if (name == "w:p") {
        read_paragraph(node, blocks);
    } else if (name == "w:tbl") {
        if (auto table = read_table(node)) blocks.emplace_back(std::move(*table));
    } else if (name == "w:altChunk") {
        reading_.note("embedded-document-skipped", node.attribute("r:id").value());
    }
}

namespace
{

/// Word writes `w:`, other programs may name the same namespace otherwise; strict documents have another address for
/// it.
bool load_part(Archive& archive, std::string_view part, Reading& reading, pugi::xml_document& tree)
{
    if (!load_tree(archive, part, reading, tree)) return false;
    use_prefix(tree, "/wordprocessingml/2006/main", "w");
    use_prefix(tree, "/ooxml/wordprocessingml/main", "w");
    return true;
}

Surroundings surroundings_of(const std::vector<Relationship>& relationships, Archive& archive, Reading& reading)
{
    auto around = Surroundings{};
    auto tree = pugi::xml_document{};
    if (load_part(archive, target_of(relationships, "styles"), reading, tree)) around.styles = Styles{tree};
    if (load_part(archive, target_of(relationships, "numbering"), reading, tree))
        around.numbering = Numbering{tree, around.styles};
    for (const auto& relationship : relationships) {
        if (relationship.kind == "hyperlink") around.links.emplace(relationship.id, relationship.target);
    }
    return around;
}

bool has_descendant(pugi::xml_node node, std::string_view name)
{
    return !node.find_node([&](pugi::xml_node each) { return name == each.name(); }).empty();
}

bool has_page_break(pugi::xml_node body)
{
    return !body.find_node([](pugi::xml_node each) {
                    const auto name = std::string_view{each.name()};
                    return (name == "w:br" && std::string_view{each.attribute("w:type").value()} == "page") ||
                           name == "w:pageBreakBefore";
                })
                .empty();
}

std::vector<Block> notes(std::string_view part, const char* element, const std::vector<std::string>& ids,
                         Archive& archive, Surroundings& around, Reading& reading)
{
    auto tree = pugi::xml_document{};
    auto blocks = std::vector<Block>{};
    if (ids.empty() || !load_part(archive, part, reading, tree)) return blocks;
    auto reader = FlowReader{around, reading};
    auto by_id = std::unordered_map<std::string, pugi::xml_node>{};
    for (const auto node : tree.document_element().children(element))
        by_id.emplace(node.attribute("w:id").value(), node);
    for (const auto& id : ids) {
        const auto note = by_id.find(id);
        if (note == by_id.end()) continue;
        for (auto& block : reader.read(note->second))
            blocks.push_back(std::move(block));
        by_id.erase(note);
    }
    return blocks;
}

} // namespace
} // namespace docx

void read_docx(Archive& archive, Reading& reading)
{
    using namespace docx;
    auto main_part = target_of(relationships_of("", archive, reading), "officeDocument");
    if (main_part.empty()) main_part = "word/document.xml";
    auto tree = pugi::xml_document{};
    if (!load_part(archive, main_part, reading, tree)) {
        reading.refuse("document-damaged", main_part);
        return;
    }
    const auto relationships = relationships_of(main_part, archive, reading);
    auto around = surroundings_of(relationships, archive, reading);
    if (reading.refused()) return;

    const auto body = tree.document_element().child("w:body");
    auto reader = FlowReader{around, reading};
    const auto rendered = has_descendant(body, "w:lastRenderedPageBreak");
    if (rendered || has_page_break(body)) reader.count_pages(rendered);
    auto placing = Placing{reading};
    placing.add(reader.read(body));

    auto after =
        notes(target_of(relationships, "footnotes"), "w:footnote", reader.footnotes(), archive, around, reading);
    std::ranges::move(
        notes(target_of(relationships, "endnotes"), "w:endnote", reader.endnotes(), archive, around, reading),
        std::back_inserter(after));
    placing.add_notes(std::move(after), reader.footnotes().size() + reader.endnotes().size());
}

} // namespace vekha::documents
