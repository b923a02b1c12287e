#pragma once

#include "documents/reading.h"

#include <string_view>

namespace vekha::documents
{

/// A plain text whose tables were printed with tabs: rows of cells parted by tabs, or one cell a line.
///
/// In the second form a line that begins with a tab is a cell, lines without continue it and a blank line ends the row.
/// Which of the two a text has is decided by its lines. A line without a tab outside a row is a paragraph. Rows that
/// follow each other, blank lines aside, are one table; rows torn by a page end stay torn.
void read_text(std::string_view utf8, Reading& reading);

/// Records parted by `separator`, 0 for what the text itself shows (`;`, `,`, tab or `|`), quoted as in RFC 4180.
void read_separated(std::string_view utf8, char separator, Reading& reading);

} // namespace vekha::documents
