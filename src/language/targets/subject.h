#pragma once

#include "language/targets/quantities.h"

#include <string>

namespace vekha::language
{

/// What a quantity is of, as a short noun phrase in the printed case: «молодых педагогов от числа выпускников»; taken
/// from before the quantity where nothing counted follows it («Доля педагогов – 50 %»).
///
/// @param clause  first token of the words before the quantity that may tell of what it is
[[nodiscard]] std::string subject_of(const std::vector<Token>& tokens, const Quantity& quantity, std::size_t clause);

} // namespace vekha::language
