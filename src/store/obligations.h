#pragma once

#include "domain/plan.h"
#include "store/connection.h"
#include "store/obligation_filter.h"
#include "store/page.h"
#include "store/road_map_rows.h"
#include "store/scope.h"

#include <optional>
#include <string>

namespace vekha::store
{

/// Nearest term first, undated last; the other way round when the filter says so. nullopt when the cursor is none of
/// ours.
[[nodiscard]] std::optional<Page<ObligationRow>> page_of_obligations(Connection& connection, const Scope& scope,
                                                                     const ObligationFilter& filter,
                                                                     const PageRequest& request, domain::Date today);

/// By state, of the filter without its `list`.
[[nodiscard]] ObligationCounts counts_of_obligations(Connection& connection, const Scope& scope,
                                                     const ObligationFilter& filter, domain::Date today);

/// The nearest term after `day`.
[[nodiscard]] std::optional<domain::Date> next_term_after(Connection& connection, const Scope& scope, domain::Date day);

/// An obligation with where it comes from.
struct StoredObligation {
    ObligationRow row;
    EditionId edition;
    bool dated_by_person = false;
    domain::Activity activity;
    std::string source;
    domain::Plan header;
    TerritoryId territory;

    [[nodiscard]] Belonging belonging(RegionId region) const
    {
        return {region, territory, row.obligation.addressee.organisation};
    }
};

[[nodiscard]] std::optional<StoredObligation> find_obligation(Connection& connection, const Scope& scope,
                                                              domain::ObligationId id, domain::Date today);

/// One obligation, or every one inside the scope of the same activity and occurrence that has no date yet.
enum class DateReach { ThisOne, EveryBody };

/// @return how many were dated
std::int64_t date_obligations(Connection& connection, const Scope& scope, const StoredObligation& obligation,
                              std::optional<domain::Date> from, domain::Date to, DateReach reach, const std::string& by,
                              Instant now);

} // namespace vekha::store
