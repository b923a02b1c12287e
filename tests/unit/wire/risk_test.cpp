#include "domain/context.h"
#include "domain/risk_factor.h"
#include "domain/school_group.h"
#include "wire/risk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace vekha;

TEST_CASE("the catalogue of the program knows the seventeen risks, the ten federal ones by their numbers")
{
    const auto& catalogue = wire::preset_risks();
    REQUIRE(catalogue.risks.size() == domain::risk_factors().size());
    std::set<int> federal;
    for (std::size_t i = 0; i < catalogue.risks.size(); ++i) {
        const auto& risk = catalogue.risks[i];
        CAPTURE(risk.code);
        CHECK(risk.code == domain::risk_factors()[i].code);
        CHECK(risk.federal == domain::risk_factors()[i].federal);
        CHECK_FALSE(risk.measures.empty());
        for (const auto& variable : risk.statistics)
            CHECK(domain::context_variable(variable) != nullptr);
        if (risk.federal > 0) {
            federal.insert(risk.federal);
            CHECK(domain::group_preset(domain::risk_group_code(risk.federal)) != nullptr);
        }
    }
    CHECK(federal == std::set{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    CHECK(catalogue.most_high == 5);
}

TEST_CASE("a catalogue reads back as it was written, and a spoilt one is refused by its place")
{
    const auto& catalogue = wire::preset_risks();
    const auto text = wire::print(wire::to_json(catalogue));
    const auto again = wire::risk_catalogue_from_json(wire::parse(text).value());
    REQUIRE(again);
    CHECK(*again == catalogue);
    const auto spoilt = wire::risk_catalogue_from_json(
        wire::parse(R"({"code":"x","title":"y","mostHigh":11,"risks":[{"code":"G1.EQUIP","name":7}]})").value());
    REQUIRE_FALSE(spoilt);
    CHECK(spoilt.error().pointer == "/mostHigh");
}

TEST_CASE("measures of a catalogue have codes of their own and nothing left blank")
{
    auto catalogue = wire::preset_risks();
    CHECK_FALSE(domain::fault_of(catalogue));
    auto repeated = catalogue;
    repeated.risks[1].measures[0].code = repeated.risks[0].measures[0].code;
    CHECK(domain::fault_of(repeated)->code == "risk-measure-repeated");
    auto blank = catalogue;
    blank.risks[2].measures[0].term.clear();
    CHECK(domain::fault_of(blank) == domain::CatalogueFault{"risk-measure-incomplete", "G1.COMP"});
    auto nameless = catalogue;
    nameless.risks[3].name.clear();
    CHECK(domain::fault_of(nameless)->code == "risk-name-empty");
    auto fewer = catalogue;
    fewer.risks.pop_back();
    CHECK(domain::fault_of(fewer)->code == "risk-unknown");
}
