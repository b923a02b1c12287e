#include "domain/quantity.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <tuple>
#include <vector>

using namespace vekha::domain;

TEST_CASE("a number is read exactly or not at all")
{
    const auto read = std::vector<std::pair<std::string, std::optional<std::int64_t>>>{
        {"12", 120'000},
        {"-0,5", -5'000},
        {"0.0001", 1},
        {"1 250,75", 12'507'500},
        {"1\u00A0250", 12'500'000},
        {"1000000000", Quantity::greatest},
        {"1000000000.0001", std::nullopt},
        {"0.00001", std::nullopt},
        {"1e5", std::nullopt},
        {"", std::nullopt},
        {"-", std::nullopt},
        {" 5", std::nullopt},
        {"5 ", std::nullopt},
        {"5.", std::nullopt},
        {"٣", std::nullopt},
        {"99999999999999999999", std::nullopt},
    };
    for (const auto& [text, parts] : read) {
        CAPTURE(text);
        const auto quantity = quantity_from(text);
        REQUIRE(quantity.has_value() == parts.has_value());
        if (parts) CHECK(quantity->parts == *parts);
    }
    for (const std::string text : {"0", "12", "-0.5", "1250.75", "0.0001"})
        CHECK(to_text(*quantity_from(text)) == text);
}

TEST_CASE("halves are rounded away from zero, once")
{
    const auto rounded = std::vector<std::tuple<Fraction, int, std::string>>{
        {{1, 20}, 1, "0.1"},     {{-5, 2}, 0, "-3"},    {{1, 3}, 2, "0.33"},          {{2, 3}, 2, "0.67"},
        {{999, 1000}, 1, "1.0"}, {{-1, 100}, 1, "0.0"}, {{14449, 100'000}, 1, "0.1"}, {{1'234'567, 1}, 0, "1234567"},
    };
    for (const auto& [fraction, places, text] : rounded)
        CHECK(fraction.rounded(places) == text);
}

TEST_CASE("a value that misses the line never looks like the line")
{
    const Fraction line{30, 1};
    CHECK(Fraction(2996, 100).rounded_apart_from(line, 1) == "29.96");
    CHECK(Fraction(30, 1).rounded_apart_from(line, 1) == "30.0");
    CHECK(Fraction(299, 10).rounded_apart_from(line, 1) == "29.9");
}

TEST_CASE("fractions are added and compared without loss, however large")
{
    CHECK(Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2));
    CHECK(Fraction(1, 3) - Fraction(1, 2) == Fraction(-1, 6));
    CHECK(Fraction(3, 4) / Fraction(-3, 2) == Fraction(-1, 2));
    CHECK(Fraction(-1, 3) < Fraction(-1, 4));
    CHECK(Fraction(4, -8) == Fraction(-1, 2));
    const Wide huge = std::numeric_limits<std::int64_t>::max();
    CHECK(Fraction(huge * huge, huge * huge - 1) > Fraction(huge * huge + 1, huge * huge));
    CHECK(Fraction(huge * 5, 3) == Fraction(huge * 15, 9));
}
