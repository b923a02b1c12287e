#include "domain/method.h"
#include "domain/share.h"

#include <doctest/doctest.h>

namespace vekha::domain
{

TEST_CASE("a share is read exactly or not at all")
{
    const auto cases = std::vector<std::pair<std::string_view, std::optional<std::int64_t>>>{
        {"0.3", 300'000},  {"0,30", 300'000}, {"30%", 300'000}, {" 33,3333 % ", 333'333},
        {"1", 1'000'000},  {"0", 0},          {"0.000001", 1},  {"100 %", 1'000'000},
        {"0.0000001", {}}, {"1.1", {}},       {"101%", {}},     {"-0.1", {}},
        {"", {}},          {".5", {}},        {"0.", {}},       {"0.3.3", {}},
        {"abc", {}},       {"%", {}},         {"1e-1", {}},
    };
    for (const auto& [text, millionths] : cases) {
        CAPTURE(text);
        const auto share = share_from(text);
        CHECK(share.has_value() == millionths.has_value());
        if (share && millionths) CHECK(share->millionths == *millionths);
    }
    CHECK(to_text(Share{300'000}) == "0.3");
    CHECK(to_text(Share{1'000'000}) == "1");
    CHECK(to_text(Share{1}) == "0.000001");
}

TEST_CASE("exactly on the line reaches a share, whatever its binary fraction")
{
    const auto third_of = Share{300'000};
    for (std::int64_t tens = 1; tens < 10'000; ++tens) {
        REQUIRE(reaches(3 * tens, 10 * tens, third_of));
        REQUIRE_FALSE(reaches(3 * tens - 1, 10 * tens, third_of));
        REQUIRE(fewest_reaching(10 * tens, third_of) == 3 * tens);
        REQUIRE(fewest_reaching(10 * tens + 1, third_of) == 3 * tens + 1);
    }
}

TEST_CASE("settings are the defaults with what was set over them")
{
    Method method;
    const auto limited = [](std::string name, std::string symbol, ParameterKind kind, std::string value, double most) {
        return Parameter{std::move(name), std::move(symbol), kind, std::move(value), 0, most, {}, "", ""};
    };
    method.parameters = {limited("share", "T", ParameterKind::Share, "0.30", 1),
                         limited("count", "", ParameterKind::Count, "2", 9),
                         limited("mean", "m", ParameterKind::Optional, "auto", 5),
                         {"mode", "", ParameterKind::Choice, "any", 0, 0, {"any", "all"}, "", ""},
                         {"names", "U", ParameterKind::Names, "RU,MA", 0, 0, {"RU", "MA", "PH"}, "", ""}};
    const auto defaults = Settings::create(method, {});
    REQUIRE(defaults);
    CHECK(defaults->texts() ==
          std::map<std::string, std::string>{
              {"share", "0.3"}, {"count", "2"}, {"mean", "auto"}, {"mode", "any"}, {"names", "RU,MA"}});
    using Set = std::vector<Settings::Assignment>;
    const auto set =
        Settings::create(method, Set{{"T", "25 %"}, {"count", "1"}, {"count", "3"}, {"m", "1,5"}, {"U", "PH, RU"}});
    REQUIRE(set);
    CHECK(set->share("share") == Share{250'000});
    CHECK(set->count("count") == 3);
    CHECK(set->number_or_auto("mean") == 1.5);
    CHECK(set->names("names") == std::vector<std::string>{"PH", "RU"});
    const auto refused = std::vector<std::pair<Settings::Assignment, std::string_view>>{
        {{"T", "2"}, "parameter-invalid"},
        {{"count", "1.5"}, "parameter-invalid"},
        {{"count", "10"}, "parameter-out-of-limits"},
        {{"count", "-1"}, "parameter-out-of-limits"},
        {{"mean", "automatic"}, "parameter-invalid"},
        {{"mean", "6"}, "parameter-out-of-limits"},
        {{"mode", "none"}, "parameter-invalid"},
        {{"names", "RU,RU"}, "parameter-invalid"},
        {{"names", ""}, "parameter-invalid"},
        {{"other", "1"}, "parameter-unknown"},
        {{"", "1"}, "parameter-unknown"},
    };
    for (const auto& [assignment, code] : refused) {
        CAPTURE(assignment.first + "=" + assignment.second);
        const auto result = Settings::create(method, Set{assignment});
        REQUIRE_FALSE(result);
        CHECK(result.error().code == code);
    }
}

} // namespace vekha::domain
