#include "analytics/looked_at_works.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vekha::analytics
{

namespace
{

/// How many participants have each mark, by whole points.
class MarksByPoints
{
public:
    void add(const domain::Tally& tally)
    {
        if (!tally.has_score() || tally.mark == 0) return;
        const auto points = static_cast<std::size_t>(tally.score / domain::Tally::per_point);
        if (points >= marks_.size()) marks_.resize(points + 1);
        marks_[points].at(tally.mark) += tally.count;
    }

    /// Lowest points of the marks 3, 4 and 5: from where on most of those with such points have it.
    [[nodiscard]] std::vector<int> borders() const
    {
        constexpr double most = 0.5;
        const auto first = std::find_if(marks_.begin(), marks_.end(), [](const auto& marks) { return all(marks) > 0; });
        std::vector<int> borders;
        for (const auto mark : {3, 4, 5})
            for (auto at = first; at != marks_.end(); ++at) {
                const auto reached = std::accumulate(at->begin() + mark, at->end(), std::int64_t{0});
                if (all(*at) == 0 || static_cast<double>(reached) < most * static_cast<double>(all(*at))) continue;
                if (at != first) borders.push_back(static_cast<int>(at - marks_.begin()));
                break;
            }
        return borders;
    }

private:
    using Marks = std::array<std::int64_t, 6>; ///< by mark

    static std::int64_t all(const Marks& marks) { return std::accumulate(marks.begin(), marks.end(), std::int64_t{0}); }

    std::vector<Marks> marks_;
};

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool looked_at(const domain::Settings& settings, const domain::Assessment& work, int year)
{
    const auto& procedures = settings.names("procedures");
    return work.year == year && contains(settings.names("subjects"), work.subject) &&
           std::any_of(procedures.begin(), procedures.end(),
                       [&](const std::string& code) { return domain::procedure_grade_from(code)->holds(work); });
}

std::optional<std::uint32_t> earlier_of(const std::vector<domain::Assessment>& works, domain::Assessment work)
{
    --work.grade;
    --work.year;
    const auto found = std::find(works.begin(), works.end(), work);
    if (found == works.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - works.begin());
}

/// What only the results themselves tell: tasks of the region, and borders where there is no scale.
void add_results(const domain::AssessmentResults& results, const std::vector<bool>& without_scale,
                 std::vector<LookedAtWork>& works)
{
    auto marks = std::vector<MarksByPoints>(works.size());
    for (const auto& cell : results.cells()) {
        auto& work = works[cell.assessment];
        if (!work.looked_at) continue;
        if (without_scale[cell.assessment])
            for (const auto& tally : results.tallies_of(cell))
                marks[cell.assessment].add(tally);
        if (const auto* stated = results.stated_of(cell)) domain::add_tasks(work.region_tasks, stated->tasks);
    }
    for (std::size_t i = 0; i < works.size(); ++i)
        if (without_scale[i]) works[i].borders = marks[i].borders();
}

} // namespace

std::vector<bool> works_compared(const domain::Settings& settings, const domain::AssessmentResults& results, int year)
{
    std::vector<bool> works;
    for (const auto& work : results.assessments())
        works.push_back((work.year == year || work.year == year - 1) &&
                        contains(settings.names("subjects"), work.subject));
    return works;
}

std::vector<LookedAtWork> works_looked_at(const domain::Settings& settings, const Inputs& inputs, int year,
                                          const PointSums& sums)
{
    const auto& assessments = inputs.results.assessments();
    auto works = std::vector<LookedAtWork>(assessments.size());
    auto without_scale = std::vector<bool>(assessments.size());
    for (std::size_t i = 0; i < works.size(); ++i) {
        const auto* scale = inputs.scales.of(assessments[i]);
        works[i].looked_at = looked_at(settings, assessments[i], year);
        works[i].most = scale != nullptr && scale->most ? *scale->most : sums.highest(i);
        works[i].earlier = earlier_of(assessments, assessments[i]);
        if (scale != nullptr) works[i].borders = scale->lowest;
        without_scale[i] = works[i].looked_at && scale == nullptr;
    }
    add_results(inputs.results, without_scale, works);
    return works;
}

} // namespace vekha::analytics
