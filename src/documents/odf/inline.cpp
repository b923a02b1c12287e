#include "documents/odf/flow_reader.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace vekha::documents::odf
{
namespace
{

using namespace std::string_view_literals;

constexpr auto passed_over = std::array{"office:annotation"sv,
                                        "office:annotation-end"sv,
                                        "text:tracked-changes"sv,
                                        "text:number"sv,
                                        "text:hidden-text"sv,
                                        "text:ruby-text"sv,
                                        "svg:title"sv,
                                        "svg:desc"sv,
                                        "text:placeholder"sv,
                                        "office:binary-data"sv,
                                        "office:event-listeners"sv,
                                        "text:note-citation"sv};

constexpr int most_spaces = 1000;

bool has_text_blocks(pugi::xml_node node)
{
    return node.child("text:p") || node.child("text:h") || node.child("text:list") || node.child("table:table");
}

} // namespace

void FlowReader::add_text(std::string_view words, Running& running)
{
    if (running.hidden || !reading_.take_text(words.size())) return;
    auto collapsed = std::string{};
    for (const auto c : words) {
        const auto space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (space && running.after_space) continue;
        collapsed += space ? ' ' : c;
        running.after_space = space;
    }
    if (!running.text.any_words) running.page = page_;
    running.text.append(collapsed, running.bold);
}

void FlowReader::add_mark(std::string_view sign, int times, Running& running)
{
    if (running.hidden) return;
    for (auto i = 0; i < std::min(times, most_spaces) && reading_.take_text(sign.size()); ++i)
        running.text.append(sign, running.bold);
    running.after_space = false;
}

void FlowReader::read_inline(pugi::xml_node node, Running& running)
{
    for (const auto child : node.children()) {
        if (reading_.refused()) return;
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            add_text(child.value(), running);
        } else if (child.type() == pugi::node_element) {
            read_element(child, running);
        }
    }
}

void FlowReader::read_element(pugi::xml_node node, Running& running)
{
    const auto name = std::string_view{node.name()};
    if (std::ranges::find(passed_over, name) != passed_over.end()) return;
    if (name == "text:s") {
        add_mark(" ", node.attribute("text:c").as_int(1), running);
    } else if (name == "text:tab") {
        add_mark("\t", 1, running);
    } else if (name == "text:line-break") {
        add_mark("\n", 1, running);
        running.after_space = true;
    } else if (name == "text:soft-page-break") {
        if (page_ > 0) ++page_;
    } else if (name == "text:note") {
        notes_.push_back(node.child("text:note-body"));
    } else if (name == "text:a") {
        const auto address = std::string_view{node.attribute("xlink:href").value()};
        if (!address.empty() && !address.starts_with('#')) running.text.links.emplace_back(address);
        read_inline(node, running);
    } else if (name == "text:span") {
        const auto before = std::pair{running.bold, running.hidden};
        const auto* style_name = node.attribute("text:style-name").value();
        if (*style_name != '\0') {
            const auto& style = styles_.run(style_name);
            running.bold = style.bold.value_or(running.bold);
            running.hidden = running.hidden || style.hidden;
        }
        read_inline(node, running);
        std::tie(running.bold, running.hidden) = before;
    } else if (has_text_blocks(node)) {
        running.boxes.push_back(node);
    } else {
        read_inline(node, running);
    }
}

} // namespace vekha::documents::odf
