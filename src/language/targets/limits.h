#pragma once

#include "language/targets/quantities.h"

namespace vekha::language
{

/// Reads «не менее», «не более чем на», «до», «свыше», «минимум» before and after the numeral: fills limit,
/// preposition, begin and less_than_by.
void read_limits(const std::vector<Token>& tokens, Quantity& quantity);

} // namespace vekha::language
