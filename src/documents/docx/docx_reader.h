#pragma once

#include "documents/archive.h"

namespace vekha::documents
{

/// Word documents (Office Open XML, transitional and strict): body text and tables as printed with all changes
/// accepted.
///
/// Left out: headers and footers, comments, hidden and deleted text, field codes. Numbers of lists count as text,
/// footnotes stand at the end (finding `footnotes-at-end`), a text box follows the paragraph it hangs on.
void read_docx(Archive& archive, Reading& reading);

} // namespace vekha::documents
