#include "web/openid_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr http::RouteOptions few_lines{.body_limit = 8u << 10};

constexpr std::array table{
    RouteEntry{Post, "/api/v1/openid/attempts", begin_openid, few_lines},
    RouteEntry{Get, "/api/v1/openid/callback", return_from_openid, {}},
    RouteEntry{Get, "/api/v1/account/identities", list_identities, {}},
    RouteEntry{Delete, "/api/v1/account/identities/:identityId", remove_identity, few_lines},
};

} // namespace

std::span<const RouteEntry> openid_routes()
{
    return table;
}

} // namespace vekha::web
