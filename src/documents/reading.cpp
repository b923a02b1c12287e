#include "documents/reading.h"

#include <algorithm>

namespace vekha::documents
{

bool Reading::refuse(std::string code, std::string detail)
{
    if (!refusal) refusal = OpenError{std::move(code), std::move(detail)};
    return false;
}

bool Reading::take_cells(std::size_t count)
{
    cells += count;
    if (cells <= limits.cells) return !refused();
    return refuse("document-too-large", "more than " + std::to_string(limits.cells) + " cells");
}

bool Reading::take_text(std::size_t bytes)
{
    text_bytes += bytes;
    if (text_bytes <= limits.text_bytes) return !refused();
    return refuse("document-too-large", "more than " + std::to_string(limits.text_bytes) + " bytes of text");
}

void Reading::note(std::string code, std::string detail, const Place& place)
{
    document.findings.push_back({std::move(code), std::move(detail), place});
}

void Reading::note_once(std::string code, std::string detail, const Place& place)
{
    const auto known = [&](const Finding& finding) { return finding.code == code; };
    if (std::ranges::none_of(document.findings, known)) note(std::move(code), std::move(detail), place);
}

} // namespace vekha::documents
