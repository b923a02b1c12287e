#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::documents
{

struct Line {
    std::string_view text; ///< without its end
    int page = 0;          ///< 1-based where the text has form feeds, else 0
};

/// Lines of a text with any line ends (LF, CR LF, CR); a form feed ends a line and begins a page.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

} // namespace vekha::documents
