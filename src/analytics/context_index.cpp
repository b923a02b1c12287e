#include "analytics/context_index.h"

#include "analytics/principal_component.h"

#include <algorithm>
#include <cmath>

namespace vekha::analytics
{

namespace
{

constexpr std::string_view weight_prefix = "weight.";

std::vector<Weighed> weights_of(const domain::Settings& settings)
{
    std::vector<Weighed> weights;
    for (const auto& [name, text] : settings.texts())
        if (name.starts_with(weight_prefix) && settings.number(name) != 0)
            weights.push_back({name.substr(weight_prefix.size()), settings.number(name)});
    return weights;
}

std::vector<std::optional<double>> values_of(const std::vector<Weighed>& weights, const domain::ContextValues& school)
{
    std::vector<std::optional<double>> values;
    for (const auto& one : weights)
        values.push_back(domain::value_of(school, one.variable));
    return values;
}

double coverage_of(const std::vector<Weighed>& weights, const std::vector<std::optional<double>>& values)
{
    auto known = 0.0;
    auto all = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        all += std::abs(weights[i].weight);
        known += values[i] ? std::abs(weights[i].weight) : 0;
    }
    return all > 0 ? known / all : 0;
}

bool covers(double coverage, domain::Share least)
{
    constexpr double rounding = 1e-9; // sums of weights like 0.1 are not exact
    return coverage > 0 && coverage + rounding >= least.value();
}

std::vector<Span> spans_of(const std::vector<Weighed>& weights, const domain::ContextData& context)
{
    std::vector<Span> spans;
    for (const auto& one : weights) {
        std::vector<double> known;
        for (const auto& [school, values] : context.schools())
            if (const auto value = domain::value_of(values, one.variable)) known.push_back(*value);
        spans.push_back(known.empty() ? Span{} : middle_span_of(std::move(known)));
    }
    return spans;
}

} // namespace

Span middle_span_of(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
        const auto place = share * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const auto above = std::min(below + 1, values.size() - 1);
        return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
    };
    return {at(0.05), at(0.95)};
}

Covered weighted_index(const std::vector<Weighed>& weights, const std::vector<Span>& spans,
                       const std::vector<std::optional<double>>& values, domain::Share least_coverage)
{
    Covered index{std::nullopt, coverage_of(weights, values)};
    if (!covers(index.coverage, least_coverage)) return index;
    auto sum = 0.0;
    auto known = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto width = spans[i].high - spans[i].low;
        if (!values[i]) continue;
        known += std::abs(weights[i].weight);
        // Where no school differs from another, none is better.
        auto place = width > 0 ? std::clamp((*values[i] - spans[i].low) / width, 0.0, 1.0) : 0.5;
        if (weights[i].weight < 0) place = 1 - place;
        sum += std::abs(weights[i].weight) * place;
    }
    index.value = 100 * sum / known;
    return index;
}

ContextIndex::ContextIndex(const domain::Settings& settings, const Inputs& inputs, domain::MeasureKind kind)
    : weights_{weights_of(settings)}
{
    if (settings.choice("index_mode") == "component")
        compute_component(settings, inputs);
    else
        compute_weighted(settings, inputs);
    take_official(inputs, kind);
    set_groups(settings, kind);
}

void ContextIndex::compute_weighted(const domain::Settings& settings, const Inputs& inputs)
{
    const auto spans = settings.choice("index_units") == "percent" ? std::vector<Span>(weights_.size(), Span{0, 100})
                                                                   : spans_of(weights_, inputs.context);
    for (const auto& [school, values] : inputs.context.schools()) {
        const auto index = weighted_index(weights_, spans, values_of(weights_, values), settings.share("min_coverage"));
        if (index.coverage > 0) {
            measures_[school].value = index.value;
            measures_[school].coverage = index.coverage;
        }
    }
}

void ContextIndex::compute_component(const domain::Settings& settings, const Inputs& inputs)
{
    std::vector<std::string> schools;
    std::vector<std::vector<std::optional<double>>> rows;
    for (const auto& [school, values] : inputs.context.schools()) {
        auto row = values_of(weights_, values);
        const auto coverage = coverage_of(weights_, row);
        if (coverage > 0) measures_[school].coverage = coverage;
        if (!covers(coverage, settings.share("min_coverage"))) continue;
        schools.push_back(school);
        rows.push_back(std::move(row));
    }
    const auto leading =
        std::find_if(weights_.begin(), weights_.end(), [](const Weighed& one) { return one.weight > 0; });
    const auto places =
        first_component(rows, leading == weights_.end() ? 0 : static_cast<std::size_t>(leading - weights_.begin()));
    if (!places) return;
    const auto [least, most] = std::minmax_element(places->begin(), places->end());
    for (std::size_t i = 0; i < schools.size(); ++i)
        measures_[schools[i]].value = *most > *least ? 100 * ((*places)[i] - *least) / (*most - *least) : 50;
}

void ContextIndex::take_official(const Inputs& inputs, domain::MeasureKind kind)
{
    const auto name = kind == domain::MeasureKind::WellBeing ? std::string{"isbsh"} : "iursh";
    const auto of_group = name + "_group";
    for (const auto& [school, values] : inputs.context.schools()) {
        const auto index = domain::value_of(values, name);
        const auto group = domain::value_of(values, of_group);
        if (!index && !group) continue;
        auto& measure = measures_[school];
        measure.official = true;
        measure.coverage = 1;
        if (index) measure.value = index;
        if (group) measure.group = static_cast<int>(*group);
    }
}

void ContextIndex::set_groups(const domain::Settings& settings, domain::MeasureKind kind)
{
    std::vector<double> values;
    for (const auto& [school, measure] : measures_)
        if (measure.value) values.push_back(*measure.value);
    norm_ = norm_of(values).value_or(Norm{});
    norm_.mean = settings.number_or_auto("index_mean").value_or(norm_.mean);
    norm_.deviation = settings.number_or_auto("index_sd").value_or(norm_.deviation);
    for (auto& [school, measure] : measures_) {
        measure.kind = kind;
        if (measure.value && !measure.group) measure.group = group_of(*measure.value, norm_);
    }
}

std::optional<domain::Measure> ContextIndex::of(const std::string& school) const
{
    const auto found = measures_.find(school);
    if (found == measures_.end()) return std::nullopt;
    return found->second;
}

} // namespace vekha::analytics
