#include "analytics/distance.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace vekha::analytics
{

namespace
{

using domain::ProcedureGrade;
using domain::Verdict;
using Margin = std::optional<double>;

/// Shares above the threshold of the cells of one procedure and year that say something.
std::vector<double> margins_of(const domain::SchoolFinding& school, const ProcedureGrade& procedure, int year)
{
    std::vector<double> margins;
    for (const auto& cell : school.criteria) {
        const auto ege =
            cell.procedure == domain::Procedure::EgeBase || cell.procedure == domain::Procedure::EgeProfile;
        const auto of = ProcedureGrade{ege ? domain::Procedure::Ege : cell.procedure, cell.grade};
        if (of != procedure || cell.year != year || !cell.low || !cell.counted) continue;
        const auto& counted = *cell.counted;
        margins.push_back(static_cast<double>(counted.below) / static_cast<double>(counted.participants) -
                          cell.threshold.value());
    }
    return margins;
}

/// A procedure is low by any of its cells, or by all of them.
Margin margin_of(const std::vector<double>& margins, const domain::Settings& settings)
{
    if (settings.choice("subjects_mode") != "all")
        return margins.empty() ? std::nullopt : Margin{*std::max_element(margins.begin(), margins.end())};
    if (margins.size() < settings.names("subjects").size()) return std::nullopt;
    return *std::min_element(margins.begin(), margins.end());
}

Margin greatest(const std::vector<Margin>& margins)
{
    Margin most;
    for (const auto& margin : margins)
        if (margin && (!most || *margin > *most)) most = margin;
    return most;
}

/// Condition A holds by as much as the last of the procedures that it needs.
Margin several_procedures(std::vector<Margin> now, std::size_t needed)
{
    std::erase(now, std::nullopt);
    if (now.size() < needed) return std::nullopt;
    std::sort(now.begin(), now.end(), std::greater<>{});
    return now[needed - 1];
}

/// Condition B holds by as much as the weaker of the two years.
Margin both_years(const std::vector<Margin>& now, const std::vector<Margin>& before, bool same_procedure)
{
    const auto weaker = [](const Margin& one, const Margin& other) {
        return one && other ? Margin{std::min(*one, *other)} : std::nullopt;
    };
    if (!same_procedure) return weaker(greatest(now), greatest(before));
    std::vector<Margin> repeated;
    for (std::size_t n = 0; n < now.size(); ++n)
        repeated.push_back(weaker(now[n], before[n]));
    return greatest(repeated);
}

Margin of_low_procedures(const domain::SchoolFinding& school, const domain::Settings& settings, int year)
{
    std::vector<Margin> now;
    std::vector<Margin> before;
    for (const auto& code : settings.names("procedures")) {
        const auto procedure = domain::procedure_grade_from(code);
        if (!procedure) continue;
        now.push_back(margin_of(margins_of(school, *procedure, year), settings));
        before.push_back(margin_of(margins_of(school, *procedure, year - 1), settings));
    }
    const auto a = several_procedures(now, static_cast<std::size_t>(settings.count("procedures_needed")));
    const auto b = both_years(now, before, settings.choice("years_mode") == "same");
    if (settings.choice("conditions") != "both") return greatest({a, b});
    return a && b ? Margin{std::min(*a, *b)} : std::nullopt;
}

} // namespace

bool on_list(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Listed:
    case Verdict::Critical:
    case Verdict::Ineffective:
    case Verdict::IneffectiveInGoodConditions:
    case Verdict::Candidate:
    case Verdict::NeedsExpertise:
        return true;
    case Verdict::AtRisk:
    case Verdict::Clear:
    case Verdict::TooFewData:
    case Verdict::VeryLow:
    case Verdict::Low:
    case Verdict::Middle:
    case Verdict::High:
    case Verdict::VeryHigh:
    case Verdict::Resilient:
    case Verdict::Stable:
    case Verdict::Successful:
    case Verdict::AsExpected:
    case Verdict::Cluster:
        break;
    }
    return false;
}

std::optional<double> distance_from_line(const domain::SchoolFinding& school, const domain::Method& method,
                                         const domain::Settings& settings, int year)
{
    const auto computed = school.computed.value_or(school.verdict);
    Margin margin;
    if (method.rule == domain::Rule::LowProcedures) {
        margin = of_low_procedures(school, settings, year);
    } else {
        for (const auto& measure : school.measures)
            if (!margin && measure.distance) margin = -*measure.distance;
    }
    if (!margin || (*margin >= 0) != on_list(computed)) return std::nullopt;
    return margin;
}

} // namespace vekha::analytics
