#pragma once

#include "language/russian_text.h"

namespace vekha::language
{

/// «приказ 5», «класс 9», «п. 3», «СОШ 122»: words whose number is a name.
[[nodiscard]] bool takes_number_as_name(const Token& token);

/// Nouns behind a numeral that make it a term, an age, a rhythm, a class, a mark or a place.
[[nodiscard]] bool makes_label(const Token& token);

} // namespace vekha::language
