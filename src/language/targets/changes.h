#pragma once

#include "language/targets/quantities.h"

namespace vekha::language
{

enum class Direction { None, Up, Down };

/// The word of growth or fall that rules a quantity, and where it stands.
struct Change {
    Direction direction = Direction::None;
    std::size_t at = no_token;
    bool of_amount = false; ///< «снижение доли», «увеличение количества»: the change is of what the quantity measures
    bool growth_itself = false; ///< «прирост 5 %»
};

/// Looks back within the sentence, through year lists («снижение: 2021 – 10 %; 2022 – 8 %»), then just behind the
/// quantity.
[[nodiscard]] Change change_of(const std::vector<Token>& tokens, const Quantity& quantity,
                               const std::vector<std::size_t>& starts);

} // namespace vekha::language
