#pragma once

#include "domain/organisation.h"
#include "domain/school_calendar.h"
#include "domain/territory.h"
#include "store/connection.h"
#include "store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Makes region 1 with territory 1 unless the region is there.
void ensure_local_territory(Connection& connection, const std::string& name);

[[nodiscard]] std::vector<domain::Region> regions(Connection& connection);
[[nodiscard]] std::optional<domain::Region> region_with_code(Connection& connection, std::string_view code);
/// Without a territory. @throws DatabaseError (UniqueViolation) when another region has the code
[[nodiscard]] RegionId insert_region(Connection& connection, const domain::Region& region);

/// A territory as it is kept.
struct KeptTerritory {
    domain::Territory territory;
    std::int64_t version = 1;
    std::int64_t organisations = 0; ///< that lie directly in it and are open on the day asked about

    friend bool operator==(const KeptTerritory&, const KeptTerritory&) = default;
};

/// Every territory of the scope as it stands on `day`, or as it stood then: those that existed, with the names and the
/// parents of that day. Parents come before their children, each by name.
[[nodiscard]] std::vector<KeptTerritory> territories_on(Connection& connection, const Scope& scope, domain::Date day,
                                                        bool with_closed = false);

/// nullopt when the scope holds no such territory.
[[nodiscard]] std::optional<KeptTerritory> find_territory(Connection& connection, const Scope& scope, TerritoryId id);
[[nodiscard]] std::optional<TerritoryId> territory_with_code(Connection& connection, RegionId region,
                                                             std::string_view code);

/// Puts it into the tree below its parent.
/// @throws DatabaseError (UniqueViolation) when another territory of the region has the code
[[nodiscard]] TerritoryId insert_territory(Connection& connection, RegionId region, const domain::Territory& territory,
                                           const std::string& basis = "");

/// Overwrites name, kind, code, parent and dates. A new name, kind or parent begins on `from`, the old ones end the day
/// before; without a day they were always so. The tree follows the parent.
/// @return false when the kept version is not `expected`; nothing is changed then
[[nodiscard]] bool update_territory(Connection& connection, RegionId region, const domain::Territory& territory,
                                    std::int64_t expected, std::optional<domain::Date> from, const std::string& basis);

/// Whether `inner` is `outer` or lies in it.
[[nodiscard]] bool lies_in(Connection& connection, RegionId region, TerritoryId inner, TerritoryId outer);

/// What lies directly in a territory and is open on a day.
struct TerritoryContents {
    std::vector<TerritoryId> territories;
    std::vector<domain::OrganisationId> organisations;
};
[[nodiscard]] TerritoryContents contents_of(Connection& connection, RegionId region, TerritoryId territory,
                                            domain::Date day);

/// What a territory was called and lay in.
struct TerritoryState {
    std::optional<TerritoryId> parent;
    domain::TerritoryKind kind = domain::TerritoryKind::Municipality;
    std::string name;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to; ///< the last day
    std::string basis;

    friend bool operator==(const TerritoryState&, const TerritoryState&) = default;
};

/// From the oldest.
[[nodiscard]] std::vector<TerritoryState> states_of(Connection& connection, RegionId region, TerritoryId territory);

[[nodiscard]] std::string territory_name(Connection& connection, const Scope& scope);
void rename_territory(Connection& connection, const Scope& scope, const std::string& name);

struct StoredCalendar {
    domain::SchoolCalendar calendar;
    std::int64_t version = 0; ///< of the territory asked about; 0: it has none of its own
    /// Whose it is: the nearest territory upwards that has one. Absent: the default is in force.
    std::optional<TerritoryId> of{};
};

/// In force in the territory of the scope.
[[nodiscard]] StoredCalendar school_calendar(Connection& connection, const Scope& scope);

/// @return false when the stored version is not `expected`; nothing is changed then
[[nodiscard]] bool set_school_calendar(Connection& connection, const Scope& scope,
                                       const domain::SchoolCalendar& calendar, std::int64_t expected,
                                       const std::string& by, Instant now);

} // namespace vekha::store
