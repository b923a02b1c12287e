#pragma once

#include "domain/assessment.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// A distribution as the column `tallies` holds it: «score:mark:journal:count;…», score in hundredths of a point or -1.
[[nodiscard]] std::string distribution_text(std::span<const domain::Tally> tallies);

/// @throws DatabaseError for text that no program of ours wrote
[[nodiscard]] std::vector<domain::Tally> distribution_from_text(std::string_view text);

} // namespace vekha::store
