#pragma once

#include "documents/archive.h"

namespace vekha::documents
{

/// OpenDocument texts: body text and tables as printed, tracked deletions left out. Numbers of lists and headings count
/// as text, notes stand at the end (finding `footnotes-at-end`), a text box follows the paragraph it hangs on.
void read_odt(Archive& archive, Reading& reading);

} // namespace vekha::documents
