#pragma once

#include "http/message.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vekha::http
{

using Handler = std::function<Response(const Request&)>;

struct RouteOptions {
    std::size_t body_limit = 1u << 20; ///< bytes; decided after the headers, before the body is read
};

struct Route {
    std::string pattern;
    Handler handler;
    RouteOptions options;
};

/// Nothing lies at that path.
struct NotFound {
};

/// The path is known, the method is not; `allow` is the value of the header Allow.
struct MethodNotAllowed {
    std::string allow;
};

struct Found {
    const Route* route = nullptr;
    std::map<std::string, std::string> parameters;
};

using Match = std::variant<Found, MethodNotAllowed, NotFound>;

/// Which handler answers a path: a trie of segments, ":name" takes any one non-empty segment. A literal segment wins
/// over a parameter. HEAD is answered by the handler of GET.
class Router
{
public:
    Router();
    ~Router();
    Router(Router&&) noexcept;
    Router& operator=(Router&&) noexcept;

    /// @throws std::logic_error when the method and pattern are taken or a parameter has two names at one place
    void add(Method method, std::string_view pattern, Handler handler, RouteOptions options = {});
    /// Answers GET and HEAD of every path that no pattern knows: the static files.
    void set_fallback(Handler handler);

    [[nodiscard]] Match match(Method method, const std::vector<std::string>& segments) const;

private:
    struct Node;
    [[nodiscard]] const Node* find(const Node& node, const std::vector<std::string>& segments, std::size_t at,
                                   std::map<std::string, std::string>& parameters) const;

    std::unique_ptr<Node> root_;
    std::unique_ptr<Route> fallback_;
};

} // namespace vekha::http
