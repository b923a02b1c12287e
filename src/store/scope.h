#pragma once

#include "domain/grant.h"
#include "store/ids.h"
#include "store/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace vekha::store
{

/// What a query may see, and where new things are put. Every query names its region: one region is one shard.
struct Scope {
    RegionId region;
    TerritoryId territory; ///< in force: what is made belongs here
    domain::Reach reach{}; ///< nothing unless said
    /// Lists show only this subtree; all of the reach when absent.
    std::optional<TerritoryId> within{};

    friend bool operator==(const Scope&, const Scope&) = default;
};

/// What a row belongs to: a territory, or one organisation in it.
struct Belonging {
    RegionId region;
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation{};

    Belonging(RegionId in, TerritoryId of, std::optional<domain::OrganisationId> and_of = {})
        : region(in), territory(of), organisation(and_of)
    {
    }
    /// The territory in force.
    explicit(false) Belonging(const Scope& scope) : region(scope.region), territory(scope.territory) {}
};

/// Everything of a region.
[[nodiscard]] Scope whole_region(RegionId region, TerritoryId territory);

/// Where a table says what its rows belong to, with the alias of the table: «o.territory_id».
struct ScopeColumns {
    std::string_view territory = "territory_id";
    std::string_view organisation = "organisation_id"; ///< empty for a table whose rows belong to territories only
};

/// The scope as a condition that starts with " and ", its values added to `params`, which must hold "region" already.
/// The only place that turns a scope into SQL.
[[nodiscard]] std::string inside(const Scope& scope, const ScopeColumns& columns, Params& params);

} // namespace vekha::store
