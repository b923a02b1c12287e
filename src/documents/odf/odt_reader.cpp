#include "documents/odf/odt_reader.h"

#include "documents/odf/flow_reader.h"
#include "documents/placing.h"
#include "documents/xml.h"

namespace vekha::documents
{
namespace
{

bool has_pages(pugi::xml_node content)
{
    const auto is_break = [](pugi::xml_node node) {
        return std::string_view{node.name()} == "text:soft-page-break" ||
               std::string_view{node.attribute("fo:break-before").value()} == "page";
    };
    return !content.find_node(is_break).empty();
}

} // namespace

void read_odt(Archive& archive, Reading& reading)
{
    auto content = pugi::xml_document{};
    auto common = pugi::xml_document{};
    if (!load_tree(archive, "content.xml", reading, content)) {
        reading.refuse("document-damaged", "content.xml");
        return;
    }
    auto styles = odf::Styles{};
    if (load_tree(archive, "styles.xml", reading, common)) styles.add(common.document_element().child("office:styles"));
    if (reading.refused()) return;
    const auto root = content.document_element();
    styles.add(root.child("office:automatic-styles"));

    auto reader = odf::FlowReader{styles, reading};
    if (has_pages(root)) reader.count_pages();
    auto placing = Placing{reading};
    placing.add(reader.read(root.child("office:body").child("office:text")));

    const auto bodies = reader.notes();
    auto notes = std::vector<Block>{};
    for (const auto body : bodies) {
        for (auto& block : reader.read(body))
            notes.push_back(std::move(block));
    }
    placing.add_notes(std::move(notes), bodies.size());
}

} // namespace vekha::documents
