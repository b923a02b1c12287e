#pragma once

#include "documents/document.h"
#include "intake/columns.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vekha::intake
{

/// The headings of a plan table.
struct TableHeader {
    std::size_t rows = 0; ///< printed rows it takes, numbers under the headings included; 0 where there is none
    Columns columns;
};

/// Reads the headings that begin in `row` (0-based): one row or two, a heading over several columns, «1 2 3» below.
[[nodiscard]] TableHeader header_at(const documents::Table& table, std::size_t row);

/// «1 2 3 4 5» under the headings.
[[nodiscard]] bool counts_columns(const std::vector<std::string>& cells);

/// The texts of a row's cells, empty for covered ones.
[[nodiscard]] std::vector<std::string> texts_of(const documents::Row& row);

} // namespace vekha::intake
