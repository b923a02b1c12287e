#include "domain/context_figures.h"
#include "domain/social_passport.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

using namespace vekha;
using domain::PassportFigures;

TEST_CASE("a number of the social passport that cannot be is named with its fault")
{
    struct Wrong {
        PassportFigures figures;
        std::string code;
        std::string field;
    };
    const std::vector<Wrong> wrong{
        {{{"pupils", -1}}, "figure-negative", "pupils"},
        {{{"pupils", 20'001}}, "figure-absurd", "pupils"},
        {{{"orphans", std::numeric_limits<int>::max()}}, "figure-absurd", "orphans"},
        {{{"pupils", 300}, {"orphans", 301}}, "part-exceeds-whole", "orphans"},
        {{{"families", 10}, {"large_families", 11}}, "part-exceeds-whole", "large_families"},
        {{{"astronauts", 3}}, "figure-unknown", "astronauts"},
    };
    for (const auto& [figures, code, field] : wrong) {
        CAPTURE(code);
        const auto faults = domain::faults_of(figures);
        REQUIRE(faults.size() == 1);
        CHECK(faults.front().code == code);
        CHECK(faults.front().field == field);
    }
    CHECK(domain::faults_of({{"pupils", 300}, {"orphans", 300}, {"registered", 0}}).empty());
    CHECK(domain::faults_of({{"orphans", 5}}).empty());
}

TEST_CASE("a signature asks for every number, and zero is an answer where it can be")
{
    PassportFigures complete;
    for (const auto& field : domain::passport_fields())
        complete.emplace(field.name, field.of.empty() ? 1 : 0);
    CHECK(domain::missing_in(complete).empty());
    complete["pupils"] = 0;
    complete.erase("registered");
    const auto missing = domain::missing_in(complete);
    REQUIRE(missing.size() == 2);
    CHECK(missing[0].field == "pupils");
    CHECK(missing[1].field == "registered");
}

TEST_CASE("shares of a passport are exact to a ten-thousandth of a percent, halves up")
{
    const auto context = domain::context_of({{"pupils", 320}, {"registered", 7}, {"low_income", 0}, {"orphans", 6}});
    CHECK(context == std::map<std::string, std::int64_t>{
                         {"pupils", 320 * domain::figure_parts}, {"registered", 21'875}, {"low_income", 0}});
    CHECK(domain::context_of({{"pupils", 3}, {"registered", 2}}).at("registered") == 666'667);
    CHECK(domain::context_of({{"registered", 2}}).empty());
}

TEST_CASE("a share that stands for one to four people, or leaves so few, is told apart")
{
    struct Share {
        std::int64_t percent; // ten-thousandths
        std::int64_t pupils;
        bool few;
    };
    const std::vector<Share> shares{{0, 300, false},      {10'000, 300, true},  {13'333, 300, true},
                                    {16'667, 300, false}, {987'000, 300, true}, {1'000'000, 300, false},
                                    {500'000, 8, true},   {500'000, 10, false}, {983'333, 300, false}};
    for (const auto& [percent, pupils, few] : shares) {
        CAPTURE(percent);
        CAPTURE(pupils);
        CHECK(domain::tells_of_few(percent, pupils) == few);
    }
}

TEST_CASE("a figure that a person states stays in its bounds, and official ones come from files")
{
    const auto one = domain::figure_parts;
    CHECK(domain::wrong_in_figure("vacancies", 100 * one) == std::nullopt);
    CHECK(domain::wrong_in_figure("vacancies", 100 * one + 1) == "figure-out-of-range");
    CHECK(domain::wrong_in_figure("vacancies", -1) == "figure-out-of-range");
    CHECK(domain::wrong_in_figure("remoteness", one / 2) == "figure-out-of-range");
    CHECK(domain::wrong_in_figure("pupils", one / 2 + 5 * one) == "figure-out-of-range");
    CHECK(domain::wrong_in_figure("isbsh", 50 * one) == "figure-official");
    CHECK(domain::wrong_in_figure("list.order-847", one) == "figure-official");
    CHECK(domain::wrong_in_figure("colour", one) == "figure-unknown");
}
