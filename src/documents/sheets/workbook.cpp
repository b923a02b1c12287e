#include "documents/sheets/workbook.h"

#include "documents/plain_text.h"
#include "documents/relationships.h"
#include "documents/sheets/number_format.h"
#include "documents/xml.h"
#include "documents/xml_stream.h"

#include <charconv>
#include <map>
#include <utility>

namespace vekha::documents::sheets
{
namespace
{

/// The first child whose name is `local` under any prefix.
pugi::xml_node child_named(pugi::xml_node parent, std::string_view local)
{
    return parent.find_child([&](pugi::xml_node child) { return local_name(child.name()) == local; });
}

void read_sheets(pugi::xml_node root, const std::vector<Relationship>& relationships, Workbook& workbook)
{
    workbook.epoch_1904 = child_named(root, "workbookPr").attribute("date1904").as_bool();
    for (const auto node : child_named(root, "sheets").children()) {
        if (local_name(node.name()) != "sheet") continue;
        const auto is_id = [](pugi::xml_attribute each) {
            const auto name = std::string_view{each.name()};
            return name.find(':') != std::string_view::npos && local_name(name) == "id";
        };
        const auto id = std::string_view{node.find_attribute(is_id).value()};
        for (const auto& relationship : relationships) {
            if (relationship.id != id || relationship.kind != "worksheet") continue;
            const auto state = std::string_view{node.attribute("state").value()};
            const auto hidden = state == "hidden" || state == "veryHidden";
            workbook.sheets.push_back({plain(node.attribute("name").value()), relationship.target, hidden});
            break;
        }
    }
}

void read_styles(pugi::xml_node root, Workbook& workbook)
{
    auto formats = std::map<long, std::string>{};
    for (const auto node : child_named(root, "numFmts").children())
        formats.emplace(node.attribute("numFmtId").as_int(-1), node.attribute("formatCode").value());
    auto bold = std::vector<bool>{};
    for (const auto node : child_named(root, "fonts").children()) {
        if (local_name(node.name()) == "font") bold.push_back(is_on(child_named(node, "b"), "val"));
    }
    for (const auto node : child_named(root, "cellXfs").children()) {
        if (local_name(node.name()) != "xf") continue;
        const auto id = long{node.attribute("numFmtId").as_int()};
        const auto font = static_cast<std::size_t>(node.attribute("fontId").as_uint());
        const auto own = formats.find(id);
        const auto code = own == formats.end() ? std::string{built_in_format(id)} : own->second;
        workbook.styles.push_back({code, font < bold.size() && bold[font]});
    }
}

/// Collects the shared strings; the readings of Asian characters (rPh) are not shown.
class StringCollector : public XmlListener
{
public:
    StringCollector(Workbook& workbook, Reading& reading) : workbook_(workbook), reading_(reading) {}

    void start(std::string_view name, const XmlAttributes&) override
    {
        const auto local = local_name(name);
        if (local == "si") workbook_.strings.emplace_back();
        if (local == "rPh") ++phonetic_;
        in_text_ = local == "t" && phonetic_ == 0;
    }

    void end(std::string_view name) override
    {
        const auto local = local_name(name);
        if (local == "rPh") --phonetic_;
        in_text_ = false;
        if (local != "si" || workbook_.strings.empty()) return;
        auto& string = workbook_.strings.back();
        string = unescaped(string);
        total_ += string.size() + sizeof(std::string);
        if (total_ > 4 * reading_.limits.text_bytes) reading_.refuse("document-too-large", "shared strings");
    }

    void text(std::string_view words) override
    {
        if (in_text_ && !workbook_.strings.empty()) workbook_.strings.back() += words;
    }

private:
    Workbook& workbook_;
    Reading& reading_;
    int phonetic_ = 0;
    bool in_text_ = false;
    std::size_t total_ = 0;
};

} // namespace

std::string unescaped(std::string_view text)
{
    auto out = std::string{};
    while (true) {
        const auto at = text.find("_x");
        out += text.substr(0, at);
        if (at == std::string_view::npos) return out;
        text.remove_prefix(at);
        auto code = 0u;
        const auto whole = text.size() >= 7 && text[6] == '_';
        const auto [stop, failure] =
            whole ? std::from_chars(text.data() + 2, text.data() + 6, code, 16) : std::from_chars_result{};
        if (whole && failure == std::errc{} && stop == text.data() + 6) {
            append_utf8(out, code);
            text.remove_prefix(7);
        } else {
            out += text.substr(0, 2);
            text.remove_prefix(2);
        }
    }
}

Workbook read_workbook(Archive& archive, Reading& reading)
{
    auto workbook = Workbook{};
    auto main_part = target_of(relationships_of("", archive, reading), "officeDocument");
    if (main_part.empty()) main_part = "xl/workbook.xml";
    auto tree = pugi::xml_document{};
    if (!load_tree(archive, main_part, reading, tree)) {
        reading.refuse("document-damaged", main_part);
        return workbook;
    }
    const auto relationships = relationships_of(main_part, archive, reading);
    read_sheets(tree.document_element(), relationships, workbook);
    const auto styles = target_of(relationships, "styles");
    if (archive.has(styles) && load_tree(archive, styles, reading, tree))
        read_styles(tree.document_element(), workbook);
    const auto strings = target_of(relationships, "sharedStrings");
    auto collector = StringCollector{workbook, reading};
    if (archive.has(strings)) stream_xml(archive, strings, reading, collector);
    return workbook;
}

} // namespace vekha::documents::sheets
