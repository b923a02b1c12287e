#include "analytics/below_minimum.h"

#include <algorithm>

namespace vekha::analytics
{

namespace
{

constexpr int failing_mark = 2;

enum class Outcome { Passed, Below, WithoutScale, Absent };

Outcome by_mark(const domain::Tally& tally)
{
    return tally.mark <= failing_mark ? Outcome::Below : Outcome::Passed;
}

Outcome by_points(const domain::Tally& tally, const domain::Scale* scale)
{
    if (scale == nullptr) return Outcome::WithoutScale;
    return tally.score < scale->minimum() * domain::Tally::per_point ? Outcome::Below : Outcome::Passed;
}

bool in_test_points(const domain::Assessment& assessment)
{
    return assessment.procedure == domain::Procedure::EgeProfile ||
           (assessment.procedure == domain::Procedure::Ege && assessment.subject != "MA");
}

Outcome outcome_of(bool points_first, const domain::Tally& tally, const domain::Scale* scale)
{
    const auto has_mark = tally.mark != 0;
    if (points_first && tally.has_score() && (scale != nullptr || !has_mark)) return by_points(tally, scale);
    if (has_mark) return by_mark(tally);
    return tally.has_score() ? by_points(tally, scale) : Outcome::Absent;
}

} // namespace

Outcomes count_below_minimum(const domain::Assessment& assessment, std::span<const domain::Tally> tallies,
                             const domain::Scale* scale, const domain::StatedFigures* stated)
{
    const auto points_first = in_test_points(assessment);
    Outcomes outcomes;
    for (const auto& tally : tallies) {
        switch (outcome_of(points_first, tally, scale)) {
        case Outcome::Below:
            outcomes.counted += {tally.count, tally.count};
            break;
        case Outcome::Passed:
            outcomes.counted.participants += tally.count;
            break;
        case Outcome::WithoutScale:
            outcomes.without_scale += tally.count;
            break;
        case Outcome::Absent:
            break;
        }
    }
    const auto says_nothing = tallies.empty() || (outcomes.without_scale > 0 && outcomes.counted.participants == 0);
    if (says_nothing && stated != nullptr && stated->below)
        return {{stated->participants, std::min(*stated->below, stated->participants)}, 0};
    return outcomes;
}

} // namespace vekha::analytics
