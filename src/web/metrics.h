#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace vekha::web
{

/// Counts requests and their latency. Safe to use from many threads.
class Metrics
{
public:
    /// @param route  pattern, so that the number of series is bounded; empty when none matched
    void count(std::string_view method, std::string_view route, int status, std::chrono::microseconds duration);

    /// Appends a number that is known at the moment of asking.
    static void append_gauge(std::string& text, std::string_view name, std::string_view help, std::int64_t value);

    /// Everything counted, as Prometheus text.
    [[nodiscard]] std::string text() const;

private:
    static constexpr std::array<double, 9> bounds{0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2.5}; // seconds
    struct Latency {
        std::array<std::int64_t, bounds.size() + 1> within{}; ///< the last is everything slower
        double sum = 0;
    };

    mutable std::mutex mutex_;
    std::map<std::pair<std::string, std::pair<std::string, int>>, std::int64_t> requests_; ///< route, method, status
    std::map<std::string, Latency> latencies_;                                             ///< by route
};

} // namespace vekha::web
