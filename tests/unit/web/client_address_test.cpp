#include "web/client_address.h"

#include <doctest/doctest.h>

using namespace vekha;

TEST_CASE("a client has one address, however the socket writes it and whatever it claims")
{
    struct Line {
        const char* remote;
        const char* forwarded;
        const char* address;
    };
    const auto trusted = web::addresses_in("192.0.2.1, ::ffff:192.0.2.2");
    CHECK(trusted == std::vector<std::string>{"192.0.2.1", "192.0.2.2"});
    const Line lines[]{
        {"198.51.100.7", "203.0.113.9", "198.51.100.7"},        // nobody's word is taken but a proxy's
        {"::ffff:198.51.100.7", "203.0.113.9", "198.51.100.7"}, // a socket of both kinds
        {"::ffff:192.0.2.1", "203.0.113.9", "203.0.113.9"},     //
        {"192.0.2.2", "1.1.1.1, ::ffff:203.0.113.9, 192.0.2.1", "203.0.113.9"},
        {"192.0.2.1", "1.1.1.1, nonsense", "192.0.2.1"},
        {"2001:DB8::1", "", "2001:db8::1"},
    };
    for (const auto& line : lines) {
        CAPTURE(line.remote);
        http::Request request;
        request.remote = line.remote;
        request.headers.add("X-Forwarded-For", line.forwarded);
        CHECK(web::client_address(request, trusted) == line.address);
    }
}
