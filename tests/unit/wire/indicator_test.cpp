#include "wire/indicator.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vekha;
using namespace vekha::wire;

TEST_CASE("a definition is read as it was written, and every key is known")
{
    for (const auto& preset : indicator_presets())
        for (auto indicator : preset.indicators) {
            CAPTURE(indicator.code);
            indicator.baseline = domain::quantity_from("12.5");
            indicator.base_year = 2020;
            const boost::json::value written = to_json(indicator);
            std::optional<WireError> wrong;
            CHECK(read_indicator(Cursor{written, wrong}) == indicator);
            CHECK_FALSE(wrong.has_value());
            const auto keys = indicator_keys();
            for (const auto& member : written.get_object())
                CHECK(std::ranges::find(keys, std::string_view{member.key()}) != keys.end());
            CHECK(written.get_object().size() == keys.size());
        }
}

TEST_CASE("what is no definition is refused where it is wrong")
{
    const auto pointer = [](const char* text) {
        const auto value = parse(text).value();
        std::optional<WireError> wrong;
        (void)read_indicator(Cursor{value, wrong});
        return wrong ? wrong->pointer : "";
    };
    CHECK(pointer(R"({"code":"a","name":"b","formula":"magic"})") == "/formula");
    CHECK(pointer(
              R"({"code":"a","name":"b","formula":"sum","measure":"number","overTerritory":"sum","baseline":"1e5"})") ==
          "/baseline");
    CHECK(pointer(R"({"code":"a","name":"b","formula":"sum","measure":"number","overTerritory":"sum","source":"x"})") ==
          "/source");
    CHECK(pointer(R"({"name":"b"})") == "/code");
    CHECK(pointer(R"({"code":"a","id":4})") == "/id");
}
