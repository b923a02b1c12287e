#pragma once

#include "http/spooled_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vekha::http
{

enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

[[nodiscard]] std::string_view name_of(Method method);
[[nodiscard]] Method method_from_name(std::string_view name);

/// Header fields in the order they came; names compare without regard to case.
class Headers
{
public:
    void add(std::string name, std::string value);
    /// Replaces every field of that name by one.
    void set(std::string name, std::string value);
    void remove(std::string_view name);
    /// The first field of that name.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return find(name).has_value(); }
    [[nodiscard]] std::size_t count(std::string_view name) const;
    /// Whether a comma separated list of tokens names `token`.
    [[nodiscard]] bool lists(std::string_view name, std::string_view token) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

/// What a client asks for. Everything decoded is UTF-8 as the client sent it; nothing is trusted.
struct Request {
    Method method = Method::Get;
    std::string target;                ///< as sent: path and query, still encoded
    std::string path;                  ///< decoded, for logs and messages; match on `segments`
    std::vector<std::string> segments; ///< of the path, each decoded on its own: "%2F" never splits
    std::vector<std::pair<std::string, std::string>> query; ///< decoded, in order, names may repeat
    std::string host; ///< "127.0.0.1:8080", lower case; empty on HTTP/1.0 without one
    Headers headers;
    std::string body;                              ///< empty when the body was spooled
    std::shared_ptr<const SpooledFile> body_file;  ///< a body over the threshold; the file goes with the last owner
    std::map<std::string, std::string> parameters; ///< of the route: ":id"
    std::string route;                             ///< the pattern that matched; empty when none did
    std::string remote;                            ///< "127.0.0.1"
    std::string id;                                ///< made by the server, never twice: "5f0c9b1e27a4-1d"

    /// The whole body, wherever it is kept. Valid as long as the request.
    [[nodiscard]] std::string_view content() const;
    /// A parameter of the route; empty when the pattern has none of that name.
    [[nodiscard]] std::string_view parameter(const std::string& name) const;
    /// The first query value of that name.
    [[nodiscard]] std::optional<std::string_view> query_value(std::string_view name) const;
    /// Whether the answer may be sent gzipped.
    [[nodiscard]] bool accepts_gzip() const;
};

/// A file sent from disk as it stands.
struct FileBody {
    std::filesystem::path path;
    std::uint64_t size = 0;
};

using Body = std::variant<std::string, std::shared_ptr<const std::string>, FileBody>;

struct Response {
    int status = 200;
    Headers headers;
    Body body;

    [[nodiscard]] std::uint64_t body_size() const;
    /// The bytes of a body kept in memory; empty for a file.
    [[nodiscard]] std::string_view bytes() const;
};

/// "Not Found"; a number without a name gives an empty phrase.
[[nodiscard]] std::string_view reason_of(int status);

/// The instant as RFC 9110 wants it: "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::string http_date(std::int64_t seconds_since_epoch);

} // namespace vekha::http
