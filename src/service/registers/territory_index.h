#pragma once

#include "domain/grant.h"
#include "domain/territory.h"
#include "store/territories.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vekha::service
{

/// The territories of a region as rows of a table name them. Those that an import is to make are in it without an id.
class TerritoryIndex
{
public:
    TerritoryIndex(domain::RegionId region, std::vector<store::KeptTerritory> territories);

    /// Those called so, whatever the case of the letters.
    [[nodiscard]] std::vector<domain::TerritoryId> called(const std::string& name) const;
    [[nodiscard]] const store::KeptTerritory* find(domain::TerritoryId id) const;
    [[nodiscard]] std::string name_of(domain::TerritoryId id) const;
    /// Where what belongs to the territory lies.
    [[nodiscard]] domain::Location location(domain::TerritoryId id,
                                            std::optional<domain::OrganisationId> organisation = {}) const;
    /// Whether `inner` is `outer` or lies in it.
    [[nodiscard]] bool lies_in(domain::TerritoryId inner, domain::TerritoryId outer) const;
    /// The top of the region where that is one territory of the kind; municipalities are made below it.
    [[nodiscard]] std::optional<domain::TerritoryId> region_node() const;
    [[nodiscard]] const std::vector<store::KeptTerritory>& all() const { return territories_; }
    void add(store::KeptTerritory territory);

private:
    domain::RegionId region_;
    std::vector<store::KeptTerritory> territories_;
    std::unordered_map<std::int64_t, std::size_t> by_id_;
    std::unordered_map<std::string, std::vector<domain::TerritoryId>> by_name_;
};

/// Names as rows and registers are compared: small letters, ё as е, quotes and double spaces dropped.
[[nodiscard]] std::string comparable(std::string_view name);

} // namespace vekha::service
