#pragma once

#include "documents/document.h"
#include "domain/register_entry.h"
#include "intake/registers/sheet.h"

#include <vector>

namespace vekha::intake
{

/// Reads the rows under the headings: cells of mapped columns in the normal form of their fields. Blank rows are left
/// out. A cell that cannot be read fails its row with the code of read_value(); a required field without a value with
/// `value-missing`. Latin letters
/// among Cyrillic ones that look like them are replaced in names, with the warning `letters-mended`; where one does
/// not, the row fails with `name-mixed-letters`.
///
/// A field that the mapping has stands in the values of every row, empty where the cell is: that tells a column that is
/// there from one that is not.
[[nodiscard]] std::vector<domain::RegisterRow> read_rows(const documents::Table& table, int head_row,
                                                         const ColumnMapping& mapping, domain::RegisterKind kind);

/// Why a mapping cannot be read with: column-unknown, field-unknown, field-repeated, field-missing (a required one; for
/// rows about an organisation one of its code and name). Empty when it can.
[[nodiscard]] std::vector<domain::RowRemark> faults_of(const ColumnMapping& mapping, const documents::Table& table,
                                                       domain::RegisterKind kind);

} // namespace vekha::intake
