#include "web/dashboard_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/dashboards/territory/:territoryId", get_territory_dashboard, {}},
    RouteEntry{Get, "/api/v1/dashboards/territory/:territoryId/export", export_territory_dashboard, {}},
    RouteEntry{Get, "/api/v1/dashboards/territory/:territoryId/as-it-stood", get_territory_as_it_stood, {}},
    RouteEntry{Get, "/api/v1/dashboards/school/:organisationId", get_school_dashboard, {}},
    RouteEntry{Get, "/api/v1/dashboards/school/:organisationId/burden", get_burden_of_month, {}},
    RouteEntry{Get, "/api/v1/reports/load/:territoryId", get_executor_load, {}},
    RouteEntry{Get, "/api/v1/reports/load/:territoryId/export", export_executor_load, {}},
    RouteEntry{Get, "/api/v1/reports/burden/:territoryId", get_reporting_burden, {}},
    RouteEntry{Get, "/api/v1/reports/burden/:territoryId/export", export_reporting_burden, {}},
    RouteEntry{Get, "/api/v1/saved-views", list_saved_views, {}},
    RouteEntry{Post, "/api/v1/saved-views", save_view, small_body},
    RouteEntry{Patch, "/api/v1/saved-views/:viewId", change_saved_view, small_body},
    RouteEntry{Delete, "/api/v1/saved-views/:viewId", remove_saved_view, small_body},
};

} // namespace

std::span<const RouteEntry> dashboard_routes()
{
    return table;
}

} // namespace vekha::web
