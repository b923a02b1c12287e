#pragma once

#include "service/indicator_values.h"
#include "service/permit.h"
#include "service/work.h"
#include "service/years.h"
#include "store/indicator_facts.h"
#include "store/indicator_sources.h"
#include "store/indicators.h"

#include <map>
#include <tuple>
#include <vector>

/// What the use cases about indicators share.
namespace vekha::service
{

/// Inside the caller's sight. @error not-permitted, indicator-not-found
[[nodiscard]] Answer<IndicatorRow> find_seen_indicator(Connection& connection, const Call& call, IndicatorId id);
/// That the caller may change, at that version. @error those of find_seen_indicator, changed-meanwhile
[[nodiscard]] Answer<IndicatorRow> find_changeable_indicator(Connection& connection, const Call& call, IndicatorId id,
                                                             std::int64_t version);

[[nodiscard]] Answer<void> checked_indicator(const domain::Indicator& indicator);
/// By year. @error target-year-repeated, too-many-values, number-out-of-range, field-too-long
[[nodiscard]] Answer<std::vector<domain::YearTarget>> checked_targets(std::vector<domain::YearTarget> targets);

/// Creates it in `belonging` with its event. @error those of make_indicator but of its rights
[[nodiscard]] Answer<IndicatorId> add_indicator(Connection& connection, const Call& call,
                                                const store::Belonging& belonging, const domain::Indicator& indicator,
                                                const std::vector<domain::YearTarget>& targets);

/// Who is looked at in a year or period: as of its last day, or today when that is yet to come.
[[nodiscard]] store::Population population_of(const IndicatorRow& row, const domain::Indicator& definition,
                                              const domain::Period& period, domain::Date today);

/// The readings of one indicator for one year or period.
struct EvaluatedIndicator {
    domain::Indicator definition;
    domain::Period period;
    std::vector<store::FactHolderRow> holders;
    std::vector<analytics::HolderReading> readings; ///< in the order of the holders
};

/// Evaluates several indicators over one scope; schools of the same group and day are asked for once.
class IndicatorEvaluation
{
public:
    /// @param scope  of indicator.read
    IndicatorEvaluation(Connection& connection, Scope scope, domain::Date today)
        : connection_{connection}, scope_{std::move(scope)}, today_{today}
    {
    }

    /// @param part  one period; the year by the rule over time when absent
    [[nodiscard]] EvaluatedIndicator of(const IndicatorRow& row, int year, std::optional<int> part = {});

private:
    using Facts = std::map<std::int64_t, std::vector<domain::Fact>>; ///< by holder, in the order of the periods

    [[nodiscard]] const std::vector<store::FactHolderRow>& holders_of(const store::Population& population);
    [[nodiscard]] Facts facts_of(const IndicatorRow& row, const domain::Indicator& definition,
                                 const std::vector<store::FactHolderRow>& holders, int year, std::optional<int> part);
    void add_known(Facts& facts, const IndicatorRow& row, const domain::Indicator& definition,
                   const std::vector<store::FactHolderRow>& holders, int year, int part);

    Connection& connection_;
    Scope scope_;
    domain::Date today_;
    std::map<std::tuple<std::int64_t, domain::FactHolder, std::string, domain::Date>, std::vector<store::FactHolderRow>>
        holders_;
};

/// The value of a tally beside its target.
[[nodiscard]] IndicatorFigure figure_of(const IndicatorRow& row, const EvaluatedIndicator& evaluated, int year,
                                        std::optional<int> part, analytics::Tally tally, domain::Date today);

} // namespace vekha::service
