#include "analytics/matrix.h"

#include "analytics/context_index.h"
#include "analytics/quality_index.h"

#include <cmath>
#include <map>

namespace vekha::analytics
{

namespace
{

using domain::Measure;
using domain::Verdict;

enum class Effect { Low, AsExpected, Good };

struct School {
    std::string code;
    std::optional<Measure> well_being;
    std::optional<Measure> quality;
    std::optional<double> residual;
};

std::vector<School> schools_with_indices(const domain::Settings& settings, const Inputs& inputs)
{
    const auto context = ContextIndex{settings, inputs, domain::MeasureKind::WellBeing};
    const auto procedure = domain::procedure_grade_from(settings.choice("quality_procedure"));
    const auto quality = QualityIndex{settings, inputs, *procedure, inputs.year};
    std::vector<School> schools;
    for (const auto& code : schools_of(inputs))
        schools.push_back({code, context.of(code), quality.of(code), {}});
    return schools;
}

void set_residuals(std::vector<School>& schools)
{
    std::vector<std::pair<double, double>> pairs;
    std::vector<School*> whose;
    for (auto& school : schools) {
        if (!school.well_being || !school.well_being->value || !school.quality || !school.quality->value) continue;
        pairs.emplace_back(*school.well_being->value, *school.quality->value);
        whose.push_back(&school);
    }
    const auto residuals = residuals_of(pairs);
    for (std::size_t i = 0; i < residuals.size(); ++i)
        whose[i]->residual = residuals[i];
}

std::optional<Effect> effect_of(const School& school, const domain::Settings& settings)
{
    if (settings.choice("effectiveness") == "residual") {
        if (!school.residual) return std::nullopt;
        const auto line = settings.number("residual_line");
        if (*school.residual <= -line) return Effect::Low;
        return *school.residual >= line ? Effect::Good : Effect::AsExpected;
    }
    if (!school.quality || !school.quality->group) return std::nullopt;
    return *school.quality->group <= settings.count("low_group") ? Effect::Low : Effect::Good;
}

Verdict verdict_of(const School& school, const domain::Settings& settings)
{
    const auto effect = effect_of(school, settings);
    if (!effect || !school.well_being || !school.well_being->group) return Verdict::TooFewData;
    if (*effect == Effect::AsExpected) return Verdict::AsExpected;
    const auto low = *effect == Effect::Low;
    const auto group = *school.well_being->group;
    if (group <= settings.count("hard_group")) return low ? Verdict::Critical : Verdict::Resilient;
    if (group >= settings.count("good_group")) return low ? Verdict::IneffectiveInGoodConditions : Verdict::Successful;
    return low ? Verdict::Ineffective : Verdict::Stable;
}

} // namespace

std::vector<double> residuals_of(std::span<const std::pair<double, double>> pairs)
{
    if (pairs.size() < 3) return {};
    const auto count = static_cast<double>(pairs.size());
    auto mean_x = 0.0;
    auto mean_y = 0.0;
    for (const auto& [x, y] : pairs) {
        mean_x += x / count;
        mean_y += y / count;
    }
    auto xx = 0.0;
    auto xy = 0.0;
    for (const auto& [x, y] : pairs) {
        xx += (x - mean_x) * (x - mean_x);
        xy += (x - mean_x) * (y - mean_y);
    }
    if (xx <= 0) return {};
    std::vector<double> residuals;
    auto squares = 0.0;
    for (const auto& [x, y] : pairs) {
        residuals.push_back(y - mean_y - xy / xx * (x - mean_x));
        squares += residuals.back() * residuals.back();
    }
    constexpr double nothing_left = 1e-12;
    const auto deviation = std::sqrt(squares / count);
    for (auto& residual : residuals)
        residual = deviation > nothing_left ? residual / deviation : 0;
    return residuals;
}

domain::Identification by_matrix(const domain::Settings& settings, const Inputs& inputs)
{
    auto schools = schools_with_indices(settings, inputs);
    set_residuals(schools);
    domain::Identification made;
    for (const auto& school : schools) {
        auto& finding = made.schools.emplace_back();
        finding.code = school.code;
        finding.verdict = verdict_of(school, settings);
        if (school.well_being) finding.measures.push_back(*school.well_being);
        if (school.quality) finding.measures.push_back(*school.quality);
        if (!school.residual) continue;
        auto& residual = finding.measures.emplace_back();
        residual.kind = domain::MeasureKind::Residual;
        residual.value = school.residual;
        residual.year = inputs.year;
    }
    return made;
}

} // namespace vekha::analytics
