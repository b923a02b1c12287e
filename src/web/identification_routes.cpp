#include "web/identification_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// A person may decide about thousands of schools one by one.
constexpr http::RouteOptions many_schools{.body_limit = 2u << 20};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/methods", list_methods, {}},
    RouteEntry{Get, "/api/v1/methods/:methodCode", get_method, {}},
    RouteEntry{Post, "/api/v1/methods/:methodCode/editions", make_method_edition, small_body},
    RouteEntry{Put, "/api/v1/methods/:methodCode/editions/:editionId", change_method_edition, small_body},
    RouteEntry{Get, "/api/v1/identifications", list_identifications, {}},
    RouteEntry{Post, "/api/v1/identifications", make_identification, small_body},
    RouteEntry{Post, "/api/v1/identifications/what-if", ask_what_if, small_body},
    RouteEntry{Get, "/api/v1/identifications/:identificationId", get_identification, {}},
    RouteEntry{Get, "/api/v1/identifications/:identificationId/schools", list_identified_schools, {}},
    RouteEntry{Get, "/api/v1/identifications/:identificationId/schools/export", export_identified_schools, {}},
    RouteEntry{Get, "/api/v1/identifications/:identificationId/schools/:organisationId", get_identified_school, {}},
    RouteEntry{Get, "/api/v1/identifications/:identificationId/changes", list_identification_changes, {}},
    RouteEntry{Get, "/api/v1/identifications/:identificationId/points", get_identification_points, {}},
    RouteEntry{Get, "/api/v1/identifications/:identificationId/result", get_identification_result, {}},
    RouteEntry{Post, "/api/v1/identifications/:identificationId/rerun", rerun_identification, small_body},
    RouteEntry{Post, "/api/v1/identifications/:identificationId/confirmation", confirm_identification, many_schools},
};

} // namespace

std::span<const RouteEntry> identification_routes()
{
    return table;
}

} // namespace vekha::web
