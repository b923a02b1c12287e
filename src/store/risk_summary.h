#pragma once

#include "store/connection.h"
#include "store/page.h"
#include "store/risk_rows.h"
#include "store/scope.h"

#include <optional>
#include <vector>

namespace vekha::store
{

/// «Таблица № 1»: schools of the scope with the levels of their newest profiles, by name. nullopt when the cursor is
/// none of ours.
[[nodiscard]] std::optional<Page<RiskSummaryRow>>
page_of_risk_summary(Connection& connection, const Scope& scope, const RiskFilter& filter, const PageRequest& request);

/// What stands below the table, of every school that the filter lets through. Counted by the database: of a whole
/// region without a filter from one index.
/// @param most_high  a school with more federal risks high is counted apart
[[nodiscard]] RiskTotals risk_totals(Connection& connection, const Scope& scope, const RiskFilter& filter,
                                     int most_high);

} // namespace vekha::store
