#pragma once

#include "documents/archive.h"

namespace vekha::documents
{

/// OpenDocument spreadsheets: a table a sheet, values as shown when the document was saved; dates without month names
/// as dd.mm.yyyy. Hidden sheets are passed over with the finding `sheet-hidden`; repeats count only where there is
/// text.
void read_ods(Archive& archive, Reading& reading);

} // namespace vekha::documents
