#include "documents/docx/flow_reader.h"
#include "documents/docx/symbols.h"

#include "documents/plain_text.h"
#include "documents/xml.h"

#include <algorithm>

namespace vekha::documents::docx
{
namespace
{

void collect_boxes(pugi::xml_node node, std::vector<pugi::xml_node>& boxes)
{
    for (const auto child : node.children()) {
        const auto name = std::string_view{child.name()};
        if (name == "w:txbxContent") {
            boxes.push_back(child);
        } else if (name == "mc:AlternateContent") {
            collect_boxes(chosen_branch(child), boxes);
        } else {
            collect_boxes(child, boxes);
        }
    }
}

/// The words of a formula, in the order they are written.
void collect_math(pugi::xml_node node, std::string& out)
{
    for (const auto child : node.children()) {
        if (std::string_view{child.name()} == "m:t") out += child.text().get();
        collect_math(child, out);
    }
}

/// The address in the field code `HYPERLINK "address" …`; links inside the document have none.
std::string address_in(std::string_view code)
{
    code = trimmed(code);
    if (!code.starts_with("HYPERLINK")) return {};
    code = trimmed(code.substr(9));
    if (!code.starts_with('"')) return {};
    const auto end = code.find('"', 1);
    return end == std::string_view::npos ? std::string{} : std::string{code.substr(1, end - 1)};
}

bool is_bold(pugi::xml_node properties, const Style& paragraph, const Style& run)
{
    if (const auto own = properties.child("w:b")) return is_on(own, "w:val");
    return paragraph.bold != run.bold; // a toggle property: two styles that set it cancel out (ECMA-376, 17.7.3)
}

} // namespace

void FlowReader::add(Running& running, std::string_view words, bool bold)
{
    if (in_field_code()) return;
    if (!reading_.take_text(words.size())) return;
    if (!running.text.any_words) running.page = page_;
    running.text.append(words, bold);
}

bool FlowReader::in_field_code() const
{
    return std::ranges::any_of(fields_, [](const Field& field) { return !field.in_result; });
}

void FlowReader::read_inline(pugi::xml_node node, Running& running)
{
    for_each_accepted(node, [&](pugi::xml_node child) {
        const auto name = std::string_view{child.name()};
        if (name == "w:r") {
            read_run(child, running);
        } else if (name == "w:hyperlink") {
            const auto target = around_.links.find(child.attribute("r:id").value());
            if (target != around_.links.end()) running.text.links.push_back(target->second);
            read_inline(child, running);
        } else if (name == "w:fldSimple") {
            const auto address = address_in(child.attribute("w:instr").value());
            if (!address.empty()) running.text.links.push_back(address);
            read_inline(child, running);
        } else if (name == "m:oMath" || name == "m:oMathPara") {
            auto formula = std::string{};
            collect_math(child, formula);
            add(running, formula, running.style->bold);
        }
    });
}

void FlowReader::read_run(pugi::xml_node run, Running& running)
{
    const auto properties = run.child("w:rPr");
    const auto& style = around_.styles.run_style(properties.child("w:rStyle").attribute("w:val").value());
    const auto vanish = properties.child("w:vanish");
    const auto hidden = vanish ? is_on(vanish, "w:val") : style.hidden != running.style->hidden;
    const auto bold = is_bold(properties, *running.style, style);
    for_each_accepted(run, [&](pugi::xml_node part) {
        const auto mark = std::string_view{part.name()} == "w:fldChar" ||
                          std::string_view{part.name()} == "w:instrText" ||
                          std::string_view{part.name()} == "w:lastRenderedPageBreak";
        if (!hidden || mark) read_run_part(part, bold, running);
    });
}

void FlowReader::read_run_part(pugi::xml_node part, bool bold, Running& running)
{
    const auto name = std::string_view{part.name()};
    if (name == "w:t") {
        add(running, part.text().get(), bold);
    } else if (name == "w:tab" || name == "w:ptab") {
        add(running, "\t", bold);
    } else if (name == "w:br" || name == "w:cr") {
        read_break(part, bold, running);
    } else if (name == "w:noBreakHyphen") {
        add(running, "-", bold);
    } else if (name == "w:sym") {
        add(running, symbol(part.attribute("w:font").value(), part.attribute("w:char").value()), bold);
    } else if (name == "w:lastRenderedPageBreak") {
        next_page(true);
    } else if (name == "w:fldChar") {
        read_field_mark(part.attribute("w:fldCharType").value(), running);
    } else if (name == "w:instrText") {
        if (!fields_.empty() && !fields_.back().in_result) fields_.back().code += part.text().get();
    } else if (name == "w:footnoteReference") {
        footnotes_.emplace_back(part.attribute("w:id").value());
    } else if (name == "w:endnoteReference") {
        endnotes_.emplace_back(part.attribute("w:id").value());
    } else if (name == "w:drawing" || name == "w:pict" || name == "w:object") {
        collect_boxes(part, running.boxes);
    } else if (name == "w:ruby") {
        read_inline(part.child("w:rubyBase"), running);
    }
}

void FlowReader::read_break(pugi::xml_node part, bool bold, Running& running)
{
    if (std::string_view{part.attribute("w:type").value()} == "page") next_page(false);
    add(running, "\n", bold);
}

void FlowReader::read_field_mark(std::string_view kind, Running& running)
{
    if (kind == "begin") {
        fields_.emplace_back();
    } else if (fields_.empty()) {
        return;
    } else if (kind == "separate") {
        auto& field = fields_.back();
        field.in_result = true;
        const auto address = address_in(field.code);
        if (!address.empty() && !in_field_code()) running.text.links.push_back(address);
    } else if (kind == "end") {
        fields_.pop_back();
    }
}

void FlowReader::next_page(bool rendered_mark)
{
    if (page_ > 0 && rendered_mark == rendered_) ++page_;
}

void FlowReader::count_pages(bool rendered)
{
    page_ = 1;
    rendered_ = rendered;
}

std::string FlowReader::number_of(pugi::xml_node properties, const Style& style, std::string_view style_id)
{
    const auto own = list_reference(properties);
    auto reference = style.list;
    if (own.list) reference = own;
    if (own.list && !own.level) reference.level = 0;
    if (own.level) reference.level = own.level;
    return around_.numbering.next(reference, own.list ? std::string_view{} : style_id);
}

Paragraph FlowReader::finished(pugi::xml_node properties, Running running, const std::string& number)
{
    auto paragraph = Paragraph{};
    paragraph.text = number;
    paragraph.text += running.text.text;
    paragraph.text = trimmed(paragraph.text);
    paragraph.heading = running.style->heading;
    if (const auto level = properties.child("w:outlineLvl")) {
        const auto value = level.attribute("w:val").as_int(9);
        paragraph.heading = value >= 0 && value < 9 ? value + 1 : 0;
    }
    const auto own_alignment = properties.child("w:jc");
    const auto alignment = own_alignment ? std::string_view{own_alignment.attribute("w:val").value()}
                                         : std::string_view{running.style->alignment};
    paragraph.centred = alignment == "center";
    paragraph.bold = running.text.any_words && running.text.all_bold;
    paragraph.links = std::move(running.text.links);
    paragraph.place.page = running.text.any_words ? running.page : page_;
    return paragraph;
}

void FlowReader::read_paragraph(pugi::xml_node node, std::vector<Block>& blocks)
{
    const auto properties = node.child("w:pPr");
    const auto style_id = std::string_view{properties.child("w:pStyle").attribute("w:val").value()};
    const auto before = properties.child("w:pageBreakBefore");
    if (before && is_on(before, "w:val")) next_page(false);
    auto running = carried_.value_or(Running{});
    const auto continues = carried_.has_value();
    carried_.reset();
    running.style = &around_.styles.paragraph_style(style_id);
    if (!continues) running.page = page_;
    read_inline(node, running);
    if (properties.child("w:rPr").child("w:del") || properties.child("w:rPr").child("w:moveFrom")) {
        carried_ = std::move(running);
        return;
    }
    const auto number = number_of(properties, *running.style, style_id);
    const auto boxes = running.boxes;
    blocks.emplace_back(finished(properties, std::move(running), number));
    for (const auto box : boxes) {
        for (auto& block : read(box))
            blocks.push_back(std::move(block));
    }
    const auto section = properties.child("w:sectPr");
    if (section && std::string_view{section.child("w:type").attribute("w:val").value()} != "continuous")
        next_page(false);
}

} // namespace vekha::documents::docx
