#include "analytics/markers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace vekha::analytics::markers
{

std::optional<Marker> mean_shift(const Sums& school, const Sums& region, double most, double errors, double gap)
{
    if (school.participants == 0 || region.participants == 0 || region.deviation() <= 0) return std::nullopt;
    const auto shift = school.mean() - region.mean();
    const auto error = region.deviation() / std::sqrt(static_cast<double>(school.participants));
    return Marker{shift / error, shift / error > errors && shift > gap * most, false};
}

std::optional<Marker> profile_inversion(std::span<const TaskResult> tasks, double points)
{
    const auto third = static_cast<std::ptrdiff_t>(tasks.size() / 3);
    if (third == 0) return std::nullopt;
    auto sorted = std::vector<TaskResult>(tasks.begin(), tasks.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const TaskResult& a, const TaskResult& b) { return a.region > b.region; });
    const auto gap = [&](auto begin) {
        auto sum = 0.0;
        for (auto task = begin; task != begin + third; ++task)
            sum += (task->school - task->region) / static_cast<double>(third);
        return sum;
    };
    const auto easy = gap(sorted.begin());
    const auto hard = gap(sorted.end() - third);
    return Marker{hard - easy, easy < 0 && hard > 0 && hard - easy >= points, false};
}

std::optional<Marker> border_peak(std::span<const std::int64_t> counts, std::span<const int> borders, double ratio,
                                  std::int64_t few, std::int64_t enough)
{
    const auto at = [&](int points) {
        const auto known = points >= 0 && static_cast<std::size_t>(points) < counts.size();
        return known ? static_cast<double>(counts[static_cast<std::size_t>(points)]) : 0.0;
    };
    const auto participants = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (participants < few || borders.empty()) return std::nullopt;
    Marker marker;
    for (const auto border : borders)
        marker.value = std::max(marker.value, at(border) / std::max(1.0, (at(border - 1) + at(border + 1)) / 2));
    marker.flagged = marker.value >= ratio;
    marker.indicative = participants < enough;
    return marker;
}

JournalShares against_journal(std::span<const domain::Tally> tallies)
{
    JournalShares shares;
    std::int64_t raised = 0;
    std::int64_t lowered = 0;
    std::int64_t far = 0;
    for (const auto& tally : tallies) {
        if (tally.mark == 0 || tally.journal_mark == 0) continue;
        const auto difference = int{tally.mark} - int{tally.journal_mark};
        shares.compared += tally.count;
        raised += difference > 0 ? tally.count : 0;
        lowered += difference < 0 ? tally.count : 0;
        far += std::abs(difference) >= 2 ? tally.count : 0;
    }
    if (shares.compared == 0) return shares;
    const auto all = static_cast<double>(shares.compared);
    shares.raised = static_cast<double>(raised) / all;
    shares.lowered = static_cast<double>(lowered) / all;
    shares.far = static_cast<double>(far) / all;
    return shares;
}

JournalShares against_journal(const domain::StatedFigures& stated)
{
    JournalShares shares;
    if (!stated.lowered || !stated.confirmed || !stated.raised) return shares;
    shares.compared = *stated.lowered + *stated.confirmed + *stated.raised;
    if (shares.compared == 0) return shares;
    const auto all = static_cast<double>(shares.compared);
    shares.raised = static_cast<double>(*stated.raised) / all;
    shares.lowered = static_cast<double>(*stated.lowered) / all;
    return shares;
}

} // namespace vekha::analytics::markers
