#include "web/protection.h"

#include <doctest/doctest.h>

using namespace vekha;

namespace
{

http::Request asked(http::Method method, std::string host, std::string origin = "", std::string site = "")
{
    http::Request request;
    request.method = method;
    request.host = std::move(host);
    if (!origin.empty()) request.headers.add("Origin", origin);
    if (!site.empty()) request.headers.add("Sec-Fetch-Site", site);
    return request;
}

} // namespace

TEST_CASE("only names that can mean nothing but this machine are loopback")
{
    for (const auto* own :
         {"127.0.0.1", "127.0.0.1:8080", "127.8.9.10", "localhost", "LocalHost:1", "[::1]:8080", "::1"}) {
        CAPTURE(own);
        CHECK(web::is_loopback(own));
    }
    for (const auto* foreign :
         {"", "0.0.0.0", "10.0.0.1", "[::]:8080", "127.0.0.1.example.org", "127.0.0", "127.0.0.256",
          "localhost.example.org", "vekha.example.org", "127.0.0.1@example.org", "127.x.0.1",
          "127.0.0.1:80@example.org", "localhost:@example.org", "[::1]example.org", "[::1", "127.0.0.1:80:80"}) {
        CAPTURE(foreign);
        CHECK_FALSE(web::is_loopback(foreign));
    }
}

TEST_CASE("a change asked for by a foreign page is refused, reading and programs pass")
{
    using enum http::Method;
    const std::string own = "127.0.0.1:8080";
    const auto refused = [](const http::Request& request) { return web::refused_for_safety(request, {}).value_or(""); };
    CHECK(refused(asked(Post, own)).empty());
    CHECK(refused(asked(Post, own, "http://127.0.0.1:8080", "same-origin")).empty());
    CHECK(refused(asked(Get, own, "http://evil.example", "cross-site")).empty());
    CHECK(refused(asked(Get, "evil.example")) == "host-not-allowed");
    CHECK(refused(asked(Post, "")) == "host-not-allowed");
    for (const auto method : {Post, Put, Patch, Delete, Options, Other}) {
        CHECK(refused(asked(method, own, "http://evil.example")) == "cross-site-refused");
        CHECK(refused(asked(method, own, "null")) == "cross-site-refused");
        CHECK(refused(asked(method, own, "http://127.0.0.1:9999")) == "cross-site-refused");
        CHECK(refused(asked(method, own, "", "same-site")) == "cross-site-refused");
        CHECK(refused(asked(method, own, "", "cross-site")) == "cross-site-refused");
    }
}

TEST_CASE("every answer carries the safety headers, an attachment keeps its stricter policy")
{
    http::Response page;
    web::add_safety_headers(page, {});
    const auto policy = std::string{page.headers.find("Content-Security-Policy").value_or("")};
    CHECK(policy.find("default-src 'self'") != std::string::npos);
    CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
    CHECK(policy.find("script-src 'self';") != std::string::npos);
    CHECK(page.headers.find("X-Content-Type-Options") == "nosniff");
    CHECK(page.headers.find("Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(page.headers.find("Cache-Control") == "no-store");

    http::Response file;
    file.headers.set("Content-Security-Policy", "sandbox");
    file.headers.set("Cache-Control", "no-cache");
    web::add_safety_headers(file, {});
    CHECK(file.headers.find("Content-Security-Policy") == "sandbox");
    CHECK(file.headers.find("Cache-Control") == "no-cache");
}
