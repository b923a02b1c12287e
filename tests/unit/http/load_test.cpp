#include "raw_client.h"
#include "running_server.h"

#include <doctest/doctest.h>

#include <latch>
#include <memory>
#include <thread>
#include <vector>

using namespace vekha::http;
using namespace vekha::http::testing;

namespace
{

constexpr std::string_view hello = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
constexpr std::string_view wait = "GET /wait HTTP/1.1\r\nHost: a\r\n\r\n";

/// A route that answers only when it is let go.
struct Gate {
    explicit Gate(std::ptrdiff_t requests) : entered{requests} {}

    [[nodiscard]] Router routes()
    {
        auto router = echo_routes();
        router.add(Method::Get, "/wait", [this](const Request&) {
            entered.count_down();
            open.wait();
            return text("waited");
        });
        return router;
    }

    std::latch entered;
    std::latch open{1};
};

} // namespace

TEST_CASE("a client that sends its fields too slowly is told and cut off")
{
    Config config;
    config.limits.header_time = std::chrono::milliseconds{30};
    const RunningServer running{config};
    RawClient client{running.port()};
    client.send("GET /hello HTTP/1.1\r\nHost:");
    CHECK(client.read_answer().status == 408);
    CHECK(client.at_end());
}

TEST_CASE("a client that sends its body too slowly is told and cut off")
{
    Config config;
    config.limits.body_grace = std::chrono::milliseconds{30};
    const RunningServer running{config};
    RawClient client{running.port()};
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
    CHECK(client.read_answer().status == 408);
    CHECK(client.at_end());
}

TEST_CASE("an idle connection is closed without an answer")
{
    Config config;
    config.limits.idle = std::chrono::milliseconds{30};
    const RunningServer running{config};
    RawClient never{running.port()};
    CHECK(never.at_end());
    RawClient once{running.port()};
    once.send(hello);
    CHECK(once.read_answer().status == 200);
    CHECK(once.at_end());
}

TEST_CASE("a client that goes away in the middle leaves nothing behind")
{
    Gate gate{1};
    RunningServer running{{}, {}, gate.routes()};
    {
        RawClient leaves_in_fields{running.port()};
        leaves_in_fields.send("GET /hel");
        RawClient leaves_in_body{running.port()};
        leaves_in_body.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
        RawClient leaves_before_answer{running.port()};
        leaves_before_answer.send(wait);
        gate.entered.wait();
    }
    gate.open.count_down();
    CHECK(ask(running.port(), hello).status == 200);
    running.server.stop();
    CHECK(running.server.connections() == 0);
}

TEST_CASE("more requests than workers and queue hold are answered 503 at once, the others are served")
{
    Gate gate{1};
    Config config;
    config.workers = 1;
    config.queue = 1;
    const RunningServer running{config, {}, gate.routes()};
    RawClient working{running.port()};
    working.send(wait);
    gate.entered.wait();
    // One of these fits into the queue, the other does not; which one the server meets first is its own affair.
    RawClient one{running.port()};
    RawClient other{running.port()};
    one.send(hello);
    other.send(hello);
    std::jthread opener{[&] {
        const auto busy = ask(running.port(), hello);
        CHECK(busy.status == 503);
        CHECK(busy.header("Retry-After") == "1");
        gate.open.count_down();
    }};
    CHECK(working.read_answer().body == "waited");
    CHECK(one.read_answer().status + other.read_answer().status == 200 + 503);
}

TEST_CASE("one connection too many is answered 503, and served once another has gone")
{
    Config config;
    config.limits.connections = 2;
    const RunningServer running{config};
    auto first = std::make_unique<RawClient>(running.port());
    first->send(hello);
    CHECK(first->read_answer().status == 200);
    RawClient second{running.port()};
    second.send(hello);
    CHECK(second.read_answer().status == 200);
    {
        RawClient third{running.port()};
        CHECK(third.read_answer().status == 503);
        CHECK(third.at_end());
    }
    first.reset();
    auto status = 503;
    while (status == 503) {
        status = ask(running.port(), hello).status;
    }
    CHECK(status == 200);
}

TEST_CASE("who holds connections without asking anything gives way, who waits for an answer does not")
{
    Gate gate{1};
    Config config;
    config.limits.connections = 3;
    const RunningServer running{config, {}, gate.routes()};
    RawClient working{running.port()};
    working.send(wait);
    gate.entered.wait();
    RawClient silent{running.port()};
    RawClient asked_once{running.port()};
    asked_once.send(hello);
    CHECK(asked_once.read_answer().status == 200);
    auto status = 503;
    while (status == 503) {
        status = ask(running.port(), hello).status;
    }
    CHECK(status == 200);
    gate.open.count_down();
    CHECK(working.read_answer().body == "waited");
}

TEST_CASE("stop lets a request under way finish, closes idle connections and refuses new ones")
{
    Gate gate{1};
    Config config;
    config.limits.linger = std::chrono::milliseconds{30};
    RunningServer running{config, {}, gate.routes()};
    RawClient idle{running.port()};
    idle.send(hello);
    CHECK(idle.read_answer().status == 200);
    RawClient working{running.port()};
    working.send(wait);
    gate.entered.wait();
    std::jthread stopping{[&] { running.server.stop(); }};
    CHECK(idle.at_end());
    gate.open.count_down();
    const auto answer = working.read_answer();
    CHECK(answer.body == "waited");
    CHECK(answer.header("Connection") == "close");
    CHECK(working.at_end());
    stopping.join();
    CHECK_THROWS(RawClient{running.port()});
}

TEST_CASE("many clients at once get their own answers")
{
    Config config;
    config.io_threads = 2;
    const RunningServer running{config};
    std::vector<std::jthread> clients;
    std::atomic<int> right{0};
    for (int n = 0; n < 16; ++n) {
        clients.emplace_back([&, n] {
            RawClient client{running.port()};
            for (int round = 0; round < 50; ++round) {
                const auto id = std::to_string(n * 1000 + round);
                client.send("GET /schools/" + id + " HTTP/1.1\r\nHost: a\r\n\r\n");
                if (client.read_answer().body == id + "|-") ++right;
            }
        });
    }
    clients.clear();
    CHECK(right == 16 * 50);
}

TEST_CASE("a taken port is refused with its address")
{
    const RunningServer running;
    Config config;
    config.port = running.port();
    const auto listen = [&] { const Server second{config, Router{}}; };
    CHECK_THROWS_WITH_AS(listen(), doctest::Contains("127.0.0.1"), std::system_error);
}
