#pragma once

#include "language/targets/quantities.h"

#include <optional>

namespace vekha::language
{

/// The year by which the quantity at `index` is promised: «к 2023 году – 100 %», «2021 – 3 школы», «30 % (2022 г.)».
///
/// A year that tells the whole apart («школ, включенных в список в 2021 году») or only describes («итоги 2021 года»)
/// ties nothing. @source docs/targets.md, "Years"
[[nodiscard]] std::optional<int> year_of(const std::vector<Token>& tokens, const std::vector<Quantity>& quantities,
                                         std::size_t index);

/// The year of «с 33,3 % в 2021 году до 44,4 % в 2023 году»: that of its end.
[[nodiscard]] std::optional<int> year_of_change(const std::vector<Token>& tokens,
                                                const std::vector<Quantity>& quantities, std::size_t start,
                                                std::size_t index);

} // namespace vekha::language
