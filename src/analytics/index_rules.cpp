#include "analytics/index_rules.h"

#include "analytics/context_index.h"
#include "analytics/quality_index.h"

namespace vekha::analytics
{

namespace
{

domain::Verdict verdict_of(const std::optional<domain::Measure>& measure, int list_group)
{
    if (!measure || !measure->group) return domain::Verdict::TooFewData;
    if (list_group == 0) return level_of(*measure->group);
    return *measure->group <= list_group ? domain::Verdict::Listed : domain::Verdict::Clear;
}

} // namespace

domain::Identification by_quality(const domain::Settings& settings, const Inputs& inputs)
{
    std::vector<QualityIndex> indices;
    auto listing = std::size_t{0};
    for (const auto& code : settings.names("procedures")) {
        if (code == settings.choice("list_procedure")) listing = indices.size();
        indices.emplace_back(settings, inputs, *domain::procedure_grade_from(code), inputs.year);
    }
    const auto list_group = static_cast<int>(settings.count("list_group"));
    domain::Identification made;
    for (const auto& school : schools_of(inputs)) {
        auto& finding = made.schools.emplace_back();
        finding.code = school;
        finding.verdict = verdict_of(indices[listing].of(school), list_group);
        for (const auto& index : indices) {
            auto measure = index.of(school);
            if (!measure) continue;
            if (&index == &indices[listing]) set_distance(*measure, list_group, index.norm());
            finding.measures.push_back(std::move(*measure));
        }
    }
    return made;
}

domain::Identification by_context(const domain::Settings& settings, const Inputs& inputs, domain::MeasureKind kind)
{
    const auto index = ContextIndex{settings, inputs, kind};
    const auto list_group = static_cast<int>(settings.count("list_group"));
    domain::Identification made;
    for (const auto& school : schools_of(inputs)) {
        auto& finding = made.schools.emplace_back();
        finding.code = school;
        auto measure = index.of(school);
        finding.verdict = verdict_of(measure, list_group);
        if (!measure) continue;
        set_distance(*measure, list_group, index.norm());
        finding.measures.push_back(std::move(*measure));
    }
    return made;
}

} // namespace vekha::analytics
