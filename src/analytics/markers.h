#pragma once

#include "analytics/school_means.h"

#include <optional>
#include <span>

/// Signs that results may not be what they seem. None of them says that they are not: a marker asks for an expert.
///
/// @source docs/identification.md, «objectivity»
namespace vekha::analytics::markers
{

struct Marker {
    double value = 0;
    bool flagged = false;
    bool indicative = false; ///< from too few participants to be more than a hint
};

/// M1: how many standard errors the mean of a school is above the region; flagged from `errors` on when the gap is also
/// more than `gap` of the maximum.
[[nodiscard]] std::optional<Marker> mean_shift(const Sums& school, const Sums& region, double most, double errors,
                                               double gap);

/// How a task was done, percent of its points.
struct TaskResult {
    double school = 0;
    double region = 0;
};

/// M2: easy tasks done worse than the region and hard ones better. Tasks in order of the region's result, thirds; the
/// value is the gap of the hardest less that of the easiest, points of percent; flagged from `points` on.
///
/// @return nullopt with fewer than three tasks
[[nodiscard]] std::optional<Marker> profile_inversion(std::span<const TaskResult> tasks, double points);

/// M3: how far more participants got the lowest points of a mark than the points beside it. Flagged from `ratio` on
/// with at least `enough` participants; with `few` to `enough` it is indicative, with fewer there is no marker.
///
/// @param counts   participants by whole points, from 0 on
/// @param borders  the lowest points of marks
[[nodiscard]] std::optional<Marker> border_peak(std::span<const std::int64_t> counts, std::span<const int> borders,
                                                double ratio, std::int64_t few, std::int64_t enough);

/// M4: marks against the journal.
struct JournalShares {
    std::int64_t compared = 0;
    double raised = 0; ///< share whose mark is higher than in the journal
    double lowered = 0;
    double far = 0; ///< share whose marks differ by two or more
};
[[nodiscard]] JournalShares against_journal(std::span<const domain::Tally> tallies);
/// As a source states it; how far marks differ it does not say.
[[nodiscard]] JournalShares against_journal(const domain::StatedFigures& stated);

} // namespace vekha::analytics::markers
