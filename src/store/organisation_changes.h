#pragma once

#include "domain/obligation.h"
#include "store/organisations.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::store
{

/// What an organisation still owes.
struct OpenDuty {
    domain::ObligationId id;
    std::string text; ///< of the activity
    std::optional<domain::Date> due;

    friend bool operator==(const OpenDuty&, const OpenDuty&) = default;
};

struct OpenDuties {
    std::int64_t total = 0;
    std::vector<OpenDuty> first; ///< the earliest
};

/// Open obligations that fall due on `day` or later, those without a date among them. Earlier ones stay with whoever
/// owed them.
[[nodiscard]] OpenDuties open_duties(Connection& connection, RegionId region, domain::OrganisationId organisation,
                                     domain::Date day, int most = 20);

/// Those duties no longer stand. @return how many
std::int64_t withdraw_duties(Connection& connection, RegionId region, domain::OrganisationId organisation,
                             domain::Date day);

struct HandedOver {
    std::int64_t moved = 0;
    std::int64_t withdrawn = 0; ///< the new one already owed the same
};

/// Gives the open duties that fall due on `from_day` or later to another organisation; all its obligations without a
/// day.
HandedOver hand_over_duties(Connection& connection, RegionId region, domain::OrganisationId from,
                            const domain::Organisation& to, std::optional<domain::Date> from_day);

/// The last day is the one before `day`. @return false when the kept version is not `expected`
[[nodiscard]] bool close_organisation(Connection& connection, RegionId region, domain::OrganisationId id,
                                      domain::Date day, std::int64_t expected, Instant now);

/// It lies in `territory` from `day` on, and with it what it still owes, its drafts, plans and people. What fell due
/// before stays with the old territory. @return false when the kept version is not `expected`
[[nodiscard]] bool move_organisation(Connection& connection, RegionId region, const domain::Organisation& organisation,
                                     TerritoryId territory, domain::Date day, const std::string& basis,
                                     std::int64_t expected, Instant now);

/// In which territory an organisation lay, and when.
struct OrganisationPlace {
    TerritoryId territory;
    std::string name;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to; ///< the last day
    std::string basis;

    friend bool operator==(const OrganisationPlace&, const OrganisationPlace&) = default;
};

/// From the oldest; empty when it has never moved.
[[nodiscard]] std::vector<OrganisationPlace> places_of(Connection& connection, RegionId region,
                                                       domain::OrganisationId organisation);

/// Makes one record of two: everything that names `duplicate` names `survivor` from now on, and the duplicate's row
/// only answers for its old number. Names and codes are the caller's part: see update_entry.
/// @return what became of the obligations
HandedOver merge_records(Connection& connection, RegionId region, const domain::Organisation& duplicate,
                         const domain::Organisation& survivor, Instant now);

/// Columns that name an organisation, as «table.column»: what merge_records puts right. A test compares them with the
/// tables of the database.
[[nodiscard]] std::vector<std::string> columns_naming_organisations();

using OrganisationPair = std::pair<domain::OrganisationId, domain::OrganisationId>; ///< the smaller first

/// @return false when it was said before
bool say_apart(Connection& connection, RegionId region, OrganisationPair pair, PersonId by, Instant now);
[[nodiscard]] std::set<OrganisationPair> pairs_apart(Connection& connection, RegionId region);

/// Entries of the scope that exist on `day`, for comparing them with each other.
[[nodiscard]] std::vector<domain::RegisterEntry> entries_of(Connection& connection, const Scope& scope,
                                                            domain::Date day);

} // namespace vekha::store
