#pragma once

#include "domain/obligation.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// What a body says that owes by agreement («по согласованию»). Asked: nothing yet.
enum class Acceptance { Asked, Agreed, Declined };

[[nodiscard]] std::string_view name_of(Acceptance acceptance); ///< asked, agreed, declined
[[nodiscard]] std::optional<Acceptance> acceptance_from_name(std::string_view name);

/// An obligation that somebody must agree to.
struct AcceptanceRow {
    domain::ObligationId obligation;
    RoadMapId road_map;
    std::string road_map_title;
    std::string number; ///< of the activity
    std::string text;   ///< of the activity
    domain::Addressee addressee;
    TerritoryId territory;
    std::optional<domain::Date> term;
    bool owed = true; ///< not sent, done or gone
    Acceptance acceptance = Acceptance::Asked;
    std::string words; ///< of the last answer
    std::optional<Instant> answered_at;
    std::string answerer;
    std::int64_t version = 1; ///< of the obligation

    [[nodiscard]] Belonging belonging(RegionId region) const { return {region, territory, addressee.organisation}; }
};

struct AcceptanceFilter {
    std::optional<Acceptance> acceptance;
    std::optional<domain::OrganisationId> organisation;
    std::optional<RoadMapId> road_map;
};

/// Of the filter without its acceptance: those that somebody has to look at. Nobody counts the many that agreed.
struct AcceptanceCounts {
    std::int64_t asked = 0;
    std::int64_t declined = 0;

    friend bool operator==(const AcceptanceCounts&, const AcceptanceCounts&) = default;
};

/// Of what is not gone; nearest term first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<AcceptanceRow>> page_of_acceptances(Connection& connection, const Scope& scope,
                                                                     const AcceptanceFilter& filter,
                                                                     const PageRequest& request);
[[nodiscard]] AcceptanceCounts counts_of_acceptances(Connection& connection, const Scope& scope,
                                                     const AcceptanceFilter& filter);
/// nullopt: no such obligation in the scope, or nobody has to agree to it.
[[nodiscard]] std::optional<AcceptanceRow> find_acceptance(Connection& connection, const Scope& scope,
                                                           domain::ObligationId id);

void set_acceptance(Connection& connection, RegionId region, domain::ObligationId id, Acceptance acceptance,
                    const std::string& words, ActorId by, Instant now);

/// Asks about obligations of an edition that were made before agreement was asked for. @return how many
/// @param owed  every obligation of the edition, with what must be agreed to
std::int64_t ask_for_agreement(Connection& connection, RegionId region, EditionId edition, const domain::Plan& plan,
                               std::span<const domain::Obligation> owed);

} // namespace vekha::store
