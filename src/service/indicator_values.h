#pragma once

#include "analytics/indicators/evaluate.h"
#include "service/indicators.h"
#include "store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using analytics::Verdict;
using store::FactRow;

/// One value with what it was made of.
struct IndicatorFigure {
    int year = 0;
    std::optional<int> part; ///< of one period; absent: of the year
    domain::Period period;
    std::optional<domain::Fraction> value; ///< exact; nullopt: no data
    std::string shown;                     ///< rounded, never looking like a target that it misses; empty without data
    std::optional<domain::YearTarget> target;
    domain::PlanFact state = domain::PlanFact::NoTarget;
    analytics::Tally tally;

    friend bool operator==(const IndicatorFigure&, const IndicatorFigure&) = default;
};

struct PlanFactRow {
    IndicatorRow row;
    std::vector<IndicatorFigure> years;
};

struct PlanFactTable {
    int first_year = 0;
    int last_year = 0;
    store::Page<PlanFactRow> rows;
};

/// At most so many years stand side by side.
inline constexpr int most_plan_fact_years = 10;

/// Indicator × year, of the schools in the caller's sight. @error not-permitted, cursor-invalid, years-out-of-range
/// @source report R12: indicator, baseline, target and fact by year, source, state
[[nodiscard]] Answer<PlanFactTable> plan_fact_table(Services& services, const Call& call, const IndicatorFilter& filter,
                                                    int first_year, int last_year, const store::PageRequest& page);

struct MunicipalityFigures {
    store::TerritoryId territory;
    std::string name;
    std::vector<IndicatorFigure> figures; ///< one an indicator
};

struct MunicipalityTable {
    int year = 0;
    std::vector<IndicatorRow> indicators;
    std::vector<IndicatorFigure> all; ///< one an indicator: the sum of the rows
    std::vector<MunicipalityFigures> rows;
};

/// Indicators side by side in one table, at most.
inline constexpr int most_compared_indicators = 30;

/// Municipality × indicator for one year. Rows are what lies directly below the territory in force, else below the top
/// of the region. @error not-permitted, years-out-of-range
/// @source report R11: indicators of the region by municipality
[[nodiscard]] Answer<MunicipalityTable> municipality_table(Services& services, const Call& call,
                                                           const IndicatorFilter& filter, int year);

/// A school or a territory in a value.
struct ExplainedRow {
    store::FactHolderRow holder;
    analytics::HolderReading reading;
    std::vector<FactRow> facts; ///< one a period that was asked about; version 0 where nobody stated it
    bool may_fill = false;
};

struct IndicatorExplanation {
    IndicatorRow row;
    domain::Indicator definition; ///< of the year
    IndicatorFigure figure;
    store::Page<ExplainedRow> rows;
};

struct ExplanationQuestion {
    IndicatorId id;
    int year = 0;
    std::optional<int> part;
    std::optional<Verdict> verdict;
    std::optional<store::TerritoryId> below; ///< schools of this territory and below it
};

/// Every value down to its rows, by name: who counts, who does not, who is blank, whom it does not concern.
/// @error not-permitted, indicator-not-found, cursor-invalid, years-out-of-range, period-unknown
[[nodiscard]] Answer<IndicatorExplanation> explain_indicator(Services& services, const Call& call,
                                                             const ExplanationQuestion& question,
                                                             const store::PageRequest& page);

struct IndicatorFigureOf {
    IndicatorRow row;
    IndicatorFigure figure;
};

/// The values of some indicators inside a transaction of the caller's, to be frozen with it. Indicators out of sight
/// are left out. @error not-permitted
[[nodiscard]] Answer<std::vector<IndicatorFigureOf>>
indicator_values(store::Connection& connection, const Call& call, const std::vector<IndicatorId>& indicators, int year);

} // namespace vekha::service
