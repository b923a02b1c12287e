#include "documents/text/printed_rows.h"

#include "documents/plain_text.h"

#include <algorithm>
#include <map>

namespace vekha::documents
{
namespace
{

using Kind = PrintedItem::Kind;
using Items = std::vector<PrintedItem>;

bool is_blank(std::string_view line)
{
    return trimmed(plain(line)).empty();
}

bool one_cell_a_line(const std::vector<Line>& lines)
{
    std::size_t leading = 0;
    std::size_t inner = 0;
    for (const auto& line : lines) {
        const auto last = line.text.rfind('\t');
        if (last == 0) ++leading;
        if (last != std::string_view::npos && last > 0) ++inner;
    }
    return leading >= 3 && leading > inner;
}

PrintedItem item_of(Kind kind, const Line& line, std::size_t index, bool after_blank)
{
    return {kind, {}, static_cast<int>(index) + 1, line.page, after_blank};
}

Items rows_of_lines(const std::vector<Line>& lines)
{
    auto items = Items{};
    auto after_blank = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto has_tab = line.text.find('\t') != std::string_view::npos;
        if (!has_tab && is_blank(line.text)) {
            after_blank = true;
            continue;
        }
        auto item = item_of(has_tab ? Kind::Row : Kind::Paragraph, line, i, after_blank);
        after_blank = false;
        if (has_tab) {
            for (const auto cell : split(line.text, '\t'))
                item.cells.emplace_back(cell);
        } else {
            item.cells.emplace_back(line.text);
        }
        items.push_back(std::move(item));
    }
    return items;
}

Items rows_of_cell_lines(const std::vector<Line>& lines)
{
    auto items = Items{};
    auto in_row = false;
    auto after_blank = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const auto begins_cell = line.text.starts_with('\t');
        if (!begins_cell && is_blank(line.text)) {
            in_row = false;
            after_blank = true;
            continue;
        }
        if (begins_cell || !in_row) {
            if (!in_row) items.push_back(item_of(begins_cell ? Kind::Row : Kind::Paragraph, line, i, after_blank));
            items.back().cells.emplace_back(line.text.substr(begins_cell ? 1 : 0));
            in_row = begins_cell;
        } else {
            items.back().cells.back().append("\n").append(line.text);
        }
        after_blank = false;
    }
    return items;
}

/// The number of cells most rows have; rows of one cell are headings across the table and do not count.
std::size_t usual_width(const Items& items, std::size_t from, std::size_t to)
{
    auto counts = std::map<std::size_t, int>{};
    for (auto i = from; i < to; ++i) {
        if (items[i].kind == Kind::Row && items[i].cells.size() > 1) ++counts[items[i].cells.size()];
    }
    const auto best = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return best == counts.end() ? 0 : best->first;
}

std::size_t end_of_run(const Items& items, std::size_t from)
{
    while (from < items.size() && items[from].kind == Kind::Row)
        ++from;
    return from;
}

/// An empty line inside a cell looks like the end of its row. Two rows that together have just the usual number of
/// cells, where the first is no heading and rows as short as the second are not usual, were one.
Items joined_at_blank_lines(Items items)
{
    constexpr std::size_t longest_label = 40;
    auto joined = Items{};
    for (std::size_t begin = 0; begin < items.size();) {
        const auto end = std::max(end_of_run(items, begin), begin + 1);
        const auto width = usual_width(items, begin, end);
        for (auto i = begin; i < end; ++i) {
            auto& item = items[i];
            const auto can_join = i > begin && item.after_blank && !joined.empty() &&
                                  joined.back().cells.size() + item.cells.size() == width && item.cells.size() > 1 &&
                                  joined.back().cells.front().size() <= longest_label;
            if (can_join) {
                std::ranges::move(item.cells, std::back_inserter(joined.back().cells));
            } else {
                joined.push_back(std::move(item));
            }
        }
        begin = end;
    }
    return joined;
}

bool is_list_label(std::string_view cell)
{
    const auto label = trimmed(cell);
    if (label == "-" || label == "–" || label == "—" || label == "•" || label == "·") return true;
    const auto numbering = label.find_first_not_of("0123456789.") == std::string_view::npos ||
                           label.find_first_not_of("0123456789.)") == label.size();
    return !label.empty() && label.size() <= 12 && (label.back() == '.' || label.back() == ')') && numbering;
}

std::size_t filled(const PrintedItem& row)
{
    return static_cast<std::size_t>(std::ranges::count_if(row.cells, [](const auto& cell) { return !is_blank(cell); }));
}

/// Tabs also set a signature apart or follow the number of a list item: such lines are text, not tables.
bool is_text_with_tabs(const Items& items, std::size_t begin, std::size_t end, std::size_t usual)
{
    auto others = 0;
    for (auto i = begin; i < end; ++i) {
        const auto& row = items[i];
        if (row.cells.size() == 2 && is_list_label(row.cells[0])) continue;
        if (++others > 1 || row.cells.size() == usual || filled(row) > 2) return false;
    }
    return true;
}

void make_paragraph(PrintedItem& row)
{
    auto text = std::string{};
    for (const auto& cell : row.cells) {
        if (&cell != &row.cells.front()) text += '\t';
        text += cell;
    }
    row.kind = Kind::Paragraph;
    row.cells = {text};
}

Items without_false_tables(Items items)
{
    auto widest_run_width = std::size_t{0};
    auto longest = std::size_t{1};
    for (std::size_t begin = 0; begin < items.size(); ++begin) {
        const auto end = end_of_run(items, begin);
        if (end > begin && end - begin > longest) {
            longest = end - begin;
            widest_run_width = usual_width(items, begin, end);
        }
        begin = std::max(begin, end == begin ? begin : end - 1);
    }
    for (std::size_t begin = 0; begin < items.size();) {
        const auto end = std::max(end_of_run(items, begin), begin + 1);
        if (items[begin].kind == Kind::Row && is_text_with_tabs(items, begin, end, widest_run_width)) {
            for (auto i = begin; i < end; ++i)
                make_paragraph(items[i]);
        }
        begin = end;
    }
    return items;
}

} // namespace

std::vector<PrintedItem> printed_items(const std::vector<Line>& lines)
{
    if (one_cell_a_line(lines)) return joined_at_blank_lines(rows_of_cell_lines(lines));
    return without_false_tables(rows_of_lines(lines));
}

} // namespace vekha::documents
