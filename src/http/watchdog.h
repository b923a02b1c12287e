#pragma once

// Between the connection's files only.

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <memory>

namespace vekha::http
{

/// Cancels what a socket waits for when a deadline passes, and remembers that it did. The socket stays open, so that
/// the client can still be told. To be used on the socket's strand.
class Watchdog : public std::enable_shared_from_this<Watchdog>
{
public:
    explicit Watchdog(boost::asio::ip::tcp::socket& socket) : socket_{&socket}, timer_{socket.get_executor()} {}

    /// Replaces the deadline before it.
    void arm(std::chrono::steady_clock::time_point deadline);
    void arm(std::chrono::steady_clock::duration from_now) { arm(std::chrono::steady_clock::now() + from_now); }
    void disarm();
    /// The socket is about to go.
    void let_go();
    /// Whether the deadline armed last has passed.
    [[nodiscard]] bool fired() const { return fired_; }

private:
    boost::asio::ip::tcp::socket* socket_;
    boost::asio::steady_timer timer_;
    std::uint64_t generation_ =
        0; // a timer that has already expired cannot be cancelled: its handler must know it is stale
    bool fired_ = false;
};

} // namespace vekha::http
