#include "documents/xml_text.h"

namespace vekha::documents
{

std::string xml_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20U || c == '\t' || c == '\n') out += c;
        }
    }
    return out;
}

} // namespace vekha::documents
