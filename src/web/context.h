#pragma once

#include "domain/date.h"
#include "http/static_files.h"
#include "openid/provider.h"
#include "service/call.h"
#include "service/services.h"
#include "web/answer_gate.h"
#include "web/answer_shelf.h"
#include "web/metrics.h"
#include "web/session_cookie.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::web
{

/// Where the time comes from; replaced in tests.
struct Clock {
    std::function<service::Instant()> now;                      ///< UTC
    std::function<domain::Date(service::Instant)> local_day_of; ///< in the zone of the territory
};

/// The clock and the time zone of this machine.
[[nodiscard]] Clock system_clock();

struct Options {
    std::filesystem::path ui; ///< folder of the built front end; may be absent
    Clock clock = system_clock();
    std::function<void(std::string_view)> log; ///< takes one line without its end; any thread
    /// "https://vekha.example.ru": how people reach the server. Empty: by a loopback address only.
    std::string public_url;
    std::vector<std::string> trusted_proxies;   ///< addresses whose X-Forwarded-For is believed
    std::shared_ptr<openid::Provider> provider; ///< where else people may sign in; none: nowhere
};

/// What handlers work with. Lives as long as the server.
struct Context {
    Context(service::Services& all_services, Options chosen)
        : services{all_services}, options{std::move(chosen)}, ui{options.ui}
    {
    }

    /// Whether sign-in is asked for: once there is an account, always.
    [[nodiscard]] bool asks_for_sign_in();
    /// The same as far as it is known without looking: never blocks.
    [[nodiscard]] bool surely_asks_for_sign_in() const { return accounts_seen_; }
    [[nodiscard]] Cookies cookies() const;

    service::Services& services;
    Options options;
    http::StaticFiles ui;
    Metrics metrics;
    AnswerShelf answers;
    AnswerGate answer_gate;

private:
    std::atomic<bool> accounts_seen_ = false;
};

/// "0.1.0".
[[nodiscard]] std::string_view version();

} // namespace vekha::web
