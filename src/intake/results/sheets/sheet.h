#pragma once

#include "documents/document.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// A row of a sheet; views of the document it came from.
struct SheetRow {
    std::int64_t number = 0;             ///< of the sheet, from 1
    std::vector<std::string_view> cells; ///< without white space at the ends; a covered cell is empty

    /// Empty beyond the last one.
    [[nodiscard]] std::string_view cell(std::size_t column) const
    {
        return column < cells.size() ? cells[column] : std::string_view{};
    }
    [[nodiscard]] std::size_t filled() const;
};

/// A table of a document as readers of results see it. Holds as long as the document.
struct Sheet {
    std::string_view name; ///< empty for CSV
    std::vector<SheetRow> rows;
};

[[nodiscard]] std::vector<Sheet> sheets_of(const documents::Document& document);

/// Headings of a row, in the form of plain_heading().
[[nodiscard]] std::vector<std::string> headings_of(const SheetRow& row);

} // namespace vekha::intake
