#pragma once

#include "language/deadlines/letters.h"
#include "language/deadlines/tokens.h"

#include <string>
#include <vector>

namespace vekha::language::deadlines
{

/// Adds the words, numbers and marks of a wording to `list`. Their texts are kept in `folded`, which must have room for
/// them.
void split_letters(const std::vector<Letter>& letters, std::string& folded, std::vector<Token>& list);

} // namespace vekha::language::deadlines
