#pragma once

#include "documents/archive.h"

namespace vekha::documents
{

/// Excel workbooks: a table a sheet, in the order of the workbook, values as shown (results of formulas as last saved).
///
/// Hidden sheets are passed over with the finding `sheet-hidden`.
void read_xlsx(Archive& archive, Reading& reading);

} // namespace vekha::documents
