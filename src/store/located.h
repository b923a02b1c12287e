#pragma once

#include "store/connection.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vekha::store
{

/// Something that decisions are about, with where it lies.
struct Located {
    std::string kind; ///< one of located_kinds()
    std::int64_t id = 0;
    std::string title;
    Belonging belonging;
};

/// obligation, road-map, draft, organisation, person, territory.
[[nodiscard]] std::span<const std::string_view> located_kinds();

/// The object of a region by its number; an organisation also by its code. nullopt: no such kind or no such object.
[[nodiscard]] std::optional<Located> locate(Connection& connection, RegionId region, std::string_view kind,
                                            std::string_view key);

/// The territories from the root of the tree to `territory`, with their names.
struct Step {
    TerritoryId id;
    std::string name;

    friend bool operator==(const Step&, const Step&) = default;
};
[[nodiscard]] std::vector<Step> steps_to(Connection& connection, RegionId region, TerritoryId territory);

} // namespace vekha::store
