#include "domain/risk.h"

#include "domain/risk_factor.h"

#include <algorithm>
#include <set>

namespace vekha::domain
{

const Risk* risk_of(const RiskCatalogue& catalogue, std::string_view code)
{
    const auto found = std::ranges::find(catalogue.risks, code, &Risk::code);
    return found == catalogue.risks.end() ? nullptr : &*found;
}

std::string risk_group_code(int federal)
{
    return "Риск " + std::to_string(federal);
}

std::optional<CatalogueFault> fault_of(const RiskCatalogue& catalogue)
{
    const auto known = risk_factors();
    if (!std::ranges::equal(catalogue.risks, known, {}, &Risk::code, &RiskFactor::code))
        return CatalogueFault{"risk-unknown", ""};
    std::set<std::string_view> codes;
    for (const auto& risk : catalogue.risks) {
        if (risk.name.empty()) return CatalogueFault{"risk-name-empty", risk.code};
        for (const auto& measure : risk.measures) {
            if (measure.code.empty() || measure.text.empty() || measure.result.empty() || measure.term.empty())
                return CatalogueFault{"risk-measure-incomplete", risk.code};
            if (!codes.insert(measure.code).second) return CatalogueFault{"risk-measure-repeated", risk.code};
        }
    }
    return std::nullopt;
}

RiskLevel stated_level(const ProfiledRisk& risk)
{
    if (risk.official) return *risk.official;
    return risk.computed.value_or(RiskLevel::Insufficient);
}

bool is_checked(const ProfiledRisk& risk)
{
    return risk.check && risk.check->verdict != RiskVerdict::Unseen && risk.check->seen == stated_level(risk);
}

RiskLevel level_in_force(const ProfiledRisk& risk)
{
    return is_checked(risk) ? risk.check->found : stated_level(risk);
}

bool is_verified(std::span<const ProfiledRisk> risks)
{
    const auto is_known = [](const ProfiledRisk& risk) { return stated_level(risk) != RiskLevel::Insufficient; };
    const auto is_settled = [](const ProfiledRisk& risk) {
        return stated_level(risk) < RiskLevel::Medium || is_checked(risk);
    };
    return std::ranges::any_of(risks, is_known) && std::ranges::all_of(risks, is_settled);
}

int high_risks(std::span<const ProfiledRisk> risks, const RiskCatalogue& catalogue)
{
    return static_cast<int>(std::ranges::count_if(risks, [&](const ProfiledRisk& risk) {
        const auto* said = risk_of(catalogue, risk.code);
        return said != nullptr && said->federal > 0 && level_in_force(risk) == RiskLevel::High;
    }));
}

RiskDynamics dynamics_of(std::optional<RiskLevel> before, RiskLevel now)
{
    if (!before) return RiskDynamics::First;
    if (*before == RiskLevel::Insufficient || now == RiskLevel::Insufficient) return RiskDynamics::Unknown;
    if (*before == now) return RiskDynamics::Same;
    return now > *before ? RiskDynamics::Rose : RiskDynamics::Fell;
}

} // namespace vekha::domain
