#pragma once

#include "store/connection.h"
#include "store/indicator_rows.h"

#include <optional>
#include <span>
#include <vector>

namespace vekha::store
{

/// What schools of the scope stated for the years. With `sparing`, without who filled and the words: for sums.
enum class FactDetail { Sparing, Full };
[[nodiscard]] std::vector<FactRow> facts_of_indicator(Connection& connection, const Scope& scope, IndicatorId indicator,
                                                      domain::FactHolder holder, int first_year, int last_year,
                                                      FactDetail detail);

/// With version 0 when nobody stated it.
[[nodiscard]] FactRow find_fact(Connection& connection, RegionId region, IndicatorId indicator, const FactOf& of,
                                const FactPeriod& period);
[[nodiscard]] bool has_facts_since(Connection& connection, RegionId region, IndicatorId indicator, int year);

/// Its version is the one that is expected to be kept.
/// @return false when it is another; nothing is changed then
[[nodiscard]] bool save_fact(Connection& connection, RegionId region, const FactRow& row, ActorId by,
                             domain::Date today, Instant now);

/// Whether a proof of that number is kept for the school, or for the territory.
[[nodiscard]] bool has_evidence(Connection& connection, RegionId region, const FactOf& of, std::int64_t evidence);

} // namespace vekha::store
