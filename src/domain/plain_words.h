#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// The words of a name as they are compared: lower case, «ё» as «е», punctuation and quotes dropped, «№» joined to
/// nothing. A number is a word of its own («СОШ №4» is "сош", "4"); '+' stays («500+»).
[[nodiscard]] std::vector<std::string> plain_words(std::string_view name);

} // namespace vekha::domain
