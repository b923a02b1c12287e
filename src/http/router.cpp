#include "http/router.h"

#include "http/text.h"

#include <stdexcept>

namespace vekha::http
{

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::string parameter_name;
    std::unique_ptr<Node> parameter;
    std::map<Method, Route> routes;
};

Router::Router() : root_{std::make_unique<Node>()} {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern, Handler handler, RouteOptions options)
{
    auto* node = root_.get();
    if (pattern != "/") {
        for (const auto segment : split(pattern.substr(1), '/')) {
            auto& next = segment.starts_with(':') ? node->parameter : node->literals[std::string{segment}];
            if (!next) next = std::make_unique<Node>();
            if (segment.starts_with(':')) {
                const auto name = segment.substr(1);
                if (!node->parameter_name.empty() && node->parameter_name != name) {
                    throw std::logic_error{"two names for one parameter: " + std::string{pattern}};
                }
                node->parameter_name = name;
            }
            node = next.get();
        }
    }
    const auto added = node->routes.emplace(method, Route{std::string{pattern}, std::move(handler), options}).second;
    if (!added) throw std::logic_error{"route declared twice: " + std::string{pattern}};
}

void Router::set_fallback(Handler handler)
{
    fallback_ = std::make_unique<Route>(Route{"", std::move(handler), {}});
}

const Router::Node* Router::find(const Node& node, const std::vector<std::string>& segments, std::size_t at,
                                 std::map<std::string, std::string>& parameters) const
{
    if (at == segments.size()) return node.routes.empty() ? nullptr : &node;
    const auto& segment = segments[at];
    if (const auto literal = node.literals.find(segment); literal != node.literals.end()) {
        if (const auto* found = find(*literal->second, segments, at + 1, parameters)) return found;
    }
    if (!node.parameter || segment.empty()) return nullptr;
    const auto* found = find(*node.parameter, segments, at + 1, parameters);
    if (found) parameters[node.parameter_name] = segment;
    return found;
}

Match Router::match(Method method, const std::vector<std::string>& segments) const
{
    Found result;
    const auto* node = find(*root_, segments, 0, result.parameters);
    if (!node) {
        if (!fallback_) return NotFound{};
        if (method != Method::Get && method != Method::Head) return MethodNotAllowed{"GET, HEAD"};
        return Found{fallback_.get(), {}};
    }
    auto route = node->routes.find(method);
    if (route == node->routes.end() && method == Method::Head) route = node->routes.find(Method::Get);
    if (route != node->routes.end()) {
        result.route = &route->second;
        return result;
    }
    std::string allow;
    for (const auto& [known, unused] : node->routes) {
        if (!allow.empty()) allow += ", ";
        allow += name_of(known);
        if (known == Method::Get) allow += ", HEAD";
    }
    return MethodNotAllowed{allow};
}

} // namespace vekha::http
