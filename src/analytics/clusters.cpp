#include "analytics/clusters.h"

#include "analytics/cell_counts.h"

#include <algorithm>

namespace vekha::analytics
{

namespace
{

using domain::Counted;

/// Exact: compares two fractions crosswise.
bool larger_share(const Counted& a, const Counted& b)
{
    return a.below * b.participants > b.below * a.participants;
}

/// The cluster of each school that `counts` names, by its place.
std::vector<int> clusters_of(const std::vector<Counted>& counts, std::int64_t clusters)
{
    std::vector<std::size_t> order(counts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return larger_share(counts[a], counts[b]); });
    std::vector<int> cluster(counts.size());
    auto place = std::int64_t{0};
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && larger_share(counts[order[i - 1]], counts[order[i]])) place = static_cast<std::int64_t>(i);
        cluster[order[i]] = static_cast<int>(clusters * place / static_cast<std::int64_t>(order.size())) + 1;
    }
    return cluster;
}

} // namespace

domain::Identification by_clusters(const domain::Settings& settings, const Inputs& inputs)
{
    std::vector<CellQuestion> questions;
    for (const auto& code : settings.names("procedures"))
        for (const auto& subject : settings.names("subjects"))
            questions.push_back({*domain::procedure_grade_from(code), {}, {subject}, inputs.year});
    auto counter = CellCounter{std::move(questions), inputs.results, inputs.scales};
    const auto least = settings.count("min_participants");
    domain::Identification made;
    std::vector<Counted> counts;
    std::vector<std::size_t> ranked;
    for (std::size_t school = 0; school < inputs.results.schools().size(); ++school) {
        Counted all;
        for (const auto& counted : counter.count(school))
            if (counted.participants >= domain::fewest_shown) all += counted; // fewer could be found by subtraction
        auto& finding = made.schools.emplace_back();
        finding.code = inputs.results.schools()[school];
        finding.verdict = domain::Verdict::TooFewData;
        if (all.participants < least) continue;
        counts.push_back(all);
        ranked.push_back(school);
    }
    const auto clusters = clusters_of(counts, settings.count("clusters"));
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        auto& finding = made.schools[ranked[i]];
        finding.verdict = domain::Verdict::Cluster;
        auto& measure = finding.measures.emplace_back();
        measure.kind = domain::MeasureKind::BelowMinimum;
        measure.year = inputs.year;
        measure.value = static_cast<double>(counts[i].below) / static_cast<double>(counts[i].participants);
        measure.participants = counts[i].participants;
        measure.group = clusters[i];
    }
    made.without_scale = counter.without_scale();
    return made;
}

} // namespace vekha::analytics
