#include "service/registers/planner.h"

#include <algorithm>

namespace vekha::service::planning
{

using domain::TerritoryId;

std::string value_of(const domain::RegisterValues& values, const std::string& field)
{
    const auto found = values.find(field);
    return found == values.end() ? std::string{} : found->second;
}

void fail(store::ImportRow& row, std::string code, std::string field, std::string text)
{
    row.outcome = domain::RowOutcome::Failed;
    row.was.clear();
    row.becomes.clear();
    row.remarks.push_back({std::move(code), std::move(field), 0, std::move(text), false});
}

void warn(store::ImportRow& row, std::string code, std::string field, std::string text)
{
    row.remarks.push_back({std::move(code), std::move(field), 0, std::move(text), true});
}

std::optional<NamedTerritory> territory_of(const TerritoryIndex& territories, store::ImportRow& row,
                                           TerritoryId in_force)
{
    const auto name = value_of(row.entry, "territory");
    if (name.empty()) return NamedTerritory{in_force, false};
    auto found = territories.called(name);
    if (found.size() > 1) {
        // «Ключи» of another district is not meant where one lies within the territory in force.
        std::vector<TerritoryId> near;
        std::ranges::copy_if(found, std::back_inserter(near),
                             [&](TerritoryId id) { return territories.lies_in(id, in_force); });
        if (!near.empty()) found = std::move(near);
    }
    if (found.size() > 1) {
        fail(row, "territory-ambiguous", "territory", name);
        return std::nullopt;
    }
    if (found.empty()) return NamedTerritory{std::nullopt, true};
    return NamedTerritory{found.front(), true};
}

} // namespace vekha::service::planning
