#pragma once

#include "domain/date.h"
#include "language/in_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace vekha::language
{

/// The two names of a thing, by tongue.
[[nodiscard]] constexpr std::string_view in(Tongue tongue, std::string_view russian, std::string_view english)
{
    return tongue == Tongue::Russian ? russian : english;
}

/// «а», «а и б», «а, б и в»; "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& parts, Tongue tongue);

/// The number with up to six decimals, thousands apart by a no-break space: «1 500», «33,3»; "1,500", "33.3".
[[nodiscard]] std::string number_in_words(double value, Tongue tongue);

enum class MonthForm { Nominative, Genitive, Prepositional };
/// «март», «марта», «марте»; "March" in every form.
[[nodiscard]] std::string_view month_in_words(unsigned month, MonthForm form, Tongue tongue);

} // namespace vekha::language
