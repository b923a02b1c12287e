#include "analytics/quality_index.h"

#include "analytics/school_means.h"

#include <algorithm>

namespace vekha::analytics
{

QualityIndex::QualityIndex(const domain::Settings& settings, const Inputs& inputs,
                           const domain::ProcedureGrade& procedure, int year)
    : procedure_{procedure}, year_{year}
{
    compute(settings, inputs, static_cast<int>(settings.count("years")));
    if (year == inputs.year) take_official(inputs);
    set_groups(settings);
}

void QualityIndex::compute(const domain::Settings& settings, const Inputs& inputs, int years)
{
    const auto& results = inputs.results;
    const auto& subjects = settings.names("subjects");
    const auto least = settings.count("min_participants");
    std::vector<bool> asked;
    for (const auto& work : results.assessments())
        asked.push_back(procedure_.holds(work) && work.year <= year_ && work.year > year_ - years &&
                        std::find(subjects.begin(), subjects.end(), work.subject) != subjects.end());
    // From a mean of all, an index and the works of other schools those of few people could be found.
    const auto sums = PointSums{results, asked, domain::fewest_shown};
    for (std::size_t school = 0; school < results.schools().size(); ++school) {
        auto participants = std::int64_t{0};
        auto weighted = 0.0;
        for (const auto& cell : results.cells_of(school)) {
            if (!asked[cell.assessment]) continue;
            const auto got = sums.of(cell);
            const auto& region = sums.region(cell.assessment);
            // A work of fewer than five people could be found by subtracting one index from another.
            if (got.participants < domain::fewest_shown || region.points == 0) continue;
            participants += got.participants;
            weighted += static_cast<double>(got.participants) * (got.mean() / region.mean());
        }
        if (participants == 0) continue;
        auto& measure = measures_[results.schools()[school]];
        measure.participants = participants;
        if (participants >= least) measure.value = weighted / static_cast<double>(participants);
    }
}

void QualityIndex::take_official(const Inputs& inputs)
{
    if (procedure_.procedure == domain::Procedure::Vpr) return;
    const auto name = procedure_.procedure == domain::Procedure::Oge ? std::string{"quality_oge"} : "quality_ege";
    const auto of_group = name + "_group";
    for (const auto& [school, values] : inputs.context.schools()) {
        const auto index = domain::value_of(values, name);
        const auto group = domain::value_of(values, of_group);
        if (!index && !group) continue;
        auto& measure = measures_[school];
        measure.official = true;
        if (index) measure.value = index;
        if (group) measure.group = static_cast<int>(*group);
    }
}

void QualityIndex::set_groups(const domain::Settings& settings)
{
    std::vector<double> values;
    for (const auto& [school, measure] : measures_)
        if (measure.value) values.push_back(*measure.value);
    norm_ = norm_of(values).value_or(Norm{});
    if (procedure_.procedure != domain::Procedure::Vpr) {
        const auto prefix = procedure_.procedure == domain::Procedure::Oge ? std::string{"oge_"} : "ege_";
        norm_.mean = settings.number_or_auto(prefix + "mean").value_or(norm_.mean);
        norm_.deviation = settings.number_or_auto(prefix + "sd").value_or(norm_.deviation);
    }
    for (auto& [school, measure] : measures_) {
        measure.kind = domain::MeasureKind::Quality;
        measure.procedure = procedure_;
        measure.year = year_;
        if (measure.value && !measure.group) measure.group = group_of(*measure.value, norm_);
    }
}

std::optional<domain::Measure> QualityIndex::of(const std::string& school) const
{
    const auto found = measures_.find(school);
    if (found == measures_.end()) return std::nullopt;
    return found->second;
}

void set_distance(domain::Measure& measure, int limit, const Norm& norm)
{
    if (measure.value && limit > 0) measure.distance = *measure.value - upper_line_of(limit, norm);
}

} // namespace vekha::analytics
