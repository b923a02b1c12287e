#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// The words that tell one organisation from another: those of plain_words without forms of ownership, «средняя
/// общеобразовательная школа» said as «сош». All words when nothing else is left.
[[nodiscard]] std::vector<std::string> telling_words(std::string_view name);

/// «сош», «лицей», «гимназия» …
[[nodiscard]] bool is_kind_of_school(std::string_view word);
/// «школа», «оо», or no word: says only that it is a school.
[[nodiscard]] bool says_only_school(std::string_view kind);
/// «4», not «500+».
[[nodiscard]] bool is_number(std::string_view word);

} // namespace vekha::domain
