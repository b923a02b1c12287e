#include "web/indicator_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// A municipality fills in a table of hundreds of schools at once.
constexpr http::RouteOptions many_facts{.body_limit = 1u << 20};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/indicators", list_indicators, {}},
    RouteEntry{Post, "/api/v1/indicators", make_indicator, small_body},
    RouteEntry{Get, "/api/v1/indicators/catalogue", get_indicator_catalogue, {}},
    RouteEntry{Get, "/api/v1/indicators/plan-fact", get_plan_fact, {}},
    RouteEntry{Get, "/api/v1/indicators/municipalities", get_indicators_by_municipality, {}},
    RouteEntry{Get, "/api/v1/indicators/export", export_indicators, {}},
    RouteEntry{Get, "/api/v1/indicators/:indicatorId", get_indicator, {}},
    RouteEntry{Put, "/api/v1/indicators/:indicatorId", edit_indicator, small_body},
    RouteEntry{Put, "/api/v1/indicators/:indicatorId/targets", set_indicator_targets, small_body},
    RouteEntry{Put, "/api/v1/indicators/:indicatorId/state", set_indicator_state, small_body},
    RouteEntry{Get, "/api/v1/indicators/:indicatorId/explanation", explain_indicator, {}},
    RouteEntry{Get, "/api/v1/indicators/:indicatorId/explanation/export", export_indicator_explanation, {}},
    RouteEntry{Put, "/api/v1/indicators/:indicatorId/fact", save_indicator_fact, small_body},
    RouteEntry{Post, "/api/v1/indicator-facts", save_indicator_facts, many_facts},
    RouteEntry{Post, "/api/v1/indicator-presets", import_indicator_preset, small_body},
    RouteEntry{Get, "/api/v1/organisations/:organisationId/indicators", get_school_indicators, {}},
    RouteEntry{Post, "/api/v1/road-maps/:roadMapId/indicators", make_indicators_of_road_map, many_facts},
};

} // namespace

std::span<const RouteEntry> indicator_routes()
{
    return table;
}

} // namespace vekha::web
