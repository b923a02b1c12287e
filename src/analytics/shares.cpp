#include "analytics/shares.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

domain::Interval wilson(const domain::Counted& counted)
{
    constexpr double z = 1.959963984540054; // the 97.5 % point of the normal distribution
    const auto n = static_cast<double>(counted.participants);
    const auto share = static_cast<double>(counted.below) / n;
    const auto centre = share + z * z / (2 * n);
    const auto reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const auto divisor = 1 + z * z / n;
    return {std::max(0.0, (centre - reach) / divisor), std::min(1.0, (centre + reach) / divisor)};
}

} // namespace vekha::analytics
