#pragma once

#include "domain/plan.h"
#include "domain/schedule.h"
#include "simulation/country.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::simulation
{

/// Terms as `language` reads them, each wording of a year once.
class Terms
{
public:
    [[nodiscard]] const domain::Schedule& read(std::string_view wording, int year);

private:
    std::map<std::pair<std::string_view, int>, domain::Schedule> read_;
};

/// The school year that begins in `year`: 1 September to 31 August.
[[nodiscard]] domain::Period school_year(int year);

/// A road map of one school year with whom it belongs to.
struct SimulatedPlan {
    domain::PlanKind kind = domain::PlanKind::School;
    int year = 0;
    domain::TerritoryId territory;
    std::optional<domain::OrganisationId> organisation; ///< the school whose plan it is
    std::size_t municipality = 0;                       ///< index; of no meaning for a plan of the region
    std::string approved_by;
    domain::Plan plan;
    /// Bodies that it may address, with the groups of that year.
    std::vector<domain::Organisation> register_;
};

/// How many road maps a region has, and how to make each alone: they would not all fit into the memory.
[[nodiscard]] std::size_t plan_count(const SimulatedRegion& region, const CountrySize& size);
/// @param index  0 … plan_count() - 1: by year the region's, then each municipality's followed by those of its schools
[[nodiscard]] SimulatedPlan plan_of(const SimulatedRegion& region, const CountrySize& size, std::uint64_t seed,
                                    std::size_t index, Terms& terms);

} // namespace vekha::simulation
