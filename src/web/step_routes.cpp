#include "web/route_tables.h"
#include "web/step_handlers.h"

#include <array>

namespace vekha::web
{

namespace
{

using enum http::Method;

/// Enough for as many numbers of obligations as one order may name.
constexpr http::RouteOptions list_of_obligations{.body_limit = 128u << 10};

constexpr std::array table{
    RouteEntry{Get, "/api/v1/return-reasons", list_return_reasons, {}},
    RouteEntry{Post, "/api/v1/obligations/steps", take_obligation_steps, list_of_obligations},
    RouteEntry{Get, "/api/v1/obligations/:obligationId/steps", list_obligation_steps, {}},
    RouteEntry{Post, "/api/v1/obligations/:obligationId/steps", take_obligation_step, small_body},
};

} // namespace

std::span<const RouteEntry> step_routes()
{
    return table;
}

} // namespace vekha::web
