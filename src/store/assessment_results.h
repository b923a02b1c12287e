#pragma once

#include "domain/assessment.h"
#include "domain/context.h"
#include "domain/id.h"
#include "domain/organisation.h"
#include "domain/scale.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// How one school did in one work, as one file says it.
struct ResultCell {
    domain::OrganisationId school;
    domain::Assessment assessment;
    std::int64_t participants = 0;
    std::vector<domain::Tally> tallies; ///< empty when the file states figures only
    std::string stated;                 ///< those figures as JSON; empty when there is a distribution
};

/// Which results are asked for. The years are those in which the works were written.
struct ResultsQuestion {
    int from_year = 0;
    int to_year = 0;
    std::optional<domain::OrganisationId> school{};
};

/// The code that methods and files know a school by: its code in the register, «id-17» for a school without one.
[[nodiscard]] std::string school_code(const std::string& code, domain::OrganisationId id);

/// Cells in force of the schools inside the scope, as methods take them.
[[nodiscard]] domain::AssessmentResults assessment_results_of(Connection& connection, const Scope& scope,
                                                              const ResultsQuestion& question);

/// Cells in force with what they state, by school and assessment.
[[nodiscard]] std::vector<ResultCell> result_cells_of(Connection& connection, const Scope& scope,
                                                      const ResultsQuestion& question);

/// Figures in force of a year of the schools inside the scope; what is known of an earlier year does not count.
[[nodiscard]] domain::ContextData context_data_of(Connection& connection, const Scope& scope, int year);

/// Scales of the program and those of the region, which win.
[[nodiscard]] domain::Scales scales_of(Connection& connection, RegionId region);

} // namespace vekha::store
