#include "http/router.h"

#include "http/text.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace vekha::http;

namespace
{

Handler named(std::string name)
{
    return [name = std::move(name)](const Request&) {
        Response response;
        response.body = name;
        return response;
    };
}

} // namespace

TEST_CASE("the most literal pattern wins and parameters are taken from their places")
{
    Router router;
    router.add(Method::Get, "/", named("root"));
    router.add(Method::Get, "/obligations/export", named("export"));
    router.add(Method::Get, "/obligations/:id", named("one"));
    router.add(Method::Put, "/obligations/:id/date", named("date"));
    router.add(Method::Get, "/:page/help", named("help"));
    struct Case {
        Method method;
        std::string_view path;
        std::string_view pattern;
        std::string_view id;
    };
    for (const auto& [method, path, pattern, id] :
         {Case{Method::Get, "/", "/", ""}, Case{Method::Get, "/obligations/export", "/obligations/export", ""},
          Case{Method::Get, "/obligations/17", "/obligations/:id", "17"},
          Case{Method::Head, "/obligations/17", "/obligations/:id", "17"},
          Case{Method::Put, "/obligations/export/date", "/obligations/:id/date", "export"},
          Case{Method::Get, "/obligations/help", "/obligations/:id", "help"},
          Case{Method::Get, "/schools/help", "/:page/help", ""}}) {
        CAPTURE(path);
        const auto match = router.match(method, target_from(path)->segments);
        REQUIRE(std::holds_alternative<Found>(match));
        const auto& found = std::get<Found>(match);
        CHECK(found.route->pattern == pattern);
        const auto parameter = found.parameters.find("id");
        CHECK((parameter == found.parameters.end() ? "" : parameter->second) == id);
    }
    CHECK(std::holds_alternative<NotFound>(router.match(Method::Get, {"obligations"})));
    CHECK(std::holds_alternative<NotFound>(router.match(Method::Get, {"obligations", "1", "date", "x"})));
    const auto wrong = router.match(Method::Delete, {"obligations", "1"});
    REQUIRE(std::holds_alternative<MethodNotAllowed>(wrong));
    CHECK(std::get<MethodNotAllowed>(wrong).allow == "GET, HEAD");
}

TEST_CASE("a route declared twice or with two names for one parameter is a mistake of ours")
{
    Router router;
    router.add(Method::Get, "/schools/:id", named("a"));
    CHECK_THROWS_AS(router.add(Method::Get, "/schools/:id", named("b")), std::logic_error);
    CHECK_THROWS_AS(router.add(Method::Get, "/schools/:school/map", named("c")), std::logic_error);
}

TEST_CASE("the fallback answers reading only")
{
    Router router;
    router.set_fallback(named("page"));
    CHECK(std::holds_alternative<Found>(router.match(Method::Head, {"any", "path"})));
    CHECK(std::holds_alternative<MethodNotAllowed>(router.match(Method::Post, {"any"})));
}

TEST_CASE("text is UTF-8 only when every sequence is whole, shortest and no surrogate")
{
    for (const auto* good : {"", "a", "Веха", "€", "\xF0\x9F\x98\x80"}) {
        CHECK(is_utf8(good));
    }
    for (const auto* bad : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF8\x88\x80\x80\x80", "a\xFF"}) {
        CHECK_FALSE(is_utf8(bad));
    }
}
