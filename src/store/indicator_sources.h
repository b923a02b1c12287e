#pragma once

#include "store/connection.h"
#include "store/indicator_rows.h"

#include <map>
#include <vector>

namespace vekha::store
{

/// Whose facts make the value: of the owner's territory and all below it, inside the scope.
struct Population {
    TerritoryId owner;
    domain::FactHolder holder = domain::FactHolder::School;
    std::string group; ///< code; all schools when empty
    domain::Date day;  ///< open schools, members of the group on this day

    friend bool operator==(const Population&, const Population&) = default;
};

/// By name. Of territories: the municipalities, else the owner itself.
[[nodiscard]] std::vector<FactHolderRow> holders_of(Connection& connection, const Scope& scope,
                                                    const Population& population);

/// Whether one school is among them.
[[nodiscard]] bool holds_school(Connection& connection, const Scope& scope, const Population& population,
                                domain::OrganisationId school);

struct SourceQuestion {
    IndicatorId indicator; ///< whose links narrow obligations
    domain::FactSource source = domain::FactSource::ObligationsDone;
    std::string group; ///< of GroupMember and GroupLeft
    domain::Period period;
    domain::Date today; ///< what lies later has not happened
};

/// What the system knows of each school of the scope; who is absent has zero, no, or nothing to be a share of.
[[nodiscard]] std::map<domain::OrganisationId, domain::Fact> known_facts(Connection& connection, const Scope& scope,
                                                                         const SourceQuestion& question);

} // namespace vekha::store
