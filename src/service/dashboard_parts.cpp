#include "service/dashboard_parts.h"

#include "service/permit.h"
#include "store/territories.h"

#include <algorithm>

namespace vekha::service::dashboard_parts
{

Answer<store::TerritoryNode> seen_territory(Connection& connection, const Call& call, TerritoryId territory)
{
    const auto seen = scope_of(call, domain::permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto region = call.actor.scope.region;
    const auto everywhere = store::whole_region(region, call.actor.scope.territory);
    const auto found = store::find_territory(connection, everywhere, territory);
    if (!found) return refused("territory-not-found");
    const auto& reach = seen->reach;
    const bool reached = reach.whole_region || std::ranges::any_of(reach.territories, [&](TerritoryId root) {
                             return store::lies_in(connection, region, territory, root);
                         });
    if (!reached)
        return refused("not-permitted", {{"permission", std::string{domain::permission::obligation_read.name}}});
    return store::TerritoryNode{territory, found->territory.parent, found->territory.name};
}

store::TallyQuestion question_of(const Call& call, const DashboardOf& asked)
{
    return {call.actor.scope.region, asked.territory, asked.school_year.value_or(school_year_number(call.today)),
            call.today};
}

std::map<TerritoryId, TerritoryId> parts_of(const std::vector<store::TerritoryNode>& nodes, TerritoryId territory)
{
    std::map<TerritoryId, TerritoryId> parts;
    // Parents come before what lies in them.
    for (const auto& node : nodes) {
        if (node.id == territory || !node.parent || *node.parent == territory)
            parts[node.id] = node.id;
        else if (const auto above = parts.find(*node.parent); above != parts.end())
            parts[node.id] = above->second;
    }
    return parts;
}

std::vector<DirectionColumn> columns_of(Connection& connection, store::RegionId region,
                                        const std::vector<store::TallyCell>& cells)
{
    const auto names = store::direction_names(connection, region);
    std::map<DirectionId, DirectionColumn> found;
    for (const auto& cell : cells) {
        auto& column = found[cell.direction];
        column.id = cell.direction;
        if (const auto name = names.find(cell.direction); name != names.end()) column.name = name->second;
        column.counts += cell.counts;
    }
    std::vector<DirectionColumn> columns;
    for (auto& [id, column] : found)
        columns.push_back(std::move(column));
    std::ranges::stable_sort(columns, std::ranges::greater{},
                             [](const DirectionColumn& column) { return column.counts.total; });
    return columns;
}

} // namespace vekha::service::dashboard_parts
