#pragma once

#include "http/message.h"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace vekha::web
{

/// Answers that were given, by a tag that names everything they depend on: the same tag is the same answer. The least
/// used ones are forgotten. Safe to use from many threads.
class AnswerShelf
{
public:
    using Body = std::shared_ptr<const std::string>;

    /// @param most_bytes  of all bodies together
    explicit AnswerShelf(std::size_t most_bytes = std::size_t{16} << 20) : most_bytes_(most_bytes) {}

    /// nullptr when the shelf has none.
    [[nodiscard]] Body find(const std::string& tag);
    [[nodiscard]] Body keep(const std::string& tag, std::string body);

private:
    struct Kept {
        std::string tag;
        Body body;
    };

    std::size_t most_bytes_;
    std::mutex mutex_;
    std::size_t bytes_ = 0;
    std::list<Kept> kept_; ///< the last used first
    std::unordered_map<std::string, std::list<Kept>::iterator> by_tag_;
};

/// The answer under a tag: 304 for a client that has it, else the body in JSON that `make` gives where the shelf has
/// none. Clients ask again each time.
/// @param make  () -> std::string
template <typename Make>
[[nodiscard]] http::Response shelved(AnswerShelf& shelf, const http::Request& request, const std::string& tag,
                                     Make make)
{
    http::Response response;
    response.headers.set("ETag", '"' + tag + '"');
    response.headers.set("Cache-Control", "private, no-cache");
    if (request.headers.find("If-None-Match") == '"' + tag + '"') {
        response.status = 304;
        return response;
    }
    auto body = shelf.find(tag);
    if (!body) body = shelf.keep(tag, make());
    response.headers.set("Content-Type", "application/json; charset=utf-8");
    response.body = std::move(body);
    return response;
}

} // namespace vekha::web
