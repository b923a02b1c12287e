#pragma once

#include "analytics/eleven_groups.h"
#include "analytics/inputs.h"
#include "domain/method.h"

#include <map>
#include <string>
#include <vector>

namespace vekha::analytics
{

/// The 5th and 95th percentile of the region.
struct Span {
    double low = 0;
    double high = 0;
};

/// Between the values in order, by linear interpolation.
///
/// @param values  at least one
[[nodiscard]] Span middle_span_of(std::vector<double> values);

/// A variable with its weight: positive when more is better.
struct Weighed {
    std::string variable;
    double weight = 0;
};

/// 100 · Σ w · u of the known variables over Σ w of them; u is the place of the value in its span from 0 to 1, turned
/// round for a negative weight.
///
/// @param values    by variable; nullopt is unknown
/// @return          value and share of the weights that are known; no value when the coverage is below `least_coverage`
struct Covered {
    std::optional<double> value;
    double coverage = 0;
};
[[nodiscard]] Covered weighted_index(const std::vector<Weighed>& weights, const std::vector<Span>& spans,
                                     const std::vector<std::optional<double>>& values, domain::Share least_coverage);

/// ИСБШ (index_units percentiles) or ИУРШ (index_units percent) of every school, in 11 groups. With `index_mode`
/// component it is the first principal component of the variables, turned so that the first variable with a positive
/// weight counts for it, and stretched to 0–100. Official values of the context win.
///
/// Settings: index_mode, index_units, index_mean, index_sd, min_coverage and a `weight.VARIABLE` for each variable.
///
/// @source docs/identification.md, «isbsh»
class ContextIndex
{
public:
    ContextIndex(const domain::Settings& settings, const Inputs& inputs, domain::MeasureKind kind);

    [[nodiscard]] std::optional<domain::Measure> of(const std::string& school) const;
    [[nodiscard]] const Norm& norm() const { return norm_; }

private:
    void compute_weighted(const domain::Settings& settings, const Inputs& inputs);
    void compute_component(const domain::Settings& settings, const Inputs& inputs);
    void take_official(const Inputs& inputs, domain::MeasureKind kind);
    void set_groups(const domain::Settings& settings, domain::MeasureKind kind);

    std::vector<Weighed> weights_;
    Norm norm_;
    std::map<std::string, domain::Measure, std::less<>> measures_;
};

} // namespace vekha::analytics
