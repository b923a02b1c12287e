#include "web/application.h"

#include "web/problem.h"
#include "web/protection.h"
#include "web/routes.h"

#include <fmt/format.h>

namespace vekha::web
{

Application::Application(service::Services& services, Options options) : context_{services, std::move(options)} {}

http::Router Application::routes()
{
    return make_routes(context_);
}

http::Hooks Application::hooks()
{
    http::Hooks hooks;
    const OwnAddress own{context_.options.public_url, context_.cookies()};
    hooks.admit = [own](const http::Request& request) -> std::optional<http::Response> {
        if (const auto code = refused_for_safety(request, own)) return problem(request, *code);
        return std::nullopt;
    };
    hooks.refuse = [](const http::Refusal& refusal, const http::Request& request) {
        return problem(request, refusal.code);
    };
    hooks.finish = [own](const http::Request& request, http::Response& response) {
        add_safety_headers(response, own);
        response.headers.set("X-Request-Id", request.id);
    };
    hooks.log = [this](const http::Exchange& exchange) { log(exchange); };
    hooks.failed = [this](const http::Request& request, std::string_view what) {
        if (context_.options.log) {
            context_.options.log(
                fmt::format("error {} {} {}: {}", request.id, http::name_of(request.method), request.target, what));
        }
    };
    return hooks;
}

void Application::log(const http::Exchange& exchange)
{
    context_.metrics.count(exchange.method, exchange.route, exchange.status, exchange.duration);
    if (!context_.options.log) return;
    context_.options.log(fmt::format("{} {} {} {} {} {} B {:.1f} ms", exchange.id, exchange.remote, exchange.method,
                                     exchange.target, exchange.status, exchange.bytes,
                                     static_cast<double>(exchange.duration.count()) / 1000));
}

} // namespace vekha::web
