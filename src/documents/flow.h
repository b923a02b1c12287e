#pragma once

#include "documents/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::documents
{

/// A paragraph while its runs are being read.
struct RunningText {
    std::string text;
    bool any_words = false;
    bool all_bold = true;
    std::vector<std::string> links;

    void append(std::string_view words, bool bold);
};

/// What stands in a cell becomes the cell: paragraphs joined by line breaks, tables inside it kept apart.
[[nodiscard]] Cell cell_of(std::vector<Block> blocks);

} // namespace vekha::documents
