#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/road_map_rows.h"
#include "store/scope.h"

#include <optional>
#include <string>
#include <vector>

/// What the dossier of a school asks of tables that no list of one school reads.
namespace vekha::store
{

/// What one run of a method says of a school.
struct FindingOfSchool {
    IdentificationId run;
    std::string method; ///< code
    std::string title;
    std::string title_en;
    int year = 0;
    bool confirmed = false; ///< somebody made the list of the run hold
    std::string verdict;    ///< as wire names it
    bool listed = false;
    std::string sentence;
};

/// Of every method and year the run that counts: the newest confirmed one, else the newest. The newest year first.
[[nodiscard]] std::vector<FindingOfSchool> findings_of_school(Connection& connection, const Scope& scope,
                                                              domain::OrganisationId school, int from_year,
                                                              int to_year);

/// What a school owes by one road map.
struct DutiesOfPlan {
    RoadMapId road_map;
    std::string title;
    bool own = false; ///< the plan of the school itself
    ObligationCounts counts;
};

/// Obligations whose term ends in [from, to], and those without a date; by road map, the newest first.
/// @param owed  whose obligations the reader sees
[[nodiscard]] std::vector<DutiesOfPlan> duties_by_plan(Connection& connection, const Scope& owed,
                                                       domain::OrganisationId school, domain::Date from,
                                                       domain::Date to, domain::Date today);

} // namespace vekha::store
