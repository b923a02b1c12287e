#include "analytics/dynamics/year_figures.h"

#include "analytics/shares.h"

namespace vekha::analytics::dynamics
{

namespace
{

constexpr std::int64_t per_point = 100;

std::optional<double> share(std::int64_t part, std::int64_t whole)
{
    if (whole < domain::fewest_shown) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

double grasp_of(const domain::OutcomeSums& sums)
{
    // In hundredths, so that the same marks give the same number whatever they are added up in.
    const auto hundredths = 100 * sums.mark5 + 64 * sums.mark4 + 36 * sums.mark3 + 16 * sums.mark2;
    return static_cast<double>(hundredths) / (100.0 * static_cast<double>(sums.marked));
}

std::optional<YearFigures> figures_of(const domain::OutcomeSums& sums)
{
    if (sums.participants < domain::fewest_shown) return std::nullopt;
    YearFigures figures;
    figures.participants = sums.participants;
    figures.below = sums.below;
    figures.share_below = static_cast<double>(sums.below) / static_cast<double>(sums.participants);
    figures.interval = wilson({sums.participants, sums.below});
    figures.passed = share(sums.mark3 + sums.mark4 + sums.mark5, sums.marked);
    figures.quality = share(sums.mark4 + sums.mark5, sums.marked);
    if (sums.marked >= domain::fewest_shown) figures.grasp = grasp_of(sums);
    if (sums.scored >= domain::fewest_shown)
        figures.mean = static_cast<double>(sums.points) / static_cast<double>(sums.scored * per_point);
    figures.raised = share(sums.raised, sums.compared);
    figures.lowered = share(sums.lowered, sums.compared);
    figures.far_apart = share(sums.far, sums.compared);
    return figures;
}

std::optional<bool> rose_by_a_point(const domain::OutcomeSums& before, const domain::OutcomeSums& after)
{
    if (before.scored < domain::fewest_shown || after.scored < domain::fewest_shown) return std::nullopt;
    if (before.by_marks || after.by_marks) return std::nullopt;
    return after.points * before.scored >= before.points * after.scored + per_point * before.scored * after.scored;
}

} // namespace vekha::analytics::dynamics
