#pragma once

#include "domain/id.h"

#include <string>
#include <vector>

namespace vekha::domain
{

struct Organisation;
using OrganisationId = Id<Organisation>;

enum class OrganisationKind { School, Authority, MethodicalCentre, Other };

/// A body that owes something: a school, the education authority, a methodical centre.
struct Organisation {
    OrganisationId id;
    OrganisationKind kind = OrganisationKind::School;
    std::string code;       ///< code of the organisation («Код ОО»), the only stable name; empty when unknown
    std::string short_name; ///< «СОШ № 4»
    std::string full_name;
    std::string settlement;
    std::vector<std::string> aliases;
    std::vector<std::string> groups; ///< codes of the groups it belongs to: «ШНОР», «500+»

    friend bool operator==(const Organisation&, const Organisation&) = default;
};

} // namespace vekha::domain
