#pragma once

#include "store/connection.h"
#include "store/monitoring_rows.h"

namespace vekha::store
{

/// Rounds of the territories of the scope, and opened ones that ask somebody of it; the latest term first. nullopt when
/// the cursor is none of ours.
[[nodiscard]] std::optional<Page<RoundRow>> page_of_rounds(Connection& connection, const Scope& scope,
                                                           const RoundFilter& filter, const PageRequest& request,
                                                           domain::Date today);
[[nodiscard]] std::optional<RoundRow> find_round(Connection& connection, const Scope& scope, RoundId id,
                                                 domain::Date today);
/// The form as it was when the round was made.
[[nodiscard]] domain::MonitoringForm form_of_round(Connection& connection, RegionId region, RoundId id);

/// Whether a territory has a round of the form whose period begins on that day.
[[nodiscard]] bool has_round(Connection& connection, RegionId region, TerritoryId territory, const std::string& form,
                             domain::Date from);

[[nodiscard]] RoundId insert_round(Connection& connection, RegionId region, const NewRound& round, ActorId by,
                                   Instant now);

/// What may still be changed of a round; absent: stays.
struct RoundChange {
    std::string title;
    domain::Date due;
    domain::RoundState state = domain::RoundState::Planned;
    std::optional<domain::Date> opened_on;
    std::optional<domain::Date> closed_on;
};
/// @return false when the round is no longer at `version`; nothing is changed then
[[nodiscard]] bool update_round(Connection& connection, RegionId region, RoundId id, std::int64_t version,
                                const RoundChange& change, Instant now);
/// A planned round with its addressees. @return false when it is no longer at `version`
[[nodiscard]] bool delete_round(Connection& connection, RegionId region, RoundId id, std::int64_t version);

} // namespace vekha::store
