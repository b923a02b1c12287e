#include "intake/section_row.h"

#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

constexpr auto longest_heading = std::size_t{300};
constexpr auto longest_labelled = std::size_t{900};

/// Label of an entry: of its number cell, or that its only text begins with.
Label label_of(const Entry& entry, const PlanTable& table)
{
    if (const auto* line = std::get_if<TextLine>(&entry)) {
        return split_label(line->text).label;
    }
    if (const auto* sheet = std::get_if<ScannedRow>(&entry)) {
        const auto& columns = table.layouts[sheet->layout];
        const auto number = columns.find(Role::Number);
        if (number && *number < sheet->cells.size()) {
            if (auto label = read_label(sheet->cells[*number]); !label.none()) {
                return label;
            }
        }
        if (sheet->filled() == 1 || !number) {
            const auto text = columns.find(Role::Activity).value_or(0);
            const auto alone = std::find_if(sheet->cells.begin(), sheet->cells.end(),
                                            [](const auto& cell) { return !one_line(cell).empty(); });
            const auto& cell = sheet->filled() == 1 ? *alone : sheet->cells[std::min(text, sheet->cells.size() - 1)];
            return split_label(cell).label;
        }
    }
    return {};
}

/// A lone text without a label.
RowKind unlabelled_kind(const PlanRow& row, const std::string& text, const SectionContext& context)
{
    if (row.merged || looks_like_term(text)) {
        return RowKind::Section;
    }
    const auto in_text = row.at(Part::Text).text == row.lone;
    // A small letter, a bracket closed that was never opened or a leading dash go on with the row before.
    const auto goes_on = starts_lower(text) || open_marks(text) < 0 || text.front() == '-' || text.front() == ',';
    if (goes_on || (!in_text && row.lone_column > 0)) {
        return RowKind::Continuation;
    }
    if (row.bold || !in_text) {
        return RowKind::Section;
    }
    if (row.after_break && !context.before_complete) {
        return RowKind::Continuation;
    }
    return (context.numbered || context.lone_rows_rare) && length_of(text) <= 200 ? RowKind::Section
                                                                                  : RowKind::Activity;
}

RowKind labelled_kind(const PlanRow& row, const Label& label, const SectionContext& context)
{
    if (!context.numbered || context.next.is_under(label) || label.kind == Label::Kind::Roman || row.merged ||
        row.bold) {
        return RowKind::Section;
    }
    const auto& last = context.last_activity;
    // Right below it a numbering starts at one: «2.1 | Title» over rows 1, 2, 3.
    const auto restarts =
        context.next.depth() == 1 && context.next.parts.front() == 1 && label.parts != context.next.parts;
    if (restarts && (label.depth() > 1 || label.follows(context.last_heading))) {
        return RowKind::Section;
    }
    const auto sibling = !last.none() && label.kind == last.kind && label.depth() == last.depth() &&
                         std::equal(label.parts.begin(), label.parts.end() - 1, last.parts.begin());
    if (label.is_under(last)) {
        return RowKind::Activity;
    }
    if (sibling && label.parts.back() > last.parts.back() && label.parts.back() - last.parts.back() <= 2) {
        return RowKind::Activity;
    }
    if (last.none() ? context.next == label || context.next.depth() > label.depth() : label.depth() < last.depth()) {
        return RowKind::Section;
    }
    if (label.follows(context.last_heading) || context.next.follows(last)) {
        return RowKind::Section;
    }
    return last.none() || label.depth() >= last.depth() ? RowKind::Activity : RowKind::Section;
}

} // namespace

RowKind row_kind(const PlanRow& row, const SectionContext& context)
{
    if (!row.lone.empty()) {
        const auto text = join_lines(row.lone);
        if (!has_letters(text) && !row.merged) {
            return row.label.none() ? RowKind::Continuation : RowKind::Activity;
        }
        const auto labelled = split_label(text);
        const auto covered =
            std::any_of(row.parts.begin(), row.parts.end(), [](const auto& part) { return part.covered; });
        const auto longest = labelled.label.none() ? longest_heading : longest_labelled;
        if (!row.merged && (length_of(text) > longest || covered)) {
            return RowKind::Activity;
        }
        if (labelled.label.none()) {
            return unlabelled_kind(row, text, context);
        }
        // A number and its title in the first cell of a row with a column of numbers are printed over the whole width.
        const auto across = row.at(Part::Text).text != row.lone;
        return across ? RowKind::Section : labelled_kind(row, labelled.label, context);
    }
    if (row.only_text() && !row.label.none() && starts_upper(row.at(Part::Text).text)) {
        return labelled_kind(row, row.label, context);
    }
    return RowKind::Activity;
}

Outlook::Outlook(const PlanTable& table) : table_(table)
{
    auto rows = 0;
    auto labelled = 0;
    auto lone = 0;
    for (const auto& entry : table.entries) {
        labels_.push_back(label_of(entry, table));
        if (const auto* sheet = std::get_if<ScannedRow>(&entry); sheet != nullptr && sheet->filled() > 1) {
            ++rows;
            labelled += labels_.back().none() ? 0 : 1;
        } else if (sheet != nullptr && sheet->filled() == 1) {
            ++lone;
        }
    }
    lone_rows_rare_ = 4 * lone <= 3 * rows;
    numbered_ = 2 * labelled >= rows && labelled > 0;
}

Label Outlook::next_label(std::size_t at) const
{
    const auto hit = std::find_if(labels_.begin() + static_cast<std::ptrdiff_t>(at) + 1, labels_.end(),
                                  [](const auto& label) { return !label.none(); });
    return hit == labels_.end() ? Label{} : *hit;
}

const ScannedRow* Outlook::next_row(std::size_t at) const
{
    for (auto i = at + 1; i < table_.entries.size(); ++i) {
        if (const auto* row = std::get_if<ScannedRow>(&table_.entries[i])) {
            return row;
        }
    }
    return nullptr;
}

bool Outlook::heading_follows(std::size_t at, const Label& label) const
{
    for (auto i = at + 1; i < table_.entries.size(); ++i) {
        const auto* sheet = std::get_if<ScannedRow>(&table_.entries[i]);
        const auto alone = sheet == nullptr || sheet->filled() <= 2;
        if (alone && labels_[i].follows(label)) {
            return true;
        }
    }
    return false;
}

} // namespace vekha::intake
