#include "domain/grant.h"

#include <algorithm>

namespace vekha::domain
{

namespace
{

bool holds(const std::vector<TerritoryId>& path, TerritoryId territory)
{
    return std::ranges::find(path, territory) != path.end();
}

bool inside(const Grant& grant, const Location& location)
{
    switch (grant.kind) {
    case ScopeKind::Country:
        return true;
    case ScopeKind::Region:
        return grant.region == location.region;
    case ScopeKind::Territory:
        return grant.region == location.region && std::ranges::any_of(grant.locations, [&](const Location& own) {
                   return !own.path.empty() && holds(location.path, own.path.back());
               });
    case ScopeKind::Organisation:
    case ScopeKind::Assigned:
        break;
    }
    return grant.region == location.region && location.organisation &&
           std::ranges::any_of(grant.locations,
                               [&](const Location& own) { return own.organisation == location.organisation; });
}

/// An object of a territory that the scope lies in, and of no one organisation there.
bool above(const Grant& grant, const Location& location)
{
    if (grant.region != location.region || location.organisation || location.path.empty()) return false;
    return std::ranges::any_of(grant.locations,
                               [&](const Location& own) { return holds(own.path, location.path.back()); });
}

template <typename Id>
void sort_once(std::vector<Id>& ids)
{
    std::ranges::sort(ids);
    const auto rest = std::ranges::unique(ids);
    ids.erase(rest.begin(), rest.end());
}

void add(Reach& reach, const Grant& grant, Extent extent)
{
    if (grant.kind == ScopeKind::Country || grant.kind == ScopeKind::Region) reach.whole_region = true;
    for (const auto& location : grant.locations) {
        if (location.organisation)
            reach.organisations.push_back(*location.organisation);
        else if (!location.path.empty())
            reach.territories.push_back(location.path.back());
        if (extent == Extent::Above) reach.above.insert(reach.above.end(), location.path.begin(), location.path.end());
    }
}

} // namespace

std::optional<Allowed> allowed_by(const RightsTable& table, std::span<const Grant> grants, Permission permission,
                                  const Location& location)
{
    for (const auto& grant : grants) {
        const auto extent = table.allows(grant.role, permission);
        if (!extent) continue;
        if (inside(grant, location)) return Allowed{&grant, Extent::Own};
        if (*extent == Extent::Above && above(grant, location)) return Allowed{&grant, Extent::Above};
    }
    return std::nullopt;
}

Reach reach_of(const RightsTable& table, std::span<const Grant> grants, Permission permission, RegionId region)
{
    Reach reach;
    for (const auto& grant : grants) {
        const auto extent = table.allows(grant.role, permission);
        if (!extent) continue;
        if (grant.kind == ScopeKind::Country || grant.region == region) add(reach, grant, *extent);
    }
    sort_once(reach.territories);
    sort_once(reach.organisations);
    sort_once(reach.above);
    return reach;
}

std::optional<int> highest_rank(const RightsTable& table, std::span<const Grant> grants)
{
    std::optional<int> highest;
    for (const auto& grant : grants)
        if (const auto* role = table.role(grant.role)) highest = std::min(highest.value_or(role->rank), role->rank);
    return highest;
}

} // namespace vekha::domain
