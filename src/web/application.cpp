#include "web/application.h"

#include "web/answer_handlers.h"
#include "web/problem.h"
#include "web/protection.h"
#include "web/routes.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

/// Whether a body is so large that who sends it must be known before it is read.
bool brings_a_file(const http::Request& request)
{
    const auto length = request.headers.find("Content-Length");
    return request.headers.has("Transfer-Encoding") || (length && length->size() > 5);
}

} // namespace

Application::Application(service::Services& services, Options options) : context_{services, std::move(options)} {}

http::Router Application::routes()
{
    return make_routes(context_);
}

http::Hooks Application::hooks()
{
    http::Hooks hooks;
    const OwnAddress own{context_.options.public_url, context_.cookies()};
    hooks.admit = [this, own](const http::Request& request) -> std::optional<http::Response> {
        if (const auto code = refused_for_safety(request, own)) return problem(request, *code);
        const auto is_stranger = context_.surely_asks_for_sign_in() && !has_cookie(request, own.cookies.session_name());
        if (is_stranger && brings_a_file(request)) return problem(request, "not-signed-in");
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
        if (!context_.options.log) return;
        // A link to a questionnaire is a secret, and when it was used is nobody's business.
        if (is_answer_page(request.target))
            context_.options.log(fmt::format("error in a page of answers: {}", what));
        else
            context_.options.log(
                fmt::format("error {} {} {}: {}", request.id, http::name_of(request.method), request.target, what));
    };
    return hooks;
}

void Application::log(const http::Exchange& exchange)
{
    context_.metrics.count(exchange.method, exchange.route, exchange.status, exchange.duration);
    // Who answers a questionnaire leaves no trace: neither address nor moment nor link.
    if (!context_.options.log || is_answer_page(exchange.target)) return;
    context_.options.log(fmt::format("{} {} {} {} {} {} B {:.1f} ms", exchange.id, exchange.remote, exchange.method,
                                     exchange.target, exchange.status, exchange.bytes,
                                     static_cast<double>(exchange.duration.count()) / 1000));
}

} // namespace vekha::web
