#include "documents/flow.h"

#include "documents/plain_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vekha::documents
{

void RunningText::append(std::string_view words, bool bold)
{
    append_plain(text, words);
    if (trimmed(words).empty()) return;
    any_words = true;
    all_bold = all_bold && bold;
}

Cell cell_of(std::vector<Block> blocks)
{
    auto cell = Cell{};
    auto text = std::string{};
    auto any_words = false;
    auto all_bold = true;
    auto first = true;
    for (auto& block : blocks) {
        if (auto* table = std::get_if<Table>(&block)) {
            cell.nested.push_back(std::move(*table));
            continue;
        }
        auto& paragraph = std::get<Paragraph>(block);
        if (!std::exchange(first, false)) text += '\n';
        text += paragraph.text;
        if (!trimmed(paragraph.text).empty()) {
            any_words = true;
            all_bold = all_bold && paragraph.bold;
        }
        std::ranges::move(paragraph.links, std::back_inserter(cell.links));
        if (cell.place.page == 0) cell.place.page = paragraph.place.page;
    }
    cell.text = cell_text(text);
    cell.bold = any_words && all_bold;
    return cell;
}

} // namespace vekha::documents
