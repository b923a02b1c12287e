#include "http/connection.h"

#include "http/answer.h"
#include "http/request_id.h"
#include "http/request_reader.h"
#include "http/watchdog.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <exception>

namespace vekha::http
{

namespace asio = boost::asio;

namespace
{

constexpr auto token = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t slice = 256u << 10;

/// A file opened for reading, closed at the end of its scope.
class OpenFile
{
public:
    explicit OpenFile(const std::filesystem::path& path) : descriptor_{::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {}
    ~OpenFile()
    {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    /// Bytes read; 0 at the end and on failure.
    [[nodiscard]] std::size_t read(char* to, std::size_t size) const
    {
        const auto count = ::read(descriptor_, to, size);
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    }

private:
    int descriptor_;
};

} // namespace

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(asio::ip::tcp::socket socket, ServerState& state)
        : socket_{std::move(socket)}, state_{state}, watchdog_{std::make_shared<Watchdog>(socket_)},
          reader_{socket_, *watchdog_, state.config}
    {
        boost::system::error_code ignored;
        const auto remote = socket_.remote_endpoint(ignored);
        if (!ignored) remote_ = remote.address().to_string();
        ++state_.connections;
    }
    ~Connection()
    {
        watchdog_->let_go();
        --state_.connections;
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] asio::ip::tcp::socket::executor_type executor() { return socket_.get_executor(); }

    asio::awaitable<void> serve()
    {
        bool more = true; // g++ 12 loses `this` of a coroutine awaited in the condition of a loop
        while (more) {
            more = co_await serve_one();
        }
        co_await close();
    }

    asio::awaitable<void> turn_away()
    {
        const Request request;
        auto busy = refuse(request, {503, "server-busy"});
        co_await answer(request, std::move(busy), KeepAlive::No);
        co_await close();
    }

    void end_when_idle()
    {
        asio::post(socket_.get_executor(), [self = shared_from_this()] {
            if (self->reader_.idle()) self->cancel();
        });
    }

    void end_now()
    {
        asio::post(socket_.get_executor(), [self = shared_from_this()] {
            boost::system::error_code ignored;
            self->socket_.close(ignored);
        });
    }

private:
    enum class KeepAlive { No, Yes };

    asio::awaitable<bool> serve_one();
    asio::awaitable<bool> answer(const Request& request, Response response, KeepAlive keep_alive);
    asio::awaitable<bool> send(std::string_view bytes);
    asio::awaitable<bool> send_file(const FileBody& file, const OpenFile& open);
    asio::awaitable<Response> dispatch(const Request& request, const Route& route);
    asio::awaitable<void> close();

    [[nodiscard]] std::optional<Response> turned_down(Request& request, const Route*& route) const;
    [[nodiscard]] Response refuse(const Request& request, const Refusal& refusal) const;
    [[nodiscard]] Response run(const Request& request, const Route& route) const;
    void log(const Request& request, int status, std::uint64_t bytes) const;
    void cancel()
    {
        boost::system::error_code ignored;
        socket_.cancel(ignored);
    }

    asio::ip::tcp::socket socket_;
    ServerState& state_;
    std::shared_ptr<Watchdog> watchdog_;
    RequestReader reader_;
    std::string remote_;
    bool last_word_ = false; ///< the client has been told that this answer is the last one
};

/// @return whether the connection goes on
asio::awaitable<bool> Connection::serve_one()
{
    if (state_.draining) co_return false;
    Request request;
    request.remote = remote_;
    request.id = next_request_id();
    const auto head = co_await reader_.read_head(request);
    if (head.state == ReadResult::State::Closed) co_return false;
    if (head.state == ReadResult::State::Refused) {
        co_return co_await answer(request, refuse(request, head.refusal), KeepAlive::No);
    }
    const Route* route = nullptr;
    auto no = turned_down(request, route);
    if (no) {
        // A body that was not read would be taken for the next request.
        const auto keep_alive = reader_.keep_alive() && !reader_.expects_body() ? KeepAlive::Yes : KeepAlive::No;
        co_return co_await answer(request, std::move(*no), keep_alive);
    }
    if (reader_.waits_for_continue(request)) {
        const bool sent = co_await send("HTTP/1.1 100 Continue\r\n\r\n");
        if (!sent) co_return false;
    }
    const auto body = co_await reader_.read_body(request, route->options.body_limit);
    if (body.state == ReadResult::State::Closed) co_return false;
    if (body.state == ReadResult::State::Refused) {
        co_return co_await answer(request, refuse(request, body.refusal), KeepAlive::No);
    }
    auto response = co_await dispatch(request, *route);
    const auto keep_alive = reader_.keep_alive() && !state_.draining ? KeepAlive::Yes : KeepAlive::No;
    co_return co_await answer(request, std::move(response), keep_alive);
}

/// The answer to a request that reaches no handler; sets `route` for one that does.
std::optional<Response> Connection::turned_down(Request& request, const Route*& route) const
{
    const auto match = state_.router.match(request.method, request.segments);
    if (const auto* found = std::get_if<Found>(&match)) {
        route = found->route;
        request.route = route->pattern;
        request.parameters = found->parameters;
    }
    if (state_.hooks.admit) {
        if (auto no = state_.hooks.admit(request)) return no;
    }
    if (const auto* wrong = std::get_if<MethodNotAllowed>(&match)) {
        auto response = refuse(request, {405, "method-not-allowed"});
        response.headers.set("Allow", wrong->allow);
        return response;
    }
    if (!route) return refuse(request, {404, "not-found"});
    if (reader_.announces_more_than(route->options.body_limit)) return refuse(request, {413, "body-too-large"});
    return std::nullopt;
}

Response Connection::refuse(const Request& request, const Refusal& refusal) const
{
    return state_.hooks.refuse ? state_.hooks.refuse(refusal, request) : plain_problem(refusal);
}

Response Connection::run(const Request& request, const Route& route) const
{
    try {
        auto response = route.handler(request);
        compress(request, response, state_.config.gzip_above);
        return response;
    } catch (const std::exception& failure) {
        if (state_.hooks.failed) state_.hooks.failed(request, failure.what());
    } catch (...) {
        if (state_.hooks.failed) state_.hooks.failed(request, "something that is no std::exception");
    }
    return refuse(request, {500, "internal"});
}

/// Runs the handler on a worker and comes back to the strand with its answer.
asio::awaitable<Response> Connection::dispatch(const Request& request, const Route& route)
{
    auto hand_over = [this, &request, &route](auto completion) {
        // std::function copies what it holds, a completion only moves.
        auto shared = std::make_shared<decltype(completion)>(std::move(completion));
        auto finish = [executor = socket_.get_executor(), shared](Response response) {
            asio::post(executor, [shared, response = std::move(response)]() mutable {
                std::move (*shared)(std::move(response));
            });
        };
        const auto taken = state_.pool.try_submit([this, &request, &route, finish] { finish(run(request, route)); });
        if (taken) return;
        auto busy = refuse(request, {503, "server-busy"});
        busy.headers.set("Retry-After", "1");
        finish(std::move(busy));
    };
    return asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(std::move(hand_over),
                                                                               asio::use_awaitable);
}

/// @return whether the connection goes on
asio::awaitable<bool> Connection::answer(const Request& request, Response response, KeepAlive keep_alive)
{
    std::unique_ptr<OpenFile> open;
    const auto* file = std::get_if<FileBody>(&response.body);
    if (file) {
        open = std::make_unique<OpenFile>(file->path);
        if (!open->is_open()) {
            if (state_.hooks.failed) state_.hooks.failed(request, "a file to be sent cannot be opened");
            response = refuse(request, {500, "internal"});
            file = nullptr;
        }
    }
    if (state_.hooks.finish) state_.hooks.finish(request, response);
    const auto with_body = carries_body(request.method, response.status);
    auto bytes = head_of(response, keep_alive == KeepAlive::Yes);
    // One packet for head and body where the body is small.
    const auto in_memory = with_body ? response.bytes() : std::string_view{};
    const auto joined = in_memory.size() <= slice;
    if (joined) bytes += in_memory;
    bool sent = co_await send(bytes);
    if (sent && !joined) sent = co_await send(in_memory);
    if (sent && with_body && file) sent = co_await send_file(*file, *open);
    log(request, response.status, with_body ? response.body_size() : 0);
    last_word_ = sent && keep_alive == KeepAlive::No;
    co_return sent&& keep_alive == KeepAlive::Yes;
}

asio::awaitable<bool> Connection::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto part = bytes.substr(0, slice);
        watchdog_->arm(state_.config.limits.write_time);
        const auto [error, count] = co_await asio::async_write(socket_, asio::buffer(part.data(), part.size()), token);
        watchdog_->disarm();
        if (error) co_return false;
        bytes.remove_prefix(count);
    }
    co_return true;
}

asio::awaitable<bool> Connection::send_file(const FileBody& file, const OpenFile& open)
{
    std::string buffer(std::min<std::uint64_t>(slice, file.size), '\0');
    for (auto left = file.size; left > 0;) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer.size()));
        const auto count = open.read(buffer.data(), wanted);
        // A file that shrank: the promised length cannot be kept, so the connection must not go on.
        if (count == 0) co_return false;
        const bool sent = co_await send(std::string_view{buffer.data(), count});
        if (!sent) co_return false;
        left -= count;
    }
    co_return true;
}

/// Lets the client read the last answer: closing over unread bytes would reset the connection and lose it.
asio::awaitable<void> Connection::close()
{
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    if (!last_word_) {
        socket_.close(ignored);
        co_return;
    }
    std::string rest(16u << 10, '\0');
    std::size_t swallowed = 0;
    constexpr std::size_t patience = 4u << 20;
    watchdog_->arm(state_.config.limits.linger);
    while (swallowed < patience) {
        const auto [error, count] = co_await socket_.async_read_some(asio::buffer(rest), token);
        if (error) break;
        swallowed += count;
    }
    watchdog_->disarm();
    socket_.close(ignored);
}

void Connection::log(const Request& request, int status, std::uint64_t bytes) const
{
    if (!state_.hooks.log) return;
    const auto spent =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - reader_.began());
    const auto method = request.target.empty() ? std::string_view{"-"} : name_of(request.method);
    state_.hooks.log({method, request.target, request.route, request.remote, status, bytes, spent, request.id});
}

std::weak_ptr<Connection> begin_connection(asio::ip::tcp::socket socket, ServerState& state)
{
    auto connection = std::make_shared<Connection>(std::move(socket), state);
    const auto executor = connection->executor();
    asio::co_spawn(executor, [connection]() -> asio::awaitable<void> { co_await connection->serve(); }, asio::detached);
    return connection;
}

void turn_away(asio::ip::tcp::socket socket, ServerState& state)
{
    auto connection = std::make_shared<Connection>(std::move(socket), state);
    const auto executor = connection->executor();
    asio::co_spawn(
        executor, [connection]() -> asio::awaitable<void> { co_await connection->turn_away(); }, asio::detached);
}

void end_when_idle(const std::shared_ptr<Connection>& connection)
{
    connection->end_when_idle();
}

void end_now(const std::shared_ptr<Connection>& connection)
{
    connection->end_now();
}

} // namespace vekha::http
