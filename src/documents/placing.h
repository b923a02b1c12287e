#pragma once

#include "documents/reading.h"

#include <vector>

namespace vekha::documents
{

/// Puts the blocks of a story into the document: tables are laid out and numbered, paragraphs are counted. Empty
/// paragraphs count but are not kept, so a gap in the numbers is an empty line.
class Placing
{
public:
    explicit Placing(Reading& reading) : reading_(reading) {}

    void add(std::vector<Block> blocks);

    /// Notes stand at the end of a document, announced by a finding.
    void add_notes(std::vector<Block> blocks, std::size_t notes);

private:
    Reading& reading_;
    int tables_ = 0;
    int paragraphs_ = 0;
};

} // namespace vekha::documents
