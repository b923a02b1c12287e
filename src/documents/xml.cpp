#include "documents/xml.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

namespace vekha::documents
{
namespace
{

/// A tree takes some 64 bytes a node; this keeps the largest below half a gigabyte.
constexpr std::size_t most_nodes = 6'000'000;

struct Check {
    XML_Parser parser = nullptr;
    std::size_t depth = 0;
    std::size_t nodes = 0;
    std::size_t most_depth = 0;
    bool doctype = false;
    bool too_deep = false;
    bool too_many = false;

    void stop() const { XML_StopParser(parser, XML_FALSE); }
};

void on_start(void* data, const XML_Char*, const XML_Char** attributes)
{
    auto& check = *static_cast<Check*>(data);
    ++check.depth;
    check.nodes += 2;
    for (; *attributes != nullptr; attributes += 2)
        ++check.nodes;
    check.too_deep = check.depth > check.most_depth;
    check.too_many = check.nodes > most_nodes;
    if (check.too_deep || check.too_many) check.stop();
}

void on_end(void* data, const XML_Char*)
{
    --static_cast<Check*>(data)->depth;
}

void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
{
    auto& check = *static_cast<Check*>(data);
    check.doctype = true;
    check.stop();
}

} // namespace

bool check_xml(std::string_view xml, std::string_view part, Reading& reading)
{
    using Parser = std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)>;
    const auto parser = Parser{XML_ParserCreate(nullptr), &XML_ParserFree};
    auto check = Check{};
    check.parser = parser.get();
    check.most_depth = reading.limits.xml_depth;
    XML_SetUserData(parser.get(), &check);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    auto well_formed = true;
    constexpr std::size_t most_at_once = 1u << 24;
    for (auto last = false; well_formed && !last;) {
        const auto piece = xml.substr(0, most_at_once);
        xml.remove_prefix(piece.size());
        last = xml.empty();
        well_formed =
            XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) == XML_STATUS_OK;
    }
    const auto name = std::string{part};
    if (check.doctype) return reading.refuse("document-unsafe", "DOCTYPE in " + name);
    if (check.too_deep) return reading.refuse("document-unsafe", "nesting in " + name);
    if (check.too_many) return reading.refuse("document-too-large", "elements in " + name);
    if (well_formed) return true;
    return reading.refuse("document-damaged",
                          name + ", line " + std::to_string(XML_GetCurrentLineNumber(parser.get())));
}

bool load_tree(Archive& archive, std::string_view part, Reading& reading, pugi::xml_document& tree)
{
    auto content = archive.read(part, reading);
    if (!content || !check_xml(*content, part, reading)) return false;
    constexpr auto options = pugi::parse_default | pugi::parse_ws_pcdata;
    const auto parsed = tree.load_buffer(content->data(), content->size(), options);
    return parsed ? true : reading.refuse("document-damaged", std::string{part});
}

void use_prefix(pugi::xml_document& tree, std::string_view namespace_end, std::string_view prefix)
{
    const auto wanted = std::string{prefix} + ":";
    auto declared = std::optional<std::string>{};
    for (const auto attribute : tree.document_element().attributes()) {
        const auto name = std::string_view{attribute.name()};
        if (!name.starts_with("xmlns") || !std::string_view{attribute.value()}.ends_with(namespace_end)) continue;
        declared = name == "xmlns" ? std::string{} : std::string{name.substr(6)} + ":";
        if (*declared == wanted) return;
    }
    if (!declared) return;
    const auto renamed = [&](std::string_view name) -> std::string {
        const auto ours = declared->empty() ? name.find(':') == std::string_view::npos : name.starts_with(*declared);
        return ours ? wanted + std::string{name.substr(declared->size())} : std::string{};
    };
    tree.find_node([&](pugi::xml_node node) {
        if (node.type() != pugi::node_element) return false;
        if (const auto name = renamed(node.name()); !name.empty()) node.set_name(name.c_str());
        for (auto attribute : node.attributes()) {
            const auto name = renamed(attribute.name());
            if (!name.empty() && !declared->empty()) attribute.set_name(name.c_str());
        }
        return false;
    });
}

std::string_view local_name(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_on(pugi::xml_node element, const char* attribute)
{
    if (!element) return false;
    const auto value = std::string_view{element.attribute(attribute).as_string("1")};
    return value != "0" && value != "false" && value != "off" && value != "none";
}

} // namespace vekha::documents
