#pragma once

// Between server.cpp and connection.cpp only.

#include "http/server.h"
#include "http/worker_pool.h"

#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <memory>

namespace vekha::http
{

/// What all connections of a server share. Outlives every connection.
struct ServerState {
    Config config;
    Router router;
    Hooks hooks;
    WorkerPool pool;
    std::atomic<bool> draining{false};
    std::atomic<std::size_t> connections{0};
};

/// One client. Everything it does runs on the strand of its socket.
class Connection;

/// Begins to serve `socket`; the connection keeps itself alive until it ends.
[[nodiscard]] std::weak_ptr<Connection> begin_connection(boost::asio::ip::tcp::socket socket, ServerState& state);
/// Answers 503 and closes: the server is full.
void turn_away(boost::asio::ip::tcp::socket socket, ServerState& state);
/// Closes the connection if it waits for a request; otherwise it ends after the answer under way. Any thread.
void end_when_idle(const std::shared_ptr<Connection>& connection);
/// Closes the connection at once. Any thread.
void end_now(const std::shared_ptr<Connection>& connection);

} // namespace vekha::http
