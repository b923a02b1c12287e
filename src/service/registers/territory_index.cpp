#include "service/registers/territory_index.h"

#include "store/folded.h"

#include <algorithm>

namespace vekha::service
{

using domain::TerritoryId;

std::string comparable(std::string_view name)
{
    auto text = store::folded(name);
    for (const std::string_view sign : {"«", "»", "\"", "“", "”", "„", "'"})
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
            text.erase(at, sign.size());
    std::string out;
    for (const char c : text)
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

TerritoryIndex::TerritoryIndex(domain::RegionId region, std::vector<store::KeptTerritory> territories) : region_(region)
{
    for (auto& territory : territories)
        add(std::move(territory));
}

void TerritoryIndex::add(store::KeptTerritory territory)
{
    const auto id = territory.territory.id;
    by_name_[comparable(territory.territory.name)].push_back(id);
    if (!territory.territory.code.empty()) by_name_[comparable(territory.territory.code)].push_back(id);
    by_id_.insert_or_assign(id.value, territories_.size());
    territories_.push_back(std::move(territory));
}

std::vector<TerritoryId> TerritoryIndex::called(const std::string& name) const
{
    const auto found = by_name_.find(comparable(name));
    return found == by_name_.end() ? std::vector<TerritoryId>{} : found->second;
}

const store::KeptTerritory* TerritoryIndex::find(TerritoryId id) const
{
    const auto found = by_id_.find(id.value);
    return found == by_id_.end() ? nullptr : &territories_[found->second];
}

std::string TerritoryIndex::name_of(TerritoryId id) const
{
    const auto* found = find(id);
    return found ? found->territory.name : std::string{};
}

domain::Location TerritoryIndex::location(TerritoryId id, std::optional<domain::OrganisationId> organisation) const
{
    domain::Location location{region_, {}, organisation};
    // The tree has no cycles; a bound keeps a spoilt one from hanging us.
    for (const auto* at = find(id); at && location.path.size() < 64;) {
        location.path.push_back(at->territory.id);
        at = at->territory.parent ? find(*at->territory.parent) : nullptr;
    }
    std::ranges::reverse(location.path);
    return location;
}

bool TerritoryIndex::lies_in(TerritoryId inner, TerritoryId outer) const
{
    const auto path = location(inner).path;
    return std::ranges::find(path, outer) != path.end();
}

std::optional<TerritoryId> TerritoryIndex::region_node() const
{
    std::optional<TerritoryId> node;
    for (const auto& each : territories_) {
        if (each.territory.kind != domain::TerritoryKind::Region || each.territory.parent) continue;
        if (node) return std::nullopt;
        node = each.territory.id;
    }
    return node;
}

} // namespace vekha::service
