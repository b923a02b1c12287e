#include "web/notice_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/notices", list_notices, {}},
    RouteEntry{Get, "/api/v1/notices/state", get_notice_state, {}},
    RouteEntry{Post, "/api/v1/notices/read", read_notices, small_body},
};

} // namespace

std::span<const RouteEntry> notice_routes()
{
    return table;
}

} // namespace vekha::web
