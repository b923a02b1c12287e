#include "http/watchdog.h"

namespace vekha::http
{

void Watchdog::arm(std::chrono::steady_clock::time_point deadline)
{
    fired_ = false;
    const auto generation = ++generation_;
    timer_.expires_at(deadline);
    timer_.async_wait([self = shared_from_this(), generation](const boost::system::error_code& error) {
        if (error || generation != self->generation_ || !self->socket_) return;
        self->fired_ = true;
        boost::system::error_code ignored;
        self->socket_->cancel(ignored);
    });
}

void Watchdog::disarm()
{
    ++generation_;
    timer_.cancel();
}

void Watchdog::let_go()
{
    disarm();
    socket_ = nullptr;
}

} // namespace vekha::http
