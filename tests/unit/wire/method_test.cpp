#include "wire/method.h"

#include <doctest/doctest.h>

#include <set>

namespace vekha::wire
{

TEST_CASE("every preset method comes back from JSON as it went, and its defaults are allowed")
{
    const auto methods = preset_methods();
    REQUIRE_FALSE(methods.empty());
    std::set<std::string> codes;
    for (const auto& method : methods) {
        CAPTURE(method.code);
        CHECK(method_from_json(to_json(method)) == method);
        CHECK(domain::Settings::create(method, {}));
        CHECK_FALSE(method.basis.empty());
        CHECK_FALSE(method.formula.empty());
        CHECK_FALSE(method.needs.empty());
        CHECK(codes.insert(method.code).second);
        for (const auto& alias : method.aliases)
            CHECK(codes.insert(alias).second);
    }
}

TEST_CASE("a scale is that of its years, and a later edition wins")
{
    const auto read = scales_from_json(*parse(R"({"scales": [
        {"procedure": "OGE", "subject": "MA", "from_year": 2020, "edition": "a", "lowest": [8, 15, 22]},
        {"procedure": "OGE", "subject": "MA", "from_year": 2024, "to_year": 2024, "edition": "b", "lowest": [7, 15, 22]},
        {"procedure": "VPR", "subject": "MA", "grade": 5, "from_year": 2024, "edition": "c", "lowest": [6], "most": 20}]})"));
    REQUIRE(read);
    const auto scales = domain::Scales{*read};
    const auto oge = [&](int year) { return scales.of({domain::Procedure::Oge, "MA", 9, year}); };
    CHECK(oge(2019) == nullptr);
    CHECK(oge(2023)->edition == "a");
    CHECK(oge(2024)->minimum() == 7);
    CHECK(oge(2025)->edition == "a");
    CHECK(scales.of({domain::Procedure::Vpr, "MA", 5, 2025})->most == 20);
    CHECK(scales.of({domain::Procedure::Vpr, "MA", 6, 2025}) == nullptr);
    CHECK(scales.of({domain::Procedure::Oge, "RU", 9, 2025}) == nullptr);
}

TEST_CASE("a scale that goes down or has no marks is refused")
{
    for (const auto* text :
         {R"({"scales": [{"procedure": "OGE", "subject": "MA", "from_year": 2020, "edition": "a", "lowest": [8, 5]}]})",
          R"({"scales": [{"procedure": "OGE", "subject": "MA", "from_year": 2020, "edition": "a", "lowest": []}]})",
          R"({"scales": [{"procedure": "GTO", "subject": "MA", "from_year": 2020, "edition": "a", "lowest": [8]}]})"}) {
        CAPTURE(text);
        CHECK_FALSE(scales_from_json(*parse(text)));
    }
}

} // namespace vekha::wire
