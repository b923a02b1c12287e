#include "documents/placing.h"

#include "documents/table_layout.h"

#include <utility>

namespace vekha::documents
{

void Placing::add(std::vector<Block> blocks)
{
    for (auto& block : blocks) {
        if (auto* table = std::get_if<Table>(&block)) {
            if (!lay_out(*table, ++tables_, reading_)) return;
            reading_.document.blocks.push_back(std::move(block));
            continue;
        }
        auto& paragraph = std::get<Paragraph>(block);
        paragraph.place.paragraph = ++paragraphs_;
        if (!paragraph.text.empty()) reading_.document.blocks.push_back(std::move(block));
    }
}

void Placing::add_notes(std::vector<Block> blocks, std::size_t notes)
{
    if (blocks.empty() || reading_.refused()) return;
    reading_.note("footnotes-at-end", std::to_string(notes), {0, 0, 0, 0, paragraphs_ + 1});
    add(std::move(blocks));
}

} // namespace vekha::documents
