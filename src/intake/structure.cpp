#include "intake/structure.h"

#include "intake/text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vekha::intake
{

namespace
{

/// Rows 4.1, 4.2 … under a heading printed «1.»: the rows tell the number that was meant.
Label corrected_label(const std::vector<Item>& items, std::size_t at)
{
    const auto& heading = std::get<Heading>(items[at]);
    const auto depth = heading.label.depth();
    if (heading.label.kind != Label::Kind::Dotted) {
        return heading.label;
    }
    auto votes = std::map<std::vector<int>, int>{};
    auto rows = 0;
    for (auto i = at + 1; i < items.size() && std::holds_alternative<PlanRow>(items[i]); ++i) {
        const auto& label = std::get<PlanRow>(items[i]).label;
        ++rows;
        if (label.kind == Label::Kind::Dotted && label.depth() > depth) {
            ++votes[{label.parts.begin(), label.parts.begin() + static_cast<std::ptrdiff_t>(depth)}];
        }
    }
    for (const auto& [parts, count] : votes) {
        if (2 * count > rows) {
            return dotted_label(parts);
        }
    }
    return heading.label;
}

/// The heading a table stands under: the last line before it that has a number or is set as a heading.
std::optional<Heading> lead_heading(const PlanTable& table, bool words_too)
{
    for (auto line = table.lead.rbegin(); line != table.lead.rend(); ++line) {
        const auto text = join_lines(line->text);
        if (!has_letters(text) || line->in_table) {
            continue;
        }
        auto heading = make_heading(text, {line->bold, capital_share(text) > 0.8, false, false, line->heading, false},
                                    line->place);
        const auto titled = !heading.label.none() && starts_upper(heading.title);
        const auto set_apart = line->heading > 0 || line->bold || line->centred || capital_share(text) > 0.8;
        if (titled || (words_too && set_apart && length_of(text) < 300)) {
            return heading;
        }
        const auto caption = fold(text).starts_with("таблица") || fold(text).starts_with("приложение");
        if (words_too && !caption && length_of(text) < 200 && !ends_sentence(text) && starts_upper(text)) {
            return heading;
        }
    }
    return std::nullopt;
}

bool starts_numbering(const std::vector<Item>& items)
{
    for (const auto& item : items) {
        const auto& label =
            std::holds_alternative<Heading>(item) ? std::get<Heading>(item).label : std::get<PlanRow>(item).label;
        if (!label.none()) {
            return std::all_of(label.parts.begin(), label.parts.end(), [](int part) { return part == 1; });
        }
    }
    return true;
}

} // namespace

Structure build_structure(const Scan& scan)
{
    auto structure = Structure{};
    const auto several = scan.plans.size() > 1;
    for (std::size_t p = 0; p < scan.plans.size(); ++p) {
        const auto& plan = scan.plans[p];
        const auto items = read_items(plan);
        if (items.empty()) {
            continue;
        }
        const auto own = several || (scan.numbered_table_before && starts_numbering(items));
        const auto lead = own ? lead_heading(plan, p > 0) : std::nullopt;
        if (lead) {
            structure.tree.add_table(*lead);
        } else if (p > 0 && starts_numbering(items) && !plan.sheet.empty() &&
                   std::holds_alternative<PlanRow>(items.front())) {
            structure.tree.add_table({structure.tree.next_part(), plan.sheet, {}, {}});
        } else if (p > 0 && starts_numbering(items)) {
            structure.tree.close_table();
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (const auto* heading = std::get_if<Heading>(&items[i])) {
                auto corrected = *heading;
                corrected.label = corrected_label(items, i);
                structure.tree.add(corrected);
            } else {
                structure.tree.note_activity();
                structure.rows.push_back({std::get<PlanRow>(items[i]), structure.tree.current(), p});
            }
        }
    }
    return structure;
}

} // namespace vekha::intake
