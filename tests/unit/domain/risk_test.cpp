#include "domain/risk.h"

#include <doctest/doctest.h>

using namespace vekha::domain;
using enum RiskLevel;

namespace
{

ProfiledRisk a_risk(std::optional<RiskLevel> computed, std::optional<RiskLevel> official = {},
                    std::optional<RiskCheck> check = {})
{
    return {"G2.FAIL", std::nullopt, computed, official, check};
}

} // namespace

TEST_CASE("the level in force is the official one before the computed one, and what a curator found before both")
{
    using enum RiskVerdict;
    struct Case {
        ProfiledRisk risk;
        RiskLevel stated;
        RiskLevel in_force;
        bool checked;
    };
    const std::vector<Case> cases{
        {a_risk({}), Insufficient, Insufficient, false},
        {a_risk(Low), Low, Low, false},
        {a_risk(Low, High), High, High, false},
        {a_risk(High, Low), Low, Low, false},
        {a_risk(High, {}, RiskCheck{Agree, High, High}), High, High, true},
        {a_risk(High, {}, RiskCheck{Disagree, High, Medium}), High, Medium, true},
        {a_risk(Low, High, RiskCheck{Disagree, High, Low}), High, Low, true},
        {a_risk(High, {}, RiskCheck{Unseen, High, Insufficient}), High, High, false},
        // The official level came after the visit: it must be looked at again.
        {a_risk(Medium, High, RiskCheck{Agree, Medium, Medium}), High, High, false},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        CAPTURE(i);
        CHECK(stated_level(cases[i].risk) == cases[i].stated);
        CHECK(level_in_force(cases[i].risk) == cases[i].in_force);
        CHECK(is_checked(cases[i].risk) == cases[i].checked);
    }
}

TEST_CASE("a profile is verified once every high and medium factor was seen, and never without data")
{
    const auto checked = [](RiskLevel level) { return a_risk(level, {}, RiskCheck{RiskVerdict::Agree, level, level}); };
    CHECK_FALSE(is_verified({}));
    CHECK_FALSE(is_verified(std::vector{a_risk({}), a_risk(Insufficient)}));
    CHECK(is_verified(std::vector{a_risk(Low), a_risk({})}));
    CHECK_FALSE(is_verified(std::vector{a_risk(Low), a_risk(Medium)}));
    CHECK(is_verified(std::vector{a_risk(Low), checked(Medium), checked(High)}));
    CHECK_FALSE(
        is_verified(std::vector{checked(High), a_risk(High, {}, RiskCheck{RiskVerdict::Unseen, High, Insufficient})}));
}

TEST_CASE("without data on one side nobody knows what became of a risk")
{
    CHECK(dynamics_of({}, High) == RiskDynamics::First);
    CHECK(dynamics_of(High, Medium) == RiskDynamics::Fell);
    CHECK(dynamics_of(Low, Medium) == RiskDynamics::Rose);
    CHECK(dynamics_of(Low, Low) == RiskDynamics::Same);
    CHECK(dynamics_of(Insufficient, Low) == RiskDynamics::Unknown);
    CHECK(dynamics_of(High, Insufficient) == RiskDynamics::Unknown);
}
