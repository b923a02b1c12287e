#pragma once

#include "http/router.h"
#include "web/context.h"
#include "web/handlers.h"

#include <span>
#include <string_view>

namespace vekha::web
{

struct RouteEntry {
    http::Method method = http::Method::Get;
    std::string_view pattern;
    Operation operation = nullptr;
    http::RouteOptions options;
};

/// Every operation of api/openapi.yaml.
[[nodiscard]] std::span<const RouteEntry> route_table();

/// The table as a router, with the interface behind everything else. `context` must outlive it.
[[nodiscard]] http::Router make_routes(Context& context);

} // namespace vekha::web
