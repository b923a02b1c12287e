#pragma once

// Between the connection's files only.

#include "http/server.h"
#include "http/watchdog.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <memory>

namespace vekha::http
{

struct ReadResult {
    enum class State { Ready, Closed, Refused };
    State state = State::Ready;
    Refusal refusal;
};

/// Takes one request after another from a socket. Strict: what two servers could read differently is refused.
class RequestReader
{
public:
    RequestReader(boost::asio::ip::tcp::socket& socket, Watchdog& watchdog, const Config& config);
    ~RequestReader();

    /// Request line and fields. Closed: the client went, was idle too long, or stopped halfway.
    [[nodiscard]] boost::asio::awaitable<ReadResult> read_head(Request& request);
    /// The body, at most `limit` bytes; large ones go to a temporary file.
    [[nodiscard]] boost::asio::awaitable<ReadResult> read_body(Request& request, std::size_t limit);

    /// Whether the request announces more than `limit` bytes.
    [[nodiscard]] bool announces_more_than(std::size_t limit) const;
    [[nodiscard]] bool expects_body() const;
    /// Whether the client waits for leave before it sends the body.
    [[nodiscard]] bool waits_for_continue(const Request& request) const;
    [[nodiscard]] bool keep_alive() const;
    /// Whether it waits for the first byte of a request.
    [[nodiscard]] bool idle() const { return idle_; }
    /// When the first byte of the request in hand came.
    [[nodiscard]] std::chrono::steady_clock::time_point began() const { return began_; }

private:
    struct Parser;
    [[nodiscard]] ReadResult refusal_of(const boost::system::error_code& error) const;
    [[nodiscard]] ReadResult check(Request& request);
    /// False when the disk did not take it.
    [[nodiscard]] bool keep(Request& request, std::shared_ptr<SpooledFile>& file, std::string_view bytes) const;
    [[nodiscard]] static bool seal(SpooledFile& file);

    boost::asio::ip::tcp::socket& socket_;
    Watchdog& watchdog_;
    const Config& config_;
    std::unique_ptr<Parser> parser_;
    bool idle_ = false;
    std::chrono::steady_clock::time_point began_;
};

} // namespace vekha::http
