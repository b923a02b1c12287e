#include "language/html_text.h"

namespace vekha::language
{

std::string escaped_html(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const auto letter : text) {
        if (letter == '&')
            out += "&amp;";
        else if (letter == '<')
            out += "&lt;";
        else if (letter == '>')
            out += "&gt;";
        else if (letter == '"')
            out += "&quot;";
        else
            out += letter;
    }
    return out;
}

} // namespace vekha::language
