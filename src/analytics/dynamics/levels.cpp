#include "analytics/dynamics/levels.h"

#include <algorithm>

namespace vekha::analytics::dynamics
{

std::vector<std::optional<int>> fifths_of(std::span<const domain::Counted> counted, std::int64_t least)
{
    std::vector<std::size_t> order;
    for (std::size_t school = 0; school < counted.size(); ++school)
        if (counted[school].participants >= least) order.push_back(school);
    const auto worse = [&](std::size_t a, std::size_t b) {
        return counted[a].below * counted[b].participants > counted[b].below * counted[a].participants;
    };
    std::stable_sort(order.begin(), order.end(), worse);
    std::vector<std::optional<int>> found(counted.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto equal = place > 0 && !worse(order[place - 1], order[place]);
        found[order[place]] =
            equal ? found[order[place - 1]] : std::optional{1 + static_cast<int>(place * fifths / order.size())};
    }
    return found;
}

Standing standing_of(std::span<const std::optional<int>> years)
{
    const auto& last = years.back();
    if (!last) return Standing::Unknown;
    const auto each = [&](int fifth) {
        return std::all_of(years.begin(), years.end(), [&](const auto& year) { return year == fifth; });
    };
    if (each(1)) return Standing::LowThreeYears;
    if (each(fifths)) return Standing::HighThreeYears;
    if (*last == 1 || (years.front() && *years.front() - *last >= 2)) return Standing::AtRisk;
    return Standing::Other;
}

} // namespace vekha::analytics::dynamics
