#pragma once

#include "store/body_rows.h"
#include "store/row.h"

namespace vekha::store
{

/// Reads «territory_id, name of the territory, organisation_id, name of the organisation».
[[nodiscard]] inline PlaceName read_place(Row& row)
{
    PlaceName place;
    place.territory = row.take<TerritoryId>();
    place.territory_name = row.take<std::string>();
    place.organisation = row.take<std::optional<domain::OrganisationId>>();
    place.organisation_name = row.take<std::string>();
    return place;
}

/// Reads «order_number, order_day, order_issuer».
[[nodiscard]] inline Order read_order(Row& row)
{
    Order order;
    order.number = row.take<std::string>();
    order.day = row.take<std::optional<domain::Date>>();
    order.issuer = row.take<std::string>();
    return order;
}

} // namespace vekha::store
