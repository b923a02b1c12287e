#include "analytics/resilient.h"

#include "analytics/context_index.h"
#include "analytics/low_procedures.h"
#include "analytics/objectivity.h"
#include "analytics/quality_index.h"

#include <algorithm>

namespace vekha::analytics
{

namespace
{

using domain::Measure;
using domain::Verdict;

/// Places of schools by ИСБШ, lowest first.
class HardConditions
{
public:
    HardConditions(const domain::Settings& settings, const ContextIndex& index, const std::vector<std::string>& schools)
        : by_group_{settings.choice("hard_mode") == "group"}, group_{settings.count("hard_group")},
          share_{settings.share("hard_share")}
    {
        for (const auto& school : schools)
            if (const auto measure = index.of(school); measure && measure->value) values_.push_back(*measure->value);
        std::sort(values_.begin(), values_.end());
    }

    [[nodiscard]] std::optional<bool> hold(const std::optional<Measure>& measure) const
    {
        if (!measure || !measure->group) return std::nullopt;
        if (by_group_) return *measure->group <= group_;
        if (!measure->value) return std::nullopt;
        const auto lower = std::lower_bound(values_.begin(), values_.end(), *measure->value) - values_.begin();
        return !domain::reaches(lower, static_cast<std::int64_t>(values_.size()), share_);
    }

private:
    bool by_group_;
    std::int64_t group_;
    domain::Share share_;
    std::vector<double> values_;
};

std::set<std::string> listed_schools(const domain::Settings& settings, const Inputs& inputs)
{
    std::set<std::string> listed;
    for (const auto& school : low_procedures(settings, inputs.results, inputs.scales, inputs.year).schools)
        if (school.verdict == Verdict::Listed) listed.insert(school.code);
    return listed;
}

} // namespace

domain::Identification by_resilience(const domain::Settings& settings, const Inputs& inputs)
{
    const auto schools = schools_of(inputs);
    const auto well_being = ContextIndex{settings, inputs, domain::MeasureKind::WellBeing};
    const auto hard = HardConditions{settings, well_being, schools};
    const auto procedure = *domain::procedure_grade_from(settings.choice("quality_procedure"));
    const auto now = QualityIndex{settings, inputs, procedure, inputs.year};
    const auto before = QualityIndex{settings, inputs, procedure, inputs.year - 1};
    auto doubtful = schools_to_look_at(settings, inputs, inputs.year);
    doubtful.merge(schools_to_look_at(settings, inputs, inputs.year - 1));
    const auto listed = listed_schools(settings, inputs);
    domain::Identification made;
    for (const auto& school : schools) {
        auto& finding = made.schools.emplace_back();
        finding.code = school;
        const auto conditions = well_being.of(school);
        const auto of_now = now.of(school);
        const auto of_before = before.of(school);
        for (const auto& measure : {conditions, of_now, of_before})
            if (measure) finding.measures.push_back(*measure);
        const auto in_hard = hard.hold(conditions);
        const auto good = [&](const std::optional<Measure>& measure) -> std::optional<bool> {
            if (!measure || !measure->group) return std::nullopt;
            return *measure->group >= settings.count("good_quality");
        };
        const auto refuted = in_hard == false || good(of_now) == false || good(of_before) == false ||
                             doubtful.contains(school) || listed.contains(school);
        const auto known = in_hard && good(of_now) && good(of_before);
        finding.verdict = refuted ? Verdict::Clear : known ? Verdict::Candidate : Verdict::TooFewData;
    }
    return made;
}

} // namespace vekha::analytics
