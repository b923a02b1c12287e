#include "service/source_shelf.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t heaviest = 16u << 20;

std::size_t weight_of(const documents::Table& table)
{
    std::size_t weight = sizeof table;
    for (const auto& row : table.rows)
        for (const auto& cell : row.cells) {
            weight += sizeof cell + cell.text.size();
            for (const auto& nested : cell.nested)
                weight += weight_of(nested);
        }
    return weight;
}

std::size_t weight_of(const documents::Document& document)
{
    std::size_t weight = sizeof document;
    for (const auto& block : document.blocks) {
        if (const auto* paragraph = std::get_if<documents::Paragraph>(&block))
            weight += sizeof *paragraph + paragraph->text.size();
        else
            weight += weight_of(std::get<documents::Table>(block));
    }
    return weight;
}

} // namespace

std::shared_ptr<const documents::Document> SourceShelf::find(const std::string& name)
{
    const std::lock_guard lock{mutex_};
    const auto found = std::ranges::find(entries_, name, &Entry::name);
    if (found == entries_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found);
    return found->document;
}

void SourceShelf::put(const std::string& name, std::shared_ptr<const documents::Document> document)
{
    const auto weight = weight_of(*document);
    if (weight > heaviest) return;
    const std::lock_guard lock{mutex_};
    if (std::ranges::find(entries_, name, &Entry::name) != entries_.end()) return;
    entries_.push_front({name, std::move(document), weight});
    weight_ += weight;
    while (weight_ > heaviest) {
        weight_ -= entries_.back().weight;
        entries_.pop_back();
    }
}

} // namespace vekha::service
