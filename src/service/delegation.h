#pragma once

#include "domain/grant.h"
#include "service/call.h"
#include "service/refusal.h"
#include "store/connection.h"
#include "store/person_rows.h"

#include <optional>
#include <string>
#include <vector>

/// What an administrator may do for other people: only inside the own scope of account.write, only with what ranks
/// below, never to oneself.
namespace vekha::service
{

/// The rank that the caller administers with at a place: the smallest among the grants that give account.write there.
/// Only what has a greater rank may be given, ended, invited or blocked. nullopt: the caller administers nothing there.
///
/// A grant without account.write does not count: standing high elsewhere raises nobody here.
[[nodiscard]] std::optional<int> administering_rank(const Call& call, const domain::Location& location);

/// What a role covers, as its scope names it.
struct RoleScope {
    std::optional<store::TerritoryId> territory;
    std::optional<domain::OrganisationId> organisation;

    friend bool operator==(const RoleScope&, const RoleScope&) = default;
};

/// Where a role of `person` holds: the place that account.write must cover to give or end it.
///
/// @error role-unknown, scope-missing (the role needs one), scope-not-fitting (more than the role takes),
///        territory-not-found, organisation-not-found
[[nodiscard]] Answer<domain::Location> location_of_role(store::Connection& connection, const store::PersonRow& person,
                                                        const std::string& role, const RoleScope& scope);

/// Whether the caller may give or end a role with that scope.
///
/// @error view-as-read-only, scope-out-of-reach, role-not-below
[[nodiscard]] Answer<void> may_delegate(const Call& call, const domain::Role& role, const domain::Location& location);

/// Where a grant reaches: what who acts for its holder must reach too. A country and a region stand for themselves.
[[nodiscard]] std::vector<domain::Location> reached_by(const domain::Grant& grant);

/// The day of the clock (UTC), whatever day the call looks at: a stated day must not hide a role.
[[nodiscard]] domain::Date real_day(const Call& call);

/// The grants of the person that are not ended, also those of days to come. Nothing of a role that the table lost.
[[nodiscard]] std::vector<store::GivenRole> standing_roles(store::Connection& connection, const Call& call,
                                                           const store::PersonRow& person);

/// Refuses what would leave the region without anyone who can administer it.
/// @error last-administrator
[[nodiscard]] Answer<void> leaves_administrator(store::Connection& connection, const Call& call,
                                                const store::PersonRow& person,
                                                const std::vector<store::GivenRole>& ending);

} // namespace vekha::service
