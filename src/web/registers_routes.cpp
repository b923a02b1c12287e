#include "web/handlers.h"
#include "web/registers_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// A part of a region takes thousands of schools along.
constexpr http::RouteOptions many_ids{.body_limit = 1u << 20};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/regions", list_regions, {}},
    RouteEntry{Post, "/api/v1/regions", add_region, small_body},
    RouteEntry{Get, "/api/v1/territories", list_territories, {}},
    RouteEntry{Post, "/api/v1/territories", add_territory, small_body},
    RouteEntry{Post, "/api/v1/territories/merge", merge_territories, small_body},
    RouteEntry{Get, "/api/v1/territories/:territoryId", get_territory, {}},
    RouteEntry{Put, "/api/v1/territories/:territoryId", change_territory, small_body},
    RouteEntry{Post, "/api/v1/territories/:territoryId/closing", close_territory, small_body},
    RouteEntry{Post, "/api/v1/territories/:territoryId/split", split_territory, many_ids},
    RouteEntry{Get, "/api/v1/organisations/export", export_organisations, {}},
    RouteEntry{Get, "/api/v1/organisations/kinds", list_organisation_kinds, {}},
    RouteEntry{Get, "/api/v1/organisations/alike", list_same_organisations, {}},
    RouteEntry{Post, "/api/v1/organisations/apart", tell_organisations_apart, small_body},
    RouteEntry{Post, "/api/v1/organisations/reorganisation", reorganise, small_body},
    RouteEntry{Post, "/api/v1/organisations", add_organisation, small_body},
    RouteEntry{Get, "/api/v1/organisations/:organisationId", get_organisation, {}},
    RouteEntry{Put, "/api/v1/organisations/:organisationId", change_organisation, small_body},
    RouteEntry{Get, "/api/v1/organisations/:organisationId/history", get_organisation_history, {}},
    RouteEntry{Post, "/api/v1/organisations/:organisationId/move", move_organisation, small_body},
    RouteEntry{Post, "/api/v1/organisations/:organisationId/closing", close_organisation, small_body},
    RouteEntry{Post, "/api/v1/organisations/:organisationId/merge", merge_organisations, small_body},
};

} // namespace

std::span<const RouteEntry> registers_routes()
{
    return table;
}

} // namespace vekha::web
