#include "wire/json.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

using namespace vekha::wire;

TEST_CASE("a number is printed as a person would write it")
{
    const std::vector<std::pair<boost::json::value, std::string>> printed{
        {4.0, "4"},
        {-30.0, "-30"},
        {0.0, "0"},
        {-0.0, "0"},
        {4.5, "4.5"},
        {0.1, "0.1"},
        {33.3, "33.3"},
        {1e300, "1e+300"},
        {std::numeric_limits<double>::infinity(), "null"},
        {std::numeric_limits<std::int64_t>::min(), "-9223372036854775808"},
        {std::numeric_limits<std::uint64_t>::max(), "18446744073709551615"},
    };
    for (const auto& [value, text] : printed)
        CHECK(print(value) == text);
}

TEST_CASE("text is printed as JSON whatever bytes it holds")
{
    const std::vector<std::pair<std::string, std::string>> printed{
        {"«Школа» \"№ 4\"\\\n\t\r", R"("«Школа» \"№ 4\"\\\n\t\r")"},
        {std::string("\x01\x1f\0", 3), R"("\u0001\u001f\u0000")"},
        {"\xD1", "\"\uFFFD\""},
        {"а\xFF"
         "б",
         "\"а\uFFFDб\""},
        {"\xC0\xAF", "\"\uFFFD\uFFFD\""},
        {"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
        {"\xF0\x9F\x98\x80", "\"\xF0\x9F\x98\x80\""},
        {"\xF4\x90\x80\x80", "\"\uFFFD\uFFFD\uFFFD\uFFFD\""},
    };
    for (const auto& [bytes, text] : printed) {
        const auto out = print(boost::json::value(boost::json::string_view{bytes.data(), bytes.size()}));
        CHECK(out == text);
        CHECK(parse(out).has_value());
    }
}

TEST_CASE("members keep their order and nothing is added between them")
{
    const boost::json::object object{{"b", nullptr}, {"a", boost::json::array{true, "x", boost::json::object{}}}};
    CHECK(print(object) == R"({"b":null,"a":[true,"x",{}]})");
    CHECK(print(boost::json::array{}) == "[]");
}

TEST_CASE("what is not JSON, not UTF-8 or nested too deeply is refused as malformed")
{
    for (const std::string& text : {std::string{""}, std::string{"{"}, std::string{"[1,]"}, std::string{"\"\xFF\""},
                                    std::string{"1 2"}, std::string(100, '[') + std::string(100, ']')}) {
        CAPTURE(text);
        const auto value = parse(text);
        REQUIRE_FALSE(value.has_value());
        CHECK(value.error() == WireError{"json-malformed", ""});
    }
    CHECK(parse(std::string(60, '[') + std::string(60, ']')).has_value());
}
