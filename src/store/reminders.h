#pragma once

#include "domain/obligation.h"
#include "domain/reminders.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/scope.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vekha::store
{

struct StoredReminderPlan {
    domain::ReminderPlan plan;
    std::int64_t version = 0;      ///< of the territory asked about; 0: it has none of its own
    std::optional<TerritoryId> of; ///< the nearest territory upwards that has one; absent: the program's own
};

/// In force in the territory of the scope.
[[nodiscard]] StoredReminderPlan reminder_plan(Connection& connection, const Scope& scope);
/// @return false when the stored version is not `expected`; nothing is changed then
[[nodiscard]] bool set_reminder_plan(Connection& connection, const Scope& scope, const domain::ReminderPlan& plan,
                                     std::int64_t expected, ActorId by, Instant now);
/// Back to the plan of the territory above. @return false as above
[[nodiscard]] bool drop_reminder_plan(Connection& connection, const Scope& scope, std::int64_t expected);

/// Every plan of a region; the key 0 is the program's own.
[[nodiscard]] std::map<TerritoryId, domain::ReminderPlan> reminder_plans(Connection& connection, RegionId region);

/// The last local day whose reminders of a plan are out.
[[nodiscard]] std::optional<domain::Date> last_reminder_day(Connection& connection, RegionId region, TerritoryId plan);
void note_reminder_day(Connection& connection, RegionId region, TerritoryId plan, domain::Date day,
                       std::int64_t notices, std::int64_t letters, Instant now);

/// What one body owes by one day.
struct OwedGroup {
    TerritoryId territory;
    std::optional<domain::OrganisationId> organisation;
    std::string addressee; ///< of a body that the register does not know; else empty
    domain::Date due{};
    std::int64_t count = 0;
    domain::ObligationId first;
    std::string title; ///< text of the first
};

/// Owed obligations whose term ends on `due`, by territory and body. What waits for an agreement is not owed yet.
[[nodiscard]] std::vector<OwedGroup> owed_by(Connection& connection, RegionId region, domain::Date due);

/// Who holds a role, with what the grant names.
struct RoleHolder {
    PersonId person;
    std::string role;
    std::optional<TerritoryId> territory;
    std::optional<domain::OrganisationId> organisation;
};

/// People who are here and hold one of the roles on `day`.
[[nodiscard]] std::vector<RoleHolder> role_holders(Connection& connection, RegionId region,
                                                   std::span<const std::string_view> roles, domain::Date day);
/// Curators of schools on `day`.
[[nodiscard]] std::vector<RoleHolder> school_curators(Connection& connection, RegionId region, domain::Date day);

struct BodyPerson {
    TerritoryId territory;
    std::string sort_name; ///< of the body
    PersonId person;
};
/// Members, on `day`, of bodies of territories.
[[nodiscard]] std::vector<BodyPerson> body_people(Connection& connection, RegionId region, domain::Date day);

/// Every territory of a region with the way up: itself first, the root last.
[[nodiscard]] std::map<TerritoryId, std::vector<TerritoryId>> ways_up(Connection& connection, RegionId region);

} // namespace vekha::store
