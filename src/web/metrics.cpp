#include "web/metrics.h"

#include <fmt/format.h>

#include <iterator>

namespace vekha::web
{

void Metrics::count(std::string_view method, std::string_view route, int status, std::chrono::microseconds duration)
{
    const std::string name{route.empty() ? "other" : route};
    const auto seconds = static_cast<double>(duration.count()) / 1e6;
    std::size_t bucket = 0;
    while (bucket < bounds.size() && seconds > bounds[bucket])
        ++bucket;
    const std::lock_guard lock{mutex_};
    ++requests_[{name, {std::string{method}, status}}];
    auto& latency = latencies_[name];
    ++latency.within[bucket];
    latency.sum += seconds;
}

void Metrics::append_gauge(std::string& text, std::string_view name, std::string_view help, std::int64_t value)
{
    fmt::format_to(std::back_inserter(text), "# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", name, help, value);
}

std::string Metrics::text() const
{
    const std::lock_guard lock{mutex_};
    std::string text =
        "# HELP vekha_http_requests_total Answered requests.\n# TYPE vekha_http_requests_total counter\n";
    const auto out = std::back_inserter(text);
    for (const auto& [key, count] : requests_) {
        fmt::format_to(out, "vekha_http_requests_total{{route=\"{}\",method=\"{}\",status=\"{}\"}} {}\n", key.first,
                       key.second.first, key.second.second, count);
    }
    text += "# HELP vekha_http_request_seconds From the first byte of a request to the end of its answer.\n"
            "# TYPE vekha_http_request_seconds histogram\n";
    for (const auto& [route, latency] : latencies_) {
        std::int64_t total = 0;
        for (std::size_t n = 0; n < latency.within.size(); ++n) {
            total += latency.within[n];
            const auto bound = n < bounds.size() ? fmt::format("{}", bounds[n]) : std::string{"+Inf"};
            fmt::format_to(out, "vekha_http_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route, bound,
                           total);
        }
        fmt::format_to(out, "vekha_http_request_seconds_sum{{route=\"{}\"}} {}\n", route, latency.sum);
        fmt::format_to(out, "vekha_http_request_seconds_count{{route=\"{}\"}} {}\n", route, total);
    }
    return text;
}

} // namespace vekha::web
