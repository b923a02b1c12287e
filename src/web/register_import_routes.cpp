#include "documents/open.h"
#include "web/register_import_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr http::RouteOptions document{.body_limit = documents::Limits{}.file_bytes};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/register-imports", list_register_imports, {}},
    RouteEntry{Post, "/api/v1/register-imports", upload_register, document},
    RouteEntry{Get, "/api/v1/register-imports/:importId", get_register_import, {}},
    RouteEntry{Delete, "/api/v1/register-imports/:importId", discard_register_import, small_body},
    RouteEntry{Get, "/api/v1/register-imports/:importId/columns", get_import_columns, {}},
    RouteEntry{Put, "/api/v1/register-imports/:importId/columns", map_register, small_body},
    RouteEntry{Post, "/api/v1/register-imports/:importId/check", check_register, small_body},
    RouteEntry{Get, "/api/v1/register-imports/:importId/rows", list_import_rows, {}},
    RouteEntry{Post, "/api/v1/register-imports/:importId/start", start_register_import, small_body},
    RouteEntry{Get, "/api/v1/register-imports/:importId/failed-rows", export_failed_rows, {}},
    RouteEntry{Get, "/api/v1/register-imports/:importId/undo", get_undo_obstacles, {}},
    RouteEntry{Post, "/api/v1/register-imports/:importId/undo", undo_register_import, small_body},
};

} // namespace

std::span<const RouteEntry> register_import_routes()
{
    return table;
}

} // namespace vekha::web
