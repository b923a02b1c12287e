#include "raw_client.h"
#include "running_server.h"

#include <doctest/doctest.h>

#include <future>
#include <mutex>
#include <vector>

using namespace vekha::http;
using namespace vekha::http::testing;

namespace
{

std::string get(std::string_view target, std::string_view more = "")
{
    return "GET " + std::string{target} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{more} + "\r\n";
}

std::string post(std::string_view target, std::string_view body, std::string_view more = "")
{
    return "POST " + std::string{target} +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string{more} + "\r\n" + std::string{body};
}

} // namespace

TEST_CASE("a request is answered with what its route makes of the decoded target")
{
    const RunningServer running;
    const auto answer = ask(running.port(), get("/schools/%D0%A1%D0%9E%D0%A8%2F4?q=%D0%B0+b&q=2"));
    CHECK(answer.status == 200);
    CHECK(answer.body == "СОШ/4|а b");
    CHECK(answer.header("Date").ends_with(" GMT"));
    CHECK(answer.header("Connection").empty());
}

TEST_CASE("what no server should guess about is refused with a status and a code")
{
    const RunningServer running;
    struct Case {
        std::string_view what;
        std::string bytes;
        int status;
        std::string_view code;
    };
    const std::string host = "Host: localhost\r\n";
    const std::vector<Case> cases{
        {"garbage", "\x16\x03\x01 garbage\r\n\r\n", 400, "request-malformed"},
        {"a field without a name", "GET /hello HTTP/1.1\r\n" + host + ": x\r\n\r\n", 400, "request-malformed"},
        {"a space before the colon", "GET /hello HTTP/1.1\r\n" + host + "Accept : x\r\n\r\n", 400, "request-malformed"},
        {"a NUL in a field", "GET /hello HTTP/1.1\r\n" + host + "X: a" + std::string(1, '\0') + "b\r\n\r\n", 400,
         "request-malformed"},
        {"no host", "GET /hello HTTP/1.1\r\n\r\n", 400, "request-malformed"},
        {"two hosts", "GET /hello HTTP/1.1\r\n" + host + host + "\r\n", 400, "request-malformed"},
        {"two lengths", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400,
         "request-malformed"},
        {"a negative length", "POST /echo HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400,
         "request-malformed"},
        {"length and coding",
         "POST /echo HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
         "request-malformed"},
        {"an unknown coding", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n", 501,
         "transfer-coding-unknown"},
        {"two codings", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501,
         "transfer-coding-unknown"},
        {"a broken chunk", "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n", 400,
         "request-malformed"},
        {"a broken escape", get("/schools/%4"), 400, "request-malformed"},
        {"no UTF-8", get("/schools/%FF"), 400, "request-malformed"},
        {"an escaped NUL", get("/schools/a%00b"), 400, "request-malformed"},
        {"no path", get("hello"), 400, "request-malformed"},
        {"another version", "GET /hello HTTP/3.0\r\n" + host + "\r\n", 505, "version-not-supported"},
        {"an unknown expectation", post("/echo", "", "Expect: wonders\r\n"), 417, "expectation-unknown"},
        {"a long target", get("/schools/" + std::string(9000, 'a')), 414, "target-too-long"},
        {"an endless target", "GET /" + std::string(50'000, 'a'), 414, "target-too-long"},
        {"large fields", get("/hello", "X: " + std::string(50'000, 'a') + "\r\n"), 431, "headers-too-large"},
        {"many fields",
         get("/hello",
             [] {
                 std::string fields;
                 for (int n = 0; n < 120; ++n)
                     fields += "X: 1\r\n";
                 return fields;
             }()),
         431, "headers-too-large"},
        {"an unknown path", get("/nowhere"), 404, "not-found"},
        {"a trailing slash", get("/hello/"), 404, "not-found"},
        {"an empty parameter", get("/schools/"), 404, "not-found"},
        {"too large for its route", post("/small", "12345678901"), 413, "body-too-large"},
        {"endless trailers",
         "POST /echo HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\nX: " + std::string(200'000, 'a') +
             "\r\n\r\n",
         400, "request-malformed"},
        {"chunks too large for the route",
         "POST /small HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n", 413,
         "body-too-large"},
    };
    for (const auto& [what, bytes, status, code] : cases) {
        CAPTURE(what);
        RawClient client{running.port()};
        client.send(bytes);
        const auto answer = client.read_answer();
        CHECK(answer.status == status);
        CHECK(answer.body.find("\"code\":\"" + std::string{code} + "\"") != std::string::npos);
        CHECK(answer.header("Content-Type") == "application/problem+json");
        if (status != 404) CHECK(client.at_end()); // nothing of it is read as another request
    }
}

TEST_CASE("the request after a smuggled body is never answered")
{
    const RunningServer running;
    RawClient client{running.port()};
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n" + get("/hello"));
    const auto everything = client.read_all();
    CHECK(everything.find("HTTP/1.1 501") == 0);
    CHECK(everything.find("200 OK") == std::string::npos);
}

TEST_CASE("a known path with another method tells which methods it has")
{
    const RunningServer running;
    auto answer = ask(running.port(), post("/hello", ""));
    CHECK(answer.status == 405);
    CHECK(answer.header("Allow") == "GET, HEAD");
    answer = ask(running.port(), get("/echo"));
    CHECK(answer.status == 405);
    CHECK(answer.header("Allow") == "POST");
}

TEST_CASE("HEAD gives the fields of GET and no body, and the connection goes on")
{
    const RunningServer running;
    RawClient client{running.port()};
    client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n" + get("/hello"));
    const auto head = client.read_answer(true);
    CHECK(head.status == 200);
    CHECK(head.header("Content-Length") == "5");
    CHECK(client.read_answer().body == "hello");
}

TEST_CASE("twenty pipelined requests get twenty answers in order")
{
    const RunningServer running;
    RawClient client{running.port()};
    std::string bytes;
    for (int n = 0; n < 20; ++n) {
        bytes += n % 3 == 2 ? post("/echo", std::to_string(n)) : get("/schools/" + std::to_string(n));
    }
    client.send(bytes);
    for (int n = 0; n < 20; ++n) {
        const auto answer = client.read_answer();
        CHECK(answer.status == 200);
        CHECK(answer.body.find(std::to_string(n)) != std::string::npos);
    }
}

TEST_CASE("a small body stays in memory, a large one goes to a file, both arrive whole")
{
    const RunningServer running;
    CHECK(ask(running.port(), post("/echo", "abc")).body == "memory:3:abc");
    const std::string large(1'500'000, 'z');
    CHECK(ask(running.port(), post("/echo", large)).body == "file:1500000:" + std::string(20, 'z'));
    CHECK(ask(running.port(), "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n")
              .body == "memory:7:abcdefg");
}

TEST_CASE("a client that asks first is told to go on, or refused before it sends")
{
    const RunningServer running;
    RawClient client{running.port()};
    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.read_answer(true).status == 100);
    client.send("abc");
    CHECK(client.read_answer().body == "memory:3:abc");

    RawClient refused{running.port()};
    refused.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\nExpect: 100-continue\r\n\r\n");
    CHECK(refused.read_answer().status == 413);
}

TEST_CASE("a refused client that goes on sending still reads its answer")
{
    const RunningServer running;
    RawClient client{running.port()};
    client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n");
    client.send(std::string(3'000'000, 'x'));
    CHECK(client.read_answer().status == 413);
}

TEST_CASE("an exception in a handler is an answer without its text, and is reported")
{
    std::promise<std::string> reported;
    Hooks hooks;
    hooks.failed = [&](const Request& request, std::string_view what) {
        reported.set_value(request.path + ": " + std::string{what});
    };
    const RunningServer running{{}, hooks};
    RawClient client{running.port()};
    client.send(get("/throws"));
    const auto answer = client.read_answer();
    CHECK(answer.status == 500);
    CHECK(answer.body.find("secret") == std::string::npos);
    CHECK(reported.get_future().get() == "/throws: secret");
    client.send(get("/hello"));
    CHECK(client.read_answer().status == 200);
}

TEST_CASE("an absolute target names the host that counts")
{
    std::string host;
    Hooks hooks;
    hooks.admit = [&](const Request& request) -> std::optional<Response> {
        host = request.host;
        return std::nullopt;
    };
    const RunningServer running{{}, hooks};
    CHECK(ask(running.port(), "GET http://Vekha.Example:80/hello HTTP/1.1\r\nHost: other\r\n\r\n").body == "hello");
    CHECK(host == "vekha.example:80");
}

TEST_CASE("hooks see every answer, refuse before the body, and log what was sent")
{
    std::mutex mutex;
    std::vector<std::string> logged;
    std::promise<void> two_logged;
    Hooks hooks;
    hooks.admit = [](const Request& request) -> std::optional<Response> {
        if (request.path != "/echo") return std::nullopt;
        return plain_problem({403, "foreign"});
    };
    hooks.finish = [](const Request&, Response& response) {
        response.headers.set("X-Frame-Options", "DENY\r\nInjected: 1");
    };
    hooks.log = [&](const Exchange& exchange) {
        const std::lock_guard lock{mutex};
        logged.push_back(std::string{exchange.method} + " " + std::string{exchange.target} + " " +
                         std::string{exchange.route} + " " + std::to_string(exchange.status));
        if (logged.size() == 2) two_logged.set_value();
    };
    const RunningServer running{{}, hooks};
    const auto refused = ask(running.port(), "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n");
    CHECK(refused.status == 403);
    CHECK(refused.header("X-Frame-Options") == "DENY  Injected: 1");
    CHECK(ask(running.port(), "nonsense\r\n\r\n").header("X-Frame-Options") == "DENY  Injected: 1");
    two_logged.get_future().wait();
    const std::lock_guard lock{mutex};
    CHECK(logged[0] == "POST /echo /echo 403");
    CHECK(logged[1] == "-   400");
}

TEST_CASE("a long text answer is gzipped for those who take it, and only for them")
{
    const RunningServer running;
    const auto packed = ask(running.port(), get("/long", "Accept-Encoding: br, gzip;q=0.5\r\n"));
    CHECK(packed.header("Content-Encoding") == "gzip");
    CHECK(packed.body.size() < 20'000);
    CHECK(packed.body.starts_with("\x1f\x8b"));
    for (const auto* accepted : {"", "Accept-Encoding: gzip;q=0\r\n", "Accept-Encoding: br\r\n"}) {
        CAPTURE(accepted);
        const auto plain = ask(running.port(), get("/long", accepted));
        CHECK(plain.header("Content-Encoding").empty());
        CHECK(plain.header("Vary") == "Accept-Encoding");
        CHECK(plain.body.size() == 3u << 20);
    }
    CHECK(ask(running.port(), get("/hello", "Accept-Encoding: gzip\r\n")).body == "hello");
}
