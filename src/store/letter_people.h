#pragma once

#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <optional>
#include <string>

namespace vekha::store
{

/// A person as a letter needs it.
struct LetterPerson {
    std::string name;
    std::string address; ///< empty: cannot be written to
    Belonging belonging;
};

/// nullopt: no such person, or here no longer.
[[nodiscard]] std::optional<LetterPerson> letter_person(Connection& connection, RegionId region, PersonId person);

} // namespace vekha::store
