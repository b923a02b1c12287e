#pragma once

#include "http/server.h"

#include <atomic>
#include <latch>
#include <stdexcept>
#include <string>
#include <utility>

namespace vekha::http::testing
{

[[nodiscard]] inline Response text(std::string body)
{
    Response response;
    response.headers.set("Content-Type", "text/plain; charset=utf-8");
    response.body = std::move(body);
    return response;
}

/// Routes that tell what the server understood.
[[nodiscard]] inline Router echo_routes()
{
    Router router;
    router.add(Method::Get, "/hello", [](const Request&) { return text("hello"); });
    router.add(Method::Get, "/schools/:id", [](const Request& request) {
        return text(std::string{request.parameter("id")} + "|" + std::string{request.query_value("q").value_or("-")});
    });
    router.add(Method::Post, "/echo",
               [](const Request& request) {
                   return text((request.body_file ? "file:" : "memory:") + std::to_string(request.content().size()) +
                               ":" + std::string{request.content().substr(0, 20)});
               },
               {.body_limit = 2u << 20});
    router.add(Method::Post, "/small", [](const Request& request) { return text(std::string{request.content()}); },
               {.body_limit = 10});
    router.add(Method::Get, "/long", [](const Request&) { return text(std::string(3u << 20, 'x')); });
    router.add(Method::Get, "/throws", [](const Request&) -> Response { throw std::runtime_error{"secret"}; });
    return router;
}

/// A server on a free port with the routes above.
struct RunningServer {
    explicit RunningServer(Config config = {}, Hooks hooks = {}, Router router = echo_routes())
        : server{std::move(config), std::move(router), std::move(hooks)}
    {
        server.start();
    }
    [[nodiscard]] std::uint16_t port() const { return server.port(); }

    Server server;
};

} // namespace vekha::http::testing
