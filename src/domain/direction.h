#pragma once

#include "domain/plan.h"

#include <map>
#include <string>
#include <string_view>

namespace vekha::domain
{

/// The label of the outermost heading that a row stands under: «II» of «II/2.1». Empty for a row under none.
[[nodiscard]] std::string_view outermost(std::string_view section);

/// Directions of work of a plan: its outermost headings by their labels. A heading without a title is called by its
/// label. Names are at most 300 letters long, so that plans of one region share them.
[[nodiscard]] std::map<std::string, std::string, std::less<>> directions_of(const Plan& plan);

} // namespace vekha::domain
