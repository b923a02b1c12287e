#include "domain/scale.h"

#include <algorithm>
#include <utility>

namespace vekha::domain
{

bool Scale::is_of(const Assessment& assessment) const
{
    return procedure == assessment.procedure && subject == assessment.subject &&
           (!grade || grade == assessment.grade) && from_year <= assessment.year &&
           (!to_year || assessment.year <= *to_year);
}

Scales::Scales(std::vector<Scale> scales) : scales_{std::move(scales)}
{
    std::stable_sort(scales_.begin(), scales_.end(),
                     [](const Scale& a, const Scale& b) { return a.from_year > b.from_year; });
}

Scales::Scales(std::vector<Scale> own, const Scales& brought) : Scales{std::move(own)}
{
    scales_.insert(scales_.end(), brought.scales_.begin(), brought.scales_.end());
}

const Scale* Scales::of(const Assessment& assessment) const
{
    const auto found =
        std::find_if(scales_.begin(), scales_.end(), [&](const Scale& scale) { return scale.is_of(assessment); });
    return found == scales_.end() ? nullptr : &*found;
}

} // namespace vekha::domain
