#include "web/review_handlers.h"
#include "web/route_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

constexpr std::array table{
    RouteEntry{Get, "/api/v1/review", list_review, {}},
    RouteEntry{Get, "/api/v1/review/counts", count_review, {}},
    RouteEntry{Get, "/api/v1/review/returned", list_returned, {}},
    RouteEntry{Post, "/api/v1/review/:obligationId/claim", claim_review, small_body},
    RouteEntry{Delete, "/api/v1/review/:obligationId/claim", release_review, small_body},
    RouteEntry{Get, "/api/v1/review/:obligationId/difference", get_review_difference, {}},
};

} // namespace

std::span<const RouteEntry> review_routes()
{
    return table;
}

} // namespace vekha::web
