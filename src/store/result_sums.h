#pragma once

#include "domain/assessment.h"
#include "domain/organisation.h"
#include "domain/outcome_sums.h"
#include "domain/stated_figures.h"
#include "store/assessment_results.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

/// The outcomes of one school in one work, added up.
struct ResultSum {
    domain::OrganisationId school; ///< 0: all of the region
    domain::Assessment work;
    domain::OutcomeSums of;
    bool hidden = false; ///< so few people that nothing is shown, or what would give them away by subtraction

    friend bool operator==(const ResultSum&, const ResultSum&) = default;
};

/// A sign that the results of a school in a work need an expert.
struct ResultSign {
    domain::OrganisationId school;
    domain::Assessment work;
    std::string sign;        ///< mean-shift, border-peak, journal-raised, journal-lowered, year-jump
    std::int64_t value = 0;  ///< hundredths
    bool indicative = false; ///< from few participants: alone it is no reason

    friend bool operator==(const ResultSign&, const ResultSign&) = default;
};

/// Years of the region whose sums are not those of its results any more; 0 stands for all years.
[[nodiscard]] std::set<int> stale_years(Connection& connection, RegionId region);
/// Regions with years of which that was said, in order.
[[nodiscard]] std::vector<RegionId> regions_with_stale_sums(Connection& connection);
/// After what sums depend on beside results has changed: scales (every year), context (one).
void mark_sums_stale(Connection& connection, RegionId region, int year = 0);
/// Years that the region has results of, in order.
[[nodiscard]] std::vector<int> years_with_results(Connection& connection, RegionId region);

/// Puts the sums and signs of a year in place of those before; it is stale no more.
void replace_sums(Connection& connection, RegionId region, int year, std::span<const ResultSum> sums,
                  std::span<const ResultSign> signs);
/// Every year was made anew, by the scales that the program brings now.
void mark_sums_made(Connection& connection, RegionId region);

/// What the source of a cell without a distribution states; nullopt when it states nothing.
[[nodiscard]] std::optional<domain::StatedFigures> stated_of(const ResultCell& cell);

/// Which sums are asked for.
struct SumsQuestion {
    int from_year = 0;
    int to_year = 0;
    std::optional<domain::OrganisationId> school{};
    std::optional<domain::Procedure> procedure{};
    std::string subject{}; ///< all when empty
    std::optional<int> grade{};
};

/// Of the schools inside the scope, by school, then work.
[[nodiscard]] std::vector<ResultSum> result_sums_of(Connection& connection, const Scope& scope,
                                                    const SumsQuestion& question);
/// Of all schools of the region together, by work.
[[nodiscard]] std::vector<ResultSum> region_sums_of(Connection& connection, RegionId region,
                                                    const SumsQuestion& question);
/// Works taken together: Russian and mathematics of these procedures, by school and year.
struct PooledSum {
    domain::OrganisationId school;
    int year = 0;
    domain::OutcomeSums of;
};
/// Of all schools of the region, without works that are hidden. @param procedures  all when empty
[[nodiscard]] std::vector<PooledSum> pooled_sums_of(Connection& connection, RegionId region, int from_year, int to_year,
                                                    std::span<const domain::Procedure> procedures);

/// Of the schools inside the scope, by school.
[[nodiscard]] std::vector<ResultSign> result_signs_of(Connection& connection, const Scope& scope, int from_year,
                                                      int to_year);

} // namespace vekha::store
