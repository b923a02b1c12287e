#include "documents/odf/flow_reader.h"

#include "documents/table_layout.h"

#include <algorithm>

namespace vekha::documents::odf
{
namespace
{

constexpr int widest_span = 1024;

int count_in(pugi::xml_node node, const char* name)
{
    return std::max(node.attribute(name).as_int(1), 1);
}

} // namespace

std::optional<Table> FlowReader::read_table(pugi::xml_node node)
{
    auto table = Table{};
    if (!read_rows(node, table, false) || table.rows.empty()) return std::nullopt;
    auto widths = std::vector<double>{};
    add_widths(node, widths);
    drop_slivers(table, widths);
    drop_unused_columns(table);
    return table;
}

void FlowReader::add_widths(pugi::xml_node node, std::vector<double>& widths)
{
    for (const auto child : node.children()) {
        const auto name = std::string_view{child.name()};
        if (name == "table:table-columns" || name == "table:table-header-columns" ||
            name == "table:table-column-group") {
            add_widths(child, widths);
        } else if (name == "table:table-column") {
            const auto repeated = std::min(count_in(child, "table:number-columns-repeated"), widest_span);
            const auto width = styles_.column_width_mm(child.attribute("table:style-name").value());
            if (widths.size() < static_cast<std::size_t>(widest_span))
                widths.insert(widths.end(), static_cast<std::size_t>(repeated), width);
        }
    }
}

bool FlowReader::read_rows(pugi::xml_node node, Table& table, bool header)
{
    for (const auto child : node.children()) {
        const auto name = std::string_view{child.name()};
        auto whole = true;
        if (name == "table:table-row") whole = read_row(child, table, header);
        if (name == "table:table-header-rows") whole = read_rows(child, table, true);
        if (name == "table:table-rows" || name == "table:table-row-group") whole = read_rows(child, table, header);
        if (name == "text:soft-page-break" && page_ > 0) ++page_;
        if (!whole) return false;
    }
    return true;
}

bool FlowReader::read_row(pugi::xml_node node, Table& table, bool header)
{
    auto row = Row{};
    row.header = header;
    // A row torn by a page end can have a mark in each of its cells: they all stand for one page.
    const auto row_page = page_;
    auto last_page = page_;
    for (const auto child : node.children()) {
        page_ = row_page;
        if (!read_cell(child, row)) return false;
        last_page = std::max(last_page, page_);
    }
    page_ = last_page;
    row.place.page = row_page;
    for (auto times = count_in(node, "table:number-rows-repeated"); times > 1; --times) {
        if (!reading_.take_cells(row.cells.size())) return false;
        table.rows.push_back(row);
    }
    table.rows.push_back(std::move(row));
    return true;
}

bool FlowReader::read_cell(pugi::xml_node node, Row& row)
{
    const auto name = std::string_view{node.name()};
    const auto covered = name == "table:covered-table-cell";
    if (!covered && name != "table:table-cell") return true;
    const auto repeated = count_in(node, "table:number-columns-repeated");
    if (!reading_.take_cells(static_cast<std::size_t>(repeated))) return false;
    auto cell = Cell{};
    if (covered) {
        cell.covered = true;
    } else {
        cell = cell_of(read(node));
        cell.column_span = std::min(count_in(node, "table:number-columns-spanned"), widest_span);
        cell.row_span = count_in(node, "table:number-rows-spanned");
    }
    row.cells.insert(row.cells.end(), static_cast<std::size_t>(repeated), cell);
    return !reading_.refused();
}

} // namespace vekha::documents::odf
