#include "analytics/identify.h"

#include "analytics/clusters.h"
#include "analytics/index_rules.h"
#include "analytics/low_procedures.h"
#include "analytics/matrix.h"
#include "analytics/objectivity.h"
#include "analytics/resilient.h"

namespace vekha::analytics
{

namespace
{

domain::Identification run(domain::Rule rule, const domain::Settings& settings, const Inputs& inputs)
{
    switch (rule) {
    case domain::Rule::LowProcedures:
        return low_procedures(settings, inputs.results, inputs.scales, inputs.year);
    case domain::Rule::QualityIndex:
        return by_quality(settings, inputs);
    case domain::Rule::WellBeing:
        return by_context(settings, inputs, domain::MeasureKind::WellBeing);
    case domain::Rule::Teachers:
        return by_context(settings, inputs, domain::MeasureKind::Teachers);
    case domain::Rule::Matrix:
        return by_matrix(settings, inputs);
    case domain::Rule::Resilient:
        return by_resilience(settings, inputs);
    case domain::Rule::Clusters:
        return by_clusters(settings, inputs);
    case domain::Rule::Objectivity:
        return by_objectivity(settings, inputs);
    }
    return {};
}

/// Whether an official list of the method has the school; nullopt when no list says.
std::optional<bool> officially_listed(const domain::ContextData& context, domain::Rule rule, const std::string& method,
                                      const std::string& school)
{
    const auto own = context.of(school, "list." + method);
    if (own || rule != domain::Rule::Objectivity) return own ? std::optional{*own > 0} : std::nullopt;
    std::optional<bool> listed;
    for (const auto* list : official_bias_lists)
        if (const auto flagged = context.of(school, list)) listed = listed.value_or(false) || *flagged > 0;
    return listed;
}

void take_official_list(const domain::ContextData& context, domain::Rule rule, domain::Identification& made)
{
    for (auto& school : made.schools) {
        const auto official = officially_listed(context, rule, made.method, school.code);
        if (!official) continue;
        const auto verdict = *official ? domain::Verdict::Listed : domain::Verdict::Clear;
        if (verdict == school.verdict) continue;
        school.computed = school.verdict;
        school.verdict = verdict;
    }
}

} // namespace

domain::Identification identify(const domain::Method& method, const domain::Settings& settings, const Inputs& inputs)
{
    auto made = run(method.rule, settings, inputs);
    made.method = method.code;
    made.edition = method.edition;
    made.year = inputs.year;
    made.parameters = settings.texts();
    take_official_list(inputs.context, method.rule, made);
    return made;
}

} // namespace vekha::analytics
