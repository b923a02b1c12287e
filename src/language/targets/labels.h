#pragma once

#include "language/targets/numerals.h"

namespace vekha::language
{

/// Whether a numeral names something instead of counting it: the number of a school, class, order, item, form or date;
/// an age, a term, a rhythm, a mark, a place in a contest.
///
/// @param begin  first token of the numeral with its preposition; the numeral's own where it is compared with something
/// @source       docs/targets.md, "What is no target"
[[nodiscard]] bool is_label(const std::vector<Token>& tokens, const Numeral& numeral, std::size_t begin);

/// A calendar year: four digits between 1990 and 2060, not counted («2021 школа» is no wording).
[[nodiscard]] bool is_year(const std::vector<Token>& tokens, const Numeral& numeral);

/// A month in any case.
[[nodiscard]] bool is_month(const Token& token);

} // namespace vekha::language
