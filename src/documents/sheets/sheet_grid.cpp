#include "documents/sheets/sheet_grid.h"

#include "documents/table_layout.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace vekha::documents::sheets
{
namespace
{

auto first_row_from(std::vector<Row>& rows, long number)
{
    return std::ranges::lower_bound(rows, number, {}, [](const Row& row) { return long{row.place.row}; });
}

auto first_column_from(const std::vector<int>& columns, long number)
{
    return std::ranges::lower_bound(columns, number, {}, [](int column) { return long{column}; });
}

} // namespace

Row& SheetGrid::row_at(long number)
{
    if (!rows_.empty() && rows_.back().place.row == number) return rows_.back();
    in_order_ = in_order_ && (rows_.empty() || rows_.back().place.row < number);
    auto& row = rows_.emplace_back();
    row.place.row = static_cast<int>(number);
    return row;
}

/// Programs write rows in order; a file may still hold them in any, or one row in parts.
void SheetGrid::put_in_order()
{
    if (in_order_) return;
    auto by_number = std::map<int, Row>{};
    for (auto& row : rows_) {
        auto& whole = by_number[row.place.row];
        whole.place.row = row.place.row;
        std::ranges::move(row.cells, std::back_inserter(whole.cells));
    }
    rows_.clear();
    for (auto& [number, row] : by_number)
        rows_.push_back(std::move(row));
    in_order_ = true;
}

bool SheetGrid::put(long row, long column, Cell cell)
{
    if (row < 1 || column < 1 || row > most_rows || column > most_columns)
        return reading_.refuse("document-damaged", "cell outside the sheet");
    if (is_empty(cell)) return true;
    if (!reading_.take_cells(1) || !reading_.take_text(cell.text.size())) return false;
    cell.place.column = static_cast<int>(column);
    row_at(row).cells.push_back(std::move(cell));
    return true;
}

void SheetGrid::mark_header(long row)
{
    headers_.push_back(row);
}

void SheetGrid::merge(long row, long column, long rows, long columns)
{
    if (rows > 1 || columns > 1) merges_.push_back({row, column, rows, columns});
}

void SheetGrid::link(long row, long column, std::string address)
{
    links_.push_back({row, column, std::move(address)});
}

std::vector<int> SheetGrid::used_columns() const
{
    auto used = std::set<int>{};
    for (const auto& row : rows_) {
        for (const auto& cell : row.cells)
            used.insert(cell.place.column);
    }
    return {used.begin(), used.end()};
}

bool SheetGrid::spread(const std::vector<int>& columns)
{
    for (auto& row : rows_) {
        // The cells with text were counted when they came.
        if (!reading_.take_cells(columns.size() - std::min(columns.size(), row.cells.size()))) return false;
        auto cells = std::vector<Cell>(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells[i].place.column = columns[i];
        for (auto& cell : row.cells) {
            const auto at = first_column_from(columns, cell.place.column) - columns.begin();
            cells[static_cast<std::size_t>(at)] = std::move(cell);
        }
        row.cells = std::move(cells);
    }
    return true;
}

/// False when all merges together cover more than cells could be there: they overlap, which no program writes.
bool SheetGrid::apply(const Area& area, const std::vector<int>& columns)
{
    const auto top = first_row_from(rows_, area.row);
    const auto bottom = first_row_from(rows_, area.row + area.rows);
    const auto left = first_column_from(columns, area.column);
    const auto right = first_column_from(columns, area.column + area.columns);
    const auto here = top != rows_.end() && top->place.row == area.row && left != columns.end() && *left == area.column;
    if (!here || bottom - top < 1 || right - left < 1) return true;
    merge_work_ += static_cast<std::size_t>((bottom - top) * (right - left));
    if (merge_work_ > 2 * reading_.limits.cells) return reading_.refuse("document-too-large", "merged cells");
    const auto first = left - columns.begin();
    auto& owner = top->cells[static_cast<std::size_t>(first)];
    if (owner.covered) return true;
    owner.row_span = static_cast<int>(bottom - top);
    owner.column_span = static_cast<int>(right - left);
    for (auto row = top; row != bottom; ++row) {
        for (auto column = first; column < first + (right - left); ++column) {
            auto& cell = row->cells[static_cast<std::size_t>(column)];
            if (&cell == &owner) continue;
            const auto place = cell.place;
            cell = Cell{};
            cell.covered = true;
            cell.place = place;
        }
    }
    return true;
}

bool SheetGrid::apply_merges(const std::vector<int>& columns)
{
    return std::ranges::all_of(merges_, [&](const Area& area) { return apply(area, columns); });
}

void SheetGrid::apply_links(const std::vector<int>& columns)
{
    for (auto& link : links_) {
        const auto row = first_row_from(rows_, link.row);
        const auto column = first_column_from(columns, link.column);
        if (row == rows_.end() || row->place.row != link.row || column == columns.end() || *column != link.column)
            continue;
        row->cells[static_cast<std::size_t>(column - columns.begin())].links.push_back(std::move(link.address));
    }
}

Table SheetGrid::finish(std::string name)
{
    auto table = Table{};
    table.name = std::move(name);
    put_in_order();
    const auto columns = used_columns();
    if (spread(columns) && apply_merges(columns)) {
        apply_links(columns);
        for (const auto header : headers_) {
            const auto row = first_row_from(rows_, header);
            if (row != rows_.end() && row->place.row == header) row->header = true;
        }
        table.rows = std::move(rows_);
    }
    rows_.clear();
    merges_.clear();
    links_.clear();
    headers_.clear();
    return table;
}

} // namespace vekha::documents::sheets
