#include "documents/table_layout.h"

#include <algorithm>

namespace vekha::documents
{
namespace
{

std::size_t width_of(const Table& table)
{
    std::size_t width = 0;
    for (const auto& row : table.rows)
        width = std::max(width, row.cells.size());
    return width;
}

bool takes_column(const Cell& cell)
{
    return !is_empty(cell);
}

/// Rows of one width, spans within the table.
bool fill_rows(Table& table, Reading& reading)
{
    const auto width = width_of(table);
    auto rows_left = static_cast<int>(table.rows.size());
    for (auto& row : table.rows) {
        if (!reading.take_cells(width - row.cells.size())) return false;
        row.cells.resize(width);
        auto columns_left = static_cast<int>(width);
        for (auto& cell : row.cells) {
            cell.row_span = std::clamp(cell.row_span, 1, rows_left);
            cell.column_span = std::clamp(cell.column_span, 1, columns_left--);
        }
        --rows_left;
    }
    return true;
}

/// Tables inside a cell have its place: that is where the reader of the source looks for them.
bool lay_out_nested(Cell& cell, Reading& reading)
{
    for (auto& table : cell.nested) {
        if (!fill_rows(table, reading)) return false;
        table.place = cell.place;
        for (auto& row : table.rows) {
            row.place = cell.place;
            for (auto& inner : row.cells) {
                inner.place = cell.place;
                if (!lay_out_nested(inner, reading)) return false;
            }
        }
    }
    return true;
}

} // namespace

bool is_empty(const Cell& cell)
{
    return cell.text.empty() && cell.nested.empty();
}

bool lay_out(Table& table, int number, Reading& reading)
{
    if (!fill_rows(table, reading)) return false;
    table.place.table = number;
    auto row_number = 0;
    for (auto& row : table.rows) {
        row.place.table = number;
        ++row_number;
        if (row.place.row == 0) row.place.row = row_number;
        auto column_number = 0;
        for (auto& cell : row.cells) {
            const auto page = cell.place.page == 0 ? row.place.page : cell.place.page;
            ++column_number;
            const auto column = cell.place.column == 0 ? column_number : cell.place.column;
            cell.place = {page, number, row.place.row, column, 0};
            if (!lay_out_nested(cell, reading)) return false;
        }
    }
    if (!table.rows.empty()) table.place.page = table.rows.front().place.page;
    return true;
}

namespace
{

/// Keeps the marked columns. A cell that begins in one that goes moves to the next, which it covers.
void keep_columns(Table& table, const std::vector<char>& kept)
{
    for (auto& row : table.rows) {
        auto cells = std::vector<Cell>{};
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            auto& cell = row.cells[column];
            const auto first = kept.begin() + static_cast<std::ptrdiff_t>(column);
            const auto span = std::min<std::ptrdiff_t>(cell.column_span, kept.end() - first);
            if (!cell.covered) cell.column_span = std::max(static_cast<int>(std::count(first, first + span, 1)), 1);
            if (kept[column]) {
                cells.push_back(std::move(cell));
            } else if (!cell.covered && span > 1 && column + 1 < row.cells.size()) {
                row.cells[column + 1] = std::move(cell);
                row.cells[column + 1].column_span = static_cast<int>(span) - 1;
            }
        }
        row.cells = std::move(cells);
    }
}

/// Whether nothing stands in this column alone.
bool can_go(const Table& table, std::size_t column)
{
    return std::ranges::all_of(table.rows, [&](const Row& row) {
        if (column >= row.cells.size()) return true;
        const auto& cell = row.cells[column];
        return cell.covered || cell.column_span > 1 || (is_empty(cell) && cell.row_span == 1);
    });
}

} // namespace

void drop_unused_columns(Table& table)
{
    auto begins = std::vector<char>(width_of(table), 0);
    for (const auto& row : table.rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (!row.cells[column].covered) begins[column] = 1;
        }
    }
    if (std::ranges::find(begins, 0) != begins.end()) keep_columns(table, begins);
}

void drop_slivers(Table& table, const std::vector<double>& widths_mm)
{
    constexpr double sliver_mm = 2.5;
    auto kept = std::vector<char>(width_of(table), 1);
    for (std::size_t column = 0; column < std::min(kept.size(), widths_mm.size()); ++column) {
        const auto beside_one = column > 0 && !kept[column - 1];
        const auto narrow = widths_mm[column] > 0 && widths_mm[column] <= sliver_mm;
        if (narrow && !beside_one && can_go(table, column)) kept[column] = 0;
    }
    const auto any_left = std::ranges::find(kept, 1) != kept.end();
    if (any_left && std::ranges::find(kept, 0) != kept.end()) keep_columns(table, kept);
}

void drop_empty_edges(Table& table)
{
    auto taken = [](const Row& row) { return std::ranges::any_of(row.cells, takes_column); };
    while (!table.rows.empty() && !taken(table.rows.back()))
        table.rows.pop_back();
    std::size_t width = 0;
    for (const auto& row : table.rows) {
        for (std::size_t column = row.cells.size(); column > width; --column) {
            if (takes_column(row.cells[column - 1])) width = column;
        }
    }
    for (auto& row : table.rows) {
        if (row.cells.size() > width) row.cells.resize(width);
    }
}

} // namespace vekha::documents
