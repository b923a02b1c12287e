#include "documents/docx/flow_reader.h"

#include "documents/table_layout.h"
#include "documents/xml.h"

#include <algorithm>

namespace vekha::documents::docx
{
namespace
{

constexpr int widest_span = 1024;

int span_in(pugi::xml_node parent, const char* name, int fallback)
{
    return std::clamp(parent.child(name).attribute("w:val").as_int(fallback), 0, widest_span);
}

enum class Merge { None, Begins, Continues };

Merge merge_in(pugi::xml_node properties, const char* name)
{
    const auto merge = properties.child(name);
    if (!merge) return Merge::None;
    return std::string_view{merge.attribute("w:val").value()} == "restart" ? Merge::Begins : Merge::Continues;
}

/// Widths of the columns as the typesetter drew them, in millimetres; a twentieth of a point is w:gridCol's unit.
std::vector<double> grid_widths(pugi::xml_node table)
{
    constexpr double mm_in_twip = 25.4 / 1440;
    auto widths = std::vector<double>{};
    for (const auto column : table.child("w:tblGrid").children("w:gridCol"))
        widths.push_back(column.attribute("w:w").as_double() * mm_in_twip);
    return widths;
}

} // namespace

std::optional<Table> FlowReader::read_table(pugi::xml_node node)
{
    auto table = Table{};
    auto merge_owner = std::vector<int>{};
    auto whole = true;
    for_each_accepted(node, [&](pugi::xml_node child) {
        if (whole && std::string_view{child.name()} == "w:tr") whole = read_row(child, table, merge_owner);
    });
    if (!whole || table.rows.empty()) return std::nullopt;
    drop_slivers(table, grid_widths(node));
    drop_unused_columns(table);
    return table;
}

bool FlowReader::read_row(pugi::xml_node node, Table& table, std::vector<int>& merge_owner)
{
    const auto properties = node.child("w:trPr");
    if (properties.child("w:del")) return true;
    auto row = Row{};
    row.header = is_on(properties.child("w:tblHeader"), "w:val");
    const auto before = span_in(properties, "w:gridBefore", 0);
    const auto after = span_in(properties, "w:gridAfter", 0);
    if (!reading_.take_cells(static_cast<std::size_t>(before) + static_cast<std::size_t>(after))) return false;
    row.cells.resize(static_cast<std::size_t>(before));
    table.rows.push_back(std::move(row));
    merge_owner.resize(std::max(merge_owner.size(), static_cast<std::size_t>(before)), -1);
    std::fill_n(merge_owner.begin(), before, -1);

    // A row torn by a page end has a mark in each of its cells: they all stand for one page.
    const auto row_page = page_;
    auto last_page = page_;
    auto whole = true;
    for_each_accepted(node, [&](pugi::xml_node child) {
        if (!whole || std::string_view{child.name()} != "w:tc") return;
        page_ = row_page;
        whole = read_cell(child, table, merge_owner, row_page);
        last_page = std::max(last_page, page_);
    });
    page_ = last_page;
    auto& made = table.rows.back();
    made.cells.resize(made.cells.size() + static_cast<std::size_t>(after));
    std::fill(merge_owner.begin() + static_cast<std::ptrdiff_t>(std::min(
                                        made.cells.size() - static_cast<std::size_t>(after), merge_owner.size())),
              merge_owner.end(), -1);
    made.place.page = row_page;
    if (const auto first = std::ranges::find_if(made.cells, [](const Cell& cell) { return !is_empty(cell); });
        first != made.cells.end()) {
        made.place.page = std::max(row_page, first->place.page);
    }
    return whole;
}

bool FlowReader::read_cell(pugi::xml_node node, Table& table, std::vector<int>& merge_owner, int row_page)
{
    const auto properties = node.child("w:tcPr");
    if (properties.child("w:cellDel")) return true;
    const auto span = std::max(span_in(properties, "w:gridSpan", 1), 1);
    if (!reading_.take_cells(static_cast<std::size_t>(span))) return false;
    const auto row_index = static_cast<int>(table.rows.size()) - 1;
    auto& cells = table.rows.back().cells;
    const auto column = cells.size();
    merge_owner.resize(std::max(merge_owner.size(), column + static_cast<std::size_t>(span)), -1);

    const auto across = merge_in(properties, "w:hMerge");
    const auto down = merge_in(properties, "w:vMerge");
    auto covered = Cell{};
    covered.covered = true;
    covered.place.page = row_page;
    if (across == Merge::Continues && column > 0) {
        auto owner = column - 1;
        while (owner > 0 && cells[owner].covered)
            --owner;
        if (!cells[owner].covered) cells[owner].column_span += span;
        cells.insert(cells.end(), static_cast<std::size_t>(span), covered);
        return true;
    }
    const auto owner = merge_owner[column];
    if (down == Merge::Continues && owner >= 0) {
        table.rows[static_cast<std::size_t>(owner)].cells[column].row_span = row_index - owner + 1;
        cells.insert(cells.end(), static_cast<std::size_t>(span), covered);
        return true;
    }
    auto cell = cell_of(read(node));
    cell.column_span = span;
    const auto first = merge_owner.begin() + static_cast<std::ptrdiff_t>(column);
    std::fill(first, first + span, -1);
    if (down == Merge::Begins) merge_owner[column] = row_index;
    cells.push_back(std::move(cell));
    cells.insert(cells.end(), static_cast<std::size_t>(span - 1), covered);
    return !reading_.refused();
}

} // namespace vekha::documents::docx
