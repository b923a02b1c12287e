#pragma once

#include "http/router.h"
#include "http/server.h"
#include "service/services.h"
#include "web/context.h"

#include <memory>

namespace vekha::web
{

/// Vekha behind HTTP: the route table, the static files of the interface, and what holds for every request.
class Application
{
public:
    Application(service::Services& services, Options options);

    /// The routes and hooks for a server; the application must outlive it.
    [[nodiscard]] http::Router routes();
    [[nodiscard]] http::Hooks hooks();

private:
    void log(const http::Exchange& exchange);

    Context context_;
};

} // namespace vekha::web
