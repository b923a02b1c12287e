#pragma once

#include "documents/reading.h"

#include <vector>

namespace vekha::documents
{

/// Brings a table to its promised form: rows padded to one width, spans within it, every place filled in
/// that the reader left open.
///
/// False when that took more cells than the limits allow; padding is counted before it is made. The cells already in
/// the rows are the caller's to count.
bool lay_out(Table& table, int number, Reading& reading);

/// Drops grid columns in which no cell begins, so that widths that differ only in the typesetter's grid do not count.
void drop_unused_columns(Table& table);

/// Joins grid columns too narrow for a letter to their neighbours: rows drawn by hand rarely meet at exactly one line.
void drop_slivers(Table& table, const std::vector<double>& widths_mm);

/// Drops wholly empty rows at the end and wholly empty columns at the right.
void drop_empty_edges(Table& table);

[[nodiscard]] bool is_empty(const Cell& cell);

} // namespace vekha::documents
