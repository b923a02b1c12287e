#pragma once

#include "domain/assessment.h"
#include "domain/identification.h"
#include "domain/scale.h"

#include <span>

namespace vekha::analytics
{

/// Outcomes of one work, and how many of them say nothing.
struct Outcomes {
    domain::Counted counted;
    std::int64_t without_scale = 0; ///< points without a mark and no scale to read them by
};

/// Counts who stayed below the minimum.
///
/// The mark decides («2»), the points by the scale where no mark was given; for ЕГЭ in test points it is the other way
/// round. Mathematics of ЕГЭ without its paper named may be the basic one and goes by the mark. Without mark and points
/// a participant does not count.
///
/// What a source states counts where there is no distribution, or where no scale can read it.
///
/// @param scale   of the work; nullptr when none is known
/// @param stated  nullptr for nothing
/// @source docs/identification.md, «Below the minimum»
[[nodiscard]] Outcomes count_below_minimum(const domain::Assessment& assessment, std::span<const domain::Tally> tallies,
                                           const domain::Scale* scale, const domain::StatedFigures* stated = nullptr);

} // namespace vekha::analytics
