#pragma once

#include "documents/text/lines.h"
#include "documents/text/markup.h"

#include <string>
#include <vector>

namespace vekha::documents
{

/// A paragraph or a table row as a text dump prints it, markup still inside.
struct PrintedItem {
    enum class Kind { Paragraph, Row };

    Kind kind = Kind::Paragraph;
    std::vector<std::string> cells; ///< of a row; a paragraph has one
    int line = 0;                   ///< 1-based, of its first line
    int page = 0;
    bool after_blank = false; ///< a blank line stands before it
};

/// The items of a dump in either of its forms, see `read_text`.
[[nodiscard]] std::vector<PrintedItem> printed_items(const std::vector<Line>& lines);

} // namespace vekha::documents
