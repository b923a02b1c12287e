#include "web/audit_handlers.h"
#include "web/keeping_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/audit", list_audit, {}},
    RouteEntry{Get, "/api/v1/audit/export", export_audit, {}},
    RouteEntry{Get, "/api/v1/audit/words", get_audit_words, {}},
    RouteEntry{Get, "/api/v1/audit/verification", verify_audit, {}},
    RouteEntry{Get, "/api/v1/integrity", check_integrity, {}},
    RouteEntry{Get, "/api/v1/trash", list_trash, {}},
    RouteEntry{Post, "/api/v1/trash/:kind/:objectId/restoration", restore_from_trash, small_body},
};

} // namespace

std::span<const RouteEntry> audit_routes()
{
    return table;
}

} // namespace vekha::web
