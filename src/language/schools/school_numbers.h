#pragma once

#include "language/russian_text.h"

namespace vekha::language
{

[[nodiscard]] bool is_number(const std::vector<Token>& tokens, std::size_t at);

/// «№», or «N» before a number.
[[nodiscard]] bool is_sign(const std::vector<Token>& tokens, std::size_t at);
/// The index behind «№», «№№», «№:», «№ №»; `at` where no sign stands.
[[nodiscard]] std::size_t skip_signs(const std::vector<Token>& tokens, std::size_t at);

/// Whether what follows the number at `number` is counted, dated or measured by it: «5 классов», «30 %», «2021 году».
[[nodiscard]] bool counts_something(const std::vector<Token>& tokens, std::size_t number);
[[nodiscard]] bool can_be_school(const std::vector<Token>& tokens, std::size_t at, bool with_sign);

/// The index behind a separator of a list of numbers; `at` where the list ends.
[[nodiscard]] std::size_t skip_separator(const std::vector<Token>& tokens, std::size_t at);

/// Kindergartens, clubs, centres and exam points that lists of schools go on with.
[[nodiscard]] bool is_other_institution(const Token& token);

} // namespace vekha::language
