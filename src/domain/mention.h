#pragma once

#include "domain/person.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// The people whom words name as «@{12}», each once, in the order in which they stand there. Anything else that begins
/// with «@» is text.
[[nodiscard]] std::vector<PersonId> people_mentioned(std::string_view words);

/// The words with names in place of numbers: «@Ладогина М. П.». Who has no name here stays as written.
[[nodiscard]] std::string with_names(std::string_view words, const std::map<PersonId, std::string>& names);

} // namespace vekha::domain
