#pragma once

#include "domain/decision.h"
#include "service/people.h"
#include "store/located.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

struct AskWhy {
    std::string person;     ///< number, login or full name
    std::string permission; ///< «obligation.read»
    std::string object;     ///< «obligation:12», «organisation:CODE», «territory:2»
};

/// One grant and what it says to the question.
struct WeighedRole {
    GivenRole role;
    domain::WeighedGrant weighed;

    friend bool operator==(const WeighedRole&, const WeighedRole&) = default;
};

/// The path of a decision: person, grants, row of the table of rights, place of the object.
struct Explanation {
    PersonRow person;
    std::string permission;
    store::Located object;
    std::vector<store::Step> steps; ///< territories from the root to the one the object lies in
    std::string organisation;       ///< of the object; empty when it belongs to the territory
    domain::Decision decision;
    std::vector<WeighedRole> roles; ///< in the order of decision.weighed
};

/// Why the person may or may not. The caller needs rights.read both where the person works and where the object lies;
/// what lies elsewhere is told as absent.
///
/// @error not-permitted, person-not-found, person-ambiguous (several of that name), permission-unknown,
///        object-malformed, object-not-found
[[nodiscard]] Answer<Explanation> explain(Services& services, const Call& call, const AskWhy& question);

} // namespace vekha::service
