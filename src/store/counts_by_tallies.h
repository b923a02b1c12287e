#pragma once

#include "domain/date.h"
#include "store/connection.h"
#include "store/obligation_filter.h"
#include "store/road_map_rows.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>

/// Counts of lists of obligations by obligation_tallies instead of by reading the obligations of a whole region.
namespace vekha::store
{

/// What counting the obligations would give, for a list that nothing but its state narrows, of whole territories;
/// nullopt where tallies cannot tell.
[[nodiscard]] std::optional<ObligationCounts> counts_by_tallies(Connection& connection, const Scope& scope,
                                                                const ObligationFilter& filter, domain::Date today);

/// How many the list of `filter` holds; nullopt as above, and for what is gone.
[[nodiscard]] std::optional<std::int64_t> total_by_tallies(Connection& connection, const Scope& scope,
                                                           const ObligationFilter& filter, domain::Date today);

} // namespace vekha::store
