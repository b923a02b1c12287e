#pragma once

#include "domain/date.h"
#include "domain/organisation.h"
#include "domain/rights.h"
#include "domain/territory.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::domain
{

using GrantId = Id<struct Grant>;

/// Where an object lies.
struct Location {
    RegionId region;
    std::vector<TerritoryId> path;              ///< from the root of the region's tree to the territory it lies in
    std::optional<OrganisationId> organisation; ///< the one it belongs to; none for what belongs to the territory

    friend bool operator==(const Location&, const Location&) = default;
};

/// A role that a person has inside a scope.
struct Grant {
    GrantId id;
    std::string role;
    ScopeKind kind = ScopeKind::Organisation; ///< of the role
    RegionId region;                          ///< 0 for the country
    /// Territory: its location. Organisation: that one. Assigned: the schools assigned on the day that was asked for.
    std::vector<Location> locations;
    std::optional<Date> from;
    std::optional<Date> to; ///< the last day
    std::string basis;      ///< the order

    friend bool operator==(const Grant&, const Grant&) = default;
};

/// Why something is allowed: by which grant, and whether the object lies inside its scope or above it.
struct Allowed {
    const Grant* by = nullptr;
    Extent extent = Extent::Own;
};

/// The grant that allows it; nullopt: none does, so it is refused.
///
/// Source: the scoping rule of the field: user × role × scope, a curator's scope being the active assignments.
[[nodiscard]] std::optional<Allowed> allowed_by(const RightsTable& table, std::span<const Grant> grants,
                                                Permission permission, const Location& location);

/// Everything of one region that some grants reach with one permission: the union of their scopes.
struct Reach {
    bool whole_region = false;
    std::vector<TerritoryId> territories; ///< roots of subtrees
    std::vector<OrganisationId> organisations;
    std::vector<TerritoryId> above; ///< these alone, not what lies below, and only what belongs to no organisation

    [[nodiscard]] bool empty() const
    {
        return !whole_region && territories.empty() && organisations.empty() && above.empty();
    }
    friend bool operator==(const Reach&, const Reach&) = default;
};

[[nodiscard]] Reach reach_of(const RightsTable& table, std::span<const Grant> grants, Permission permission,
                             RegionId region);

/// The smallest rank among the roles of `grants`: who stands highest.
[[nodiscard]] std::optional<int> highest_rank(const RightsTable& table, std::span<const Grant> grants);

} // namespace vekha::domain
