#include "http/server.h"

#include "http/connection.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace vekha::http
{

namespace asio = boost::asio;

Response plain_problem(const Refusal& refusal)
{
    Response response;
    response.status = refusal.status;
    response.headers.set("Content-Type", "application/problem+json");
    response.body = fmt::format(R"({{"type":"about:blank","title":"{}","status":{},"code":"{}"}})",
                                reason_of(refusal.status), refusal.status, refusal.code);
    return response;
}

class Server::Implementation
{
public:
    Implementation(const Config& config, Router router, Hooks hooks)
        : state_{config, std::move(router), std::move(hooks), WorkerPool{config.workers, config.queue}},
          io_{static_cast<int>(config.io_threads)}, work_{asio::make_work_guard(io_)}, strand_{asio::make_strand(io_)},
          acceptor_{strand_}, pause_{strand_}
    {
        listen();
    }
    ~Implementation()
    {
        stop();
        state_.pool.finish(); // before the connections that wait for their handlers are destroyed with io_
    }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    void start()
    {
        asio::post(strand_, [this] { accept(); });
        for (std::size_t n = 0; n < std::max<std::size_t>(state_.config.io_threads, 1); ++n) {
            threads_.emplace_back([this] { io_.run(); });
        }
    }

    void stop()
    {
        if (threads_.empty()) return;
        state_.draining = true;
        asio::post(strand_, [this] {
            boost::system::error_code ignored;
            acceptor_.close(ignored);
            pause_.cancel();
        });
        for_each_connection(end_when_idle);
        wait_until_empty(state_.config.limits.drain);
        for_each_connection(end_now);
        // Handlers under way keep their connection; what they wait for has its own limits.
        wait_until_empty(std::chrono::milliseconds{500});
        io_.stop();
        threads_.clear();
    }

    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] std::size_t connections() const { return state_.connections; }

private:
    void listen()
    {
        const auto& config = state_.config;
        try {
            const asio::ip::tcp::endpoint endpoint{asio::ip::make_address(config.address), config.port};
            acceptor_.open(endpoint.protocol());
            acceptor_.set_option(asio::socket_base::reuse_address{true});
            acceptor_.bind(endpoint);
            acceptor_.listen(asio::socket_base::max_listen_connections);
            port_ = acceptor_.local_endpoint().port();
        } catch (const boost::system::system_error& failure) {
            throw std::system_error{failure.code(), fmt::format("listening on {}:{}", config.address, config.port)};
        }
    }

    void accept()
    {
        acceptor_.async_accept(asio::make_strand(io_),
                               [this](const boost::system::error_code& error, asio::ip::tcp::socket socket) {
                                   if (state_.draining || error == asio::error::operation_aborted) return;
                                   if (error) return accept_later();
                                   take(std::move(socket));
                                   accept();
                               });
    }

    /// Out of file descriptors, most likely: trying again at once would only burn the processor.
    void accept_later()
    {
        pause_.expires_after(std::chrono::milliseconds{100});
        pause_.async_wait([this](const boost::system::error_code& error) {
            if (!error) accept();
        });
    }

    void take(asio::ip::tcp::socket socket)
    {
        boost::system::error_code ignored;
        socket.set_option(asio::ip::tcp::no_delay{true}, ignored);
        // Those that are turned away count too, so they have a bound of their own.
        const auto limit = state_.config.limits.connections;
        if (state_.connections >= limit + limit / 4 + 16) return;
        if (state_.connections >= limit) {
            make_room();
            return turn_away(std::move(socket), state_);
        }
        const std::lock_guard lock{mutex_};
        if (++taken_ % 256 == 0) std::erase_if(open_, [](const auto& one) { return one.expired(); });
        open_.push_back(begin_connection(std::move(socket), state_));
    }

    /// Whoever holds connections without asking anything gives way. Some are asked at a time, from the oldest to the
    /// newest and round again, so that those who are busy do not stand before those who are not.
    void make_room()
    {
        const std::lock_guard lock{mutex_};
        std::erase_if(open_, [](const auto& one) { return one.expired(); });
        const auto asked = std::min(open_.size(), state_.config.limits.connections / 16 + 1);
        for (std::size_t n = 0; n < asked; ++n) {
            next_to_leave_ = (next_to_leave_ + 1) % open_.size();
            if (const auto connection = open_[next_to_leave_].lock()) end_when_idle(connection);
        }
    }

    template <typename Do>
    void for_each_connection(Do act)
    {
        const std::lock_guard lock{mutex_};
        for (const auto& one : open_) {
            if (const auto connection = one.lock()) act(connection);
        }
    }

    void wait_until_empty(std::chrono::milliseconds limit) const
    {
        const auto deadline = std::chrono::steady_clock::now() + limit;
        while (state_.connections > 0 && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
    }

    ServerState state_; // before io_, whose end destroys the connections that use it
    asio::io_context io_;
    asio::executor_work_guard<asio::io_context::executor_type> work_;
    asio::strand<asio::io_context::executor_type> strand_;
    asio::ip::tcp::acceptor acceptor_;
    asio::steady_timer pause_;
    std::mutex mutex_;
    std::vector<std::weak_ptr<Connection>> open_;
    std::size_t taken_ = 0;
    std::size_t next_to_leave_ = 0;
    std::uint16_t port_ = 0;
    std::vector<std::jthread> threads_;
};

Server::Server(Config config, Router router, Hooks hooks)
    : implementation_{std::make_unique<Implementation>(std::move(config), std::move(router), std::move(hooks))}
{
}
Server::~Server() = default;

void Server::start()
{
    implementation_->start();
}
void Server::stop()
{
    implementation_->stop();
}
std::uint16_t Server::port() const
{
    return implementation_->port();
}
std::size_t Server::connections() const
{
    return implementation_->connections();
}

} // namespace vekha::http
