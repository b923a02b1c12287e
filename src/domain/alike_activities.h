#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// The stems of the telling words of an activity, each once, in order of the alphabet: prepositions, conjunctions and
/// the words that every plan is full of («провести», «организация», «мероприятия») left out.
[[nodiscard]] std::vector<std::string> telling_stems(std::string_view activity);

/// How much of the shorter wording the longer one says, in [0, 1]: shared stems by the stems of the shorter; 0 when
/// fewer than three are shared, since two words are shared by chance.
[[nodiscard]] double shared_wording(const std::vector<std::string>& one, const std::vector<std::string>& other);

/// From this share on two activities are offered as one work.
inline constexpr double alike_from = 0.6;

} // namespace vekha::domain
