#include "web/result_context_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/context-values", list_context_values, {}},
    RouteEntry{Get, "/api/v1/context-values/catalogue", get_context_catalogue, {}},
    RouteEntry{Get, "/api/v1/context-values/export", export_context_values, {}},
    RouteEntry{Get, "/api/v1/schools/:organisationId/context-values", get_school_context, {}},
    RouteEntry{Put, "/api/v1/schools/:organisationId/context-values/:figure", save_school_context_value, small_body},
    RouteEntry{Get, "/api/v1/social-passports", list_social_passports, {}},
    RouteEntry{Get, "/api/v1/social-passports/export", export_social_passports, {}},
    RouteEntry{Get, "/api/v1/social-passports/:organisationId/:year", get_social_passport, {}},
    RouteEntry{Put, "/api/v1/social-passports/:organisationId/:year", save_social_passport, small_body},
    RouteEntry{Post, "/api/v1/social-passports/:organisationId/:year/signature", sign_social_passport, small_body},
    RouteEntry{Post, "/api/v1/social-passports/:organisationId/:year/reopening", reopen_social_passport, small_body},
    RouteEntry{Get, "/api/v1/scales", list_scales, {}},
    RouteEntry{Post, "/api/v1/scales", add_scale, small_body},
    RouteEntry{Post, "/api/v1/scales/:scaleId/withdrawal", withdraw_scale, small_body},
};

} // namespace

std::span<const RouteEntry> result_context_routes()
{
    return table;
}

} // namespace vekha::web
