#include "documents/text/lines.h"

namespace vekha::documents
{

std::vector<Line> lines_of(std::string_view text)
{
    auto lines = std::vector<Line>{};
    auto page = text.find('\f') == std::string_view::npos ? 0 : 1;
    while (!text.empty()) {
        const auto end = text.find_first_of("\n\r\f");
        lines.push_back({text.substr(0, end), page});
        if (end == std::string_view::npos) break;
        if (text[end] == '\f') ++page;
        const auto two = text.substr(end, 2) == "\r\n" ? 2u : 1u;
        text.remove_prefix(end + two);
    }
    return lines;
}

} // namespace vekha::documents
