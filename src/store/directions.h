#pragma once

#include "domain/plan.h"
#include "store/connection.h"
#include "store/ids.h"

#include <map>
#include <string>
#include <string_view>

namespace vekha::store
{

using DirectionId = domain::Id<struct Direction>;

/// The directions of a plan, kept and known by the labels of its outermost headings.
class Directions
{
public:
    /// Those that the region does not have yet are added.
    Directions(Connection& connection, RegionId region, const domain::Plan& plan);

    /// Of a row of the plan by its section; 0 where it stands under no heading.
    [[nodiscard]] DirectionId of(std::string_view section) const;

private:
    std::map<std::string, DirectionId, std::less<>> by_label_;
};

/// Names of all directions of a region.
[[nodiscard]] std::map<DirectionId, std::string> direction_names(Connection& connection, RegionId region);

} // namespace vekha::store
