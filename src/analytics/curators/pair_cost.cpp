#include "analytics/curators/pair_cost.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vekha::analytics
{

namespace
{

using domain::AvailableCurator;
using domain::CostKind;
using domain::CostPart;
using domain::ProposalWeights;
using domain::SchoolToServe;

constexpr double earth_radius = 6371.0;

bool holds(const std::vector<std::string>& list, const std::string& one)
{
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// `weight` times the share of what the school needs and the curator lacks, rounded to whole points.
std::int64_t points_for(int weight, std::size_t missing, std::size_t needed)
{
    if (needed == 0) return 0;
    return static_cast<std::int64_t>((static_cast<std::size_t>(weight) * missing * 2 + needed) / (needed * 2));
}

std::int64_t points_for_needs(int weight, const std::vector<std::string>& needed, const std::vector<std::string>& had)
{
    const auto missing = std::count_if(needed.begin(), needed.end(), [&](const auto& one) { return !holds(had, one); });
    return points_for(weight, static_cast<std::size_t>(missing), needed.size());
}

std::int64_t points_for_way(const ProposalWeights& weights, const SchoolToServe& school,
                            const AvailableCurator& curator)
{
    if (school.at && curator.at) return std::llround(weights.kilometre * kilometres_between(*school.at, *curator.at));
    return std::int64_t{weights.step} * steps_between(school.path, curator.path);
}

bool is_change(const SchoolToServe& school, const AvailableCurator& curator)
{
    return school.present && *school.present != curator.id;
}

CostPart needs_part(CostKind kind, int weight, const std::vector<std::string>& needed,
                    const std::vector<std::string>& had)
{
    CostPart part{kind, points_for_needs(weight, needed, had), static_cast<int>(needed.size()), {}};
    std::copy_if(needed.begin(), needed.end(), std::back_inserter(part.missing),
                 [&](const auto& one) { return !holds(had, one); });
    return part;
}

} // namespace

double kilometres_between(const domain::Coordinates& one, const domain::Coordinates& other)
{
    constexpr double radian = std::numbers::pi / 180 / 1'000'000; // of a millionth of a degree
    const auto half_of = [](std::int64_t angle) { return std::sin(static_cast<double>(angle) * radian / 2); };
    const auto slimmer = [](std::int64_t latitude) { return std::cos(static_cast<double>(latitude) * radian); };
    const auto north = half_of(other.latitude - one.latitude);
    const auto east = half_of(other.longitude - one.longitude);
    const auto both = north * north + slimmer(one.latitude) * slimmer(other.latitude) * east * east;
    return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(both)));
}

int steps_between(const std::vector<domain::TerritoryId>& one, const std::vector<domain::TerritoryId>& other)
{
    const auto parting = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return static_cast<int>((one.end() - parting.first) + (other.end() - parting.second));
}

std::int64_t points_of(const ProposalWeights& weights, const SchoolToServe& school, const AvailableCurator& curator)
{
    return points_for_way(weights, school, curator) + points_for_needs(weights.risks, school.risks, curator.risks) +
           points_for_needs(weights.subjects, school.subjects, curator.subjects) +
           (is_change(school, curator) ? weights.change : 0);
}

std::vector<CostPart> parts_of(const ProposalWeights& weights, const SchoolToServe& school,
                               const AvailableCurator& curator)
{
    std::vector<CostPart> parts;
    const auto way = points_for_way(weights, school, curator);
    if (school.at && curator.at)
        parts.push_back(
            {CostKind::Distance, way, static_cast<int>(std::lround(kilometres_between(*school.at, *curator.at))), {}});
    else
        parts.push_back({CostKind::Steps, way, steps_between(school.path, curator.path), {}});
    if (!school.risks.empty()) parts.push_back(needs_part(CostKind::Risks, weights.risks, school.risks, curator.risks));
    if (!school.subjects.empty())
        parts.push_back(needs_part(CostKind::Subjects, weights.subjects, school.subjects, curator.subjects));
    if (school.present)
        parts.push_back({CostKind::Change,
                         is_change(school, curator) ? weights.change : 0,
                         is_change(school, curator) ? 1 : 0,
                         {}});
    return parts;
}

} // namespace vekha::analytics
