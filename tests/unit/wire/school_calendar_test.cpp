#include "wire/school_calendar.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

using namespace vekha;
using namespace vekha::wire;

namespace
{

domain::Result<domain::SchoolCalendar, WireError> read(std::string_view text)
{
    const auto value = parse(text);
    REQUIRE(value.has_value());
    return school_calendar_from_json(*value);
}

} // namespace

TEST_CASE("the default preset is the calendar that the program takes where none is set")
{
    std::ifstream in{std::filesystem::path{VEKHA_SOURCE_DIR} / "presets/calendars/school-default.json"};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto calendar = read(text);
    REQUIRE(calendar.has_value());
    CHECK(*calendar == domain::SchoolCalendar{});
}

TEST_CASE("a school calendar written and read again is the same")
{
    domain::SchoolCalendar calendar;
    calendar.name = "Триместры";
    calendar.quarters[1].to = {2, 29};
    calendar.year.to = {6, 25};
    CHECK(*read(print(to_json(calendar))) == calendar);
}

TEST_CASE("a school calendar that no school could follow is refused where it is wrong")
{
    const std::string rest = R"(,"half_years":[["09-01","12-31"],["01-01","05-31"]],"year":["09-01","05-31"]})";
    const auto with_quarters = [&](const std::string& quarters) {
        return R"({"name":"x","quarters":)" + quarters + rest;
    };
    const std::string three = R"(["11-01","12-31"],["01-01","03-31"],["04-01","05-31"]])";
    const std::vector<std::pair<std::string, WireError>> cases{
        {"[]", {"json-wrong-type", ""}},
        {R"({"quarters":[]})", {"json-missing", "/name"}},
        {R"({"name":"x"})", {"json-missing", "/quarters"}},
        {with_quarters("[" + three), {"json-bad-value", "/quarters"}},
        {with_quarters(R"([["09-01"],)" + three), {"json-bad-value", "/quarters/0"}},
        {with_quarters(R"(["09-01",)" + three), {"json-wrong-type", "/quarters/0"}},
        {with_quarters(R"([["09-31","10-31"],)" + three), {"json-bad-value", "/quarters/0/0"}},
        {with_quarters(R"([["10-31","09-01"],)" + three), {"json-bad-value", "/quarters/0"}},
        {with_quarters(R"([["02-01","09-01"],)" + three), {"json-bad-value", "/quarters/0"}},
    };
    for (const auto& [text, error] : cases) {
        CAPTURE(text);
        const auto calendar = read(text);
        REQUIRE_FALSE(calendar.has_value());
        CHECK(calendar.error().code == error.code);
        CHECK(calendar.error().pointer == error.pointer);
    }
}
