#pragma once

#include "documents/document.h"
#include "domain/register_entry.h"
#include "intake/registers/fields.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::intake
{

/// Which column is read as which field: 1-based columns, names of fields.
using ColumnMapping = std::map<int, std::string>;

/// One table of a document: a sheet of a workbook, the whole of a CSV.
struct RegisterSheet {
    int number = 0; ///< 1-based in reading order
    std::string name;
    int rows = 0;
    int columns = 0;
    int head_row = 0; ///< 1-based; where the headings were found, the first row that holds anything where none were
    int known = 0;    ///< headings of it that mean a field
};

/// How a column was recognised.
enum class RecognisedBy { Nothing, Heading, Content, Remembered, Person };

[[nodiscard]] std::string_view name_of(RecognisedBy by);

struct RegisterColumn {
    int number = 0; ///< 1-based
    std::string heading;
    std::vector<std::string> samples; ///< the first different values, cut to a length that can be shown
    int filled = 0;                   ///< cells with anything in them
    std::string field;                ///< empty: passed over
    RecognisedBy by = RecognisedBy::Nothing;
};

/// The tables of a document, each with the row that heads it. Empty where the document has none.
[[nodiscard]] std::vector<RegisterSheet> register_sheets(const documents::Document& document,
                                                         domain::RegisterKind kind);

/// The sheet that reads best as such a register; the first of equals.
[[nodiscard]] const RegisterSheet& likeliest(const std::vector<RegisterSheet>& sheets);

/// The table of a sheet. @pre 1 ≤ number ≤ the number of sheets
[[nodiscard]] const documents::Table& table_of(const documents::Document& document, int number);

/// The columns of a table under the headings of `head_row` (1-based), each with the field that its heading means or its
/// cells show; every field at most once. Columns with neither heading nor cells are left out.
[[nodiscard]] std::vector<RegisterColumn> recognise_columns(const documents::Table& table, int head_row,
                                                            domain::RegisterKind kind);

/// The field that a heading means; nullptr for a heading that means none.
[[nodiscard]] const RegisterField* field_of_heading(domain::RegisterKind kind, std::string_view heading);

/// The same headings in the same order, whatever the letters' case: one source writes all its files so.
[[nodiscard]] std::string headings_of(const documents::Table& table, int head_row);

/// 0-based index of the first row under the headings; numbers under the headings («1 2 3») are passed over.
[[nodiscard]] std::size_t first_row_below(const documents::Table& table, int head_row);

} // namespace vekha::intake
