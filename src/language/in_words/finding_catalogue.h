#pragma once

#include <span>
#include <string_view>

namespace vekha::language
{

/// One kind of finding in both tongues. In a sentence {key} is a detail, {key|form|form|form} a count with its noun,
/// and a part in [brackets] is left out where one of its details is missing.
///
/// @source docs/findings.md
struct FindingSentence {
    std::string_view code;
    std::string_view russian;
    std::string_view english;
};

[[nodiscard]] std::span<const FindingSentence> finding_catalogue();

} // namespace vekha::language
