#include "intake/table_header.h"

#include "intake/label.h"
#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <utility>

namespace vekha::intake
{

namespace
{

using documents::Table;

/// The text that shows at a place of the grid: of the cell itself or of the one that spans it.
const std::string& shown(const Table& table, std::size_t row, std::size_t column)
{
    auto r = row;
    auto c = column;
    while (table.rows[r].cells[c].covered && c > 0 &&
           (table.rows[r].cells[c - 1].covered || table.rows[r].cells[c - 1].column_span > 1)) {
        --c;
        if (!table.rows[r].cells[c].covered) {
            return table.rows[r].cells[c].text;
        }
    }
    c = column;
    while (r > 0 && table.rows[r].cells[c].covered) {
        --r;
    }
    return table.rows[r].cells[c].text;
}

/// The column is nameless, and most rows from `from` on hold a number in it.
bool holds_numbers(const Table& table, std::size_t column, std::size_t from)
{
    auto numbered = std::size_t{0};
    auto filled = std::size_t{0};
    for (auto r = from; r < table.rows.size(); ++r) {
        const auto& cells = table.rows[r].cells;
        if (column < cells.size() && !cells[column].covered && cells[column].column_span == 1 &&
            !one_line(cells[column].text).empty()) {
            ++filled;
            numbered += read_label(cells[column].text).none() ? 0 : 1;
        }
    }
    return numbered > 0 && 2 * numbered > filled;
}

/// The row below adds to a heading: it only fills what the row above leaves open or spans, with headings of its own.
bool continues_header(const Table& table, std::size_t row)
{
    constexpr auto longest = std::size_t{6};
    if (row + 1 >= table.rows.size()) {
        return false;
    }
    const auto& upper = table.rows[row].cells;
    const auto& lower = table.rows[row + 1].cells;
    const auto laid_out = std::any_of(upper.begin(), upper.end(),
                                      [](const auto& cell) { return cell.row_span > 1 || cell.column_span > 1; });
    auto under_open = 0;
    for (std::size_t c = 0; c < lower.size(); ++c) {
        const auto text = one_line(lower[c].text);
        if (text.empty()) {
            continue;
        }
        const auto known = read_heading(text).role != Role::Other;
        const auto spanned = upper[c].covered || upper[c].column_span > 1;
        const auto free = spanned || one_line(upper[c].text).empty();
        under_open += free ? 1 : 0;
        if (words_of(text).size() > longest || (!known && (!spanned || looks_like_term(text)))) {
            return false;
        }
    }
    return under_open > 0 && one_line(lower.front().text).empty() &&
           (laid_out || under_open < static_cast<int>(upper.size()) - 1);
}

} // namespace

std::vector<std::string> texts_of(const documents::Row& row)
{
    auto texts = std::vector<std::string>{};
    for (const auto& cell : row.cells) {
        texts.push_back(cell.text);
    }
    return texts;
}

bool counts_columns(const std::vector<std::string>& cells)
{
    auto expected = 1;
    for (const auto& cell : cells) {
        const auto line = one_line(cell);
        if (line.empty()) {
            continue;
        }
        if (line != std::to_string(expected)) {
            return false;
        }
        ++expected;
    }
    return expected > 3;
}

TableHeader header_at(const Table& table, std::size_t row)
{
    const auto& cells = table.rows[row].cells;
    if (match_header(texts_of(table.rows[row])).known < 2) {
        return {};
    }
    const auto below = continues_header(table, row);
    auto texts = std::vector<std::string>{};
    for (std::size_t c = 0; c < cells.size(); ++c) {
        auto text = shown(table, row, c);
        if (below && !one_line(table.rows[row + 1].cells[c].text).empty()) {
            const auto& sub = table.rows[row + 1].cells[c].text;
            text = read_heading(sub).role == Role::Month ? sub : text + ' ' + sub;
        }
        texts.push_back(std::move(text));
    }
    if (!match_header(below ? texts : texts_of(table.rows[row])).header) {
        return {};
    }
    auto headings = std::vector<HeadingRole>{};
    for (std::size_t c = 0; c < texts.size(); ++c) {
        const auto twin = !below && cells[c].covered; // a second column under one heading
        headings.push_back(twin ? HeadingRole{} : read_heading(texts[c]));
    }
    auto rows = below ? std::size_t{2} : std::size_t{1};
    if (row + rows < table.rows.size() && counts_columns(texts_of(table.rows[row + rows]))) {
        ++rows;
    }
    if (one_line(texts.front()).empty() && holds_numbers(table, 0, row + rows)) {
        headings.front() = read_heading("№");
    }
    return {rows, settle_columns(std::move(headings))};
}

} // namespace vekha::intake
