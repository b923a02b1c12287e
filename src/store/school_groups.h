#pragma once

#include "store/connection.h"
#include "store/group_rows.h"
#include "store/page.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Newest year first, by code. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<GroupRow>> page_of_groups(Connection& connection, const Scope& scope,
                                                           const GroupFilter& filter, const PageRequest& request,
                                                           domain::Date day);
[[nodiscard]] std::optional<GroupRow> find_group(Connection& connection, const Scope& scope, GroupId id,
                                                 domain::Date day);

/// The group of a territory and a year; nullopt when there is none.
[[nodiscard]] std::optional<GroupId> group_of_year(Connection& connection, RegionId region, TerritoryId territory,
                                                   int year, const std::string& code);

/// Codes and names of the groups that people made in this region.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> group_codes(Connection& connection, RegionId region);

/// @throws DatabaseError (UniqueViolation) when the territory has such a group of that year
[[nodiscard]] GroupId insert_group(Connection& connection, RegionId region, TerritoryId territory,
                                   const GroupFields& fields, ActorId by, Instant now);

/// @return false when the group is no longer at `version`; nothing is changed then
[[nodiscard]] bool update_group(Connection& connection, RegionId region, GroupId id, std::int64_t version,
                                const GroupFields& fields, Instant now);

/// One order for lists: by school, then by stay.
[[nodiscard]] std::optional<Page<GroupMember>> page_of_members(Connection& connection, const Scope& scope,
                                                               GroupId group, const PageRequest& request);

/// Those of the scope whose id or code is among them, by name.
[[nodiscard]] std::vector<SchoolName> organisations_among(Connection& connection, const Scope& scope,
                                                          std::span<const domain::OrganisationId> ids,
                                                          std::span<const std::string> codes);

struct NewMembership {
    domain::OrganisationId school;
    std::optional<domain::Date> from;
    domain::GroupBasis basis = domain::GroupBasis::Unsaid;
    std::string note;
};

/// Puts schools on the list of a group; those that stand there stay as they are.
void list_schools(Connection& connection, RegionId region, GroupId group,
                  std::span<const domain::OrganisationId> schools, Instant now);

/// Schools whose stay in the group touches `from` or a later day.
[[nodiscard]] std::vector<domain::OrganisationId> members_from(Connection& connection, RegionId region, GroupId group,
                                                               domain::Date from);

/// Schools that are in a group of this code, of any year and territory, on `from` or later. A stay without a group that
/// insert_memberships() takes over does not count.
[[nodiscard]] std::vector<domain::OrganisationId> taken_from(Connection& connection, RegionId region,
                                                             const std::string& code, domain::Date from);

void insert_memberships(Connection& connection, RegionId region, GroupId group, const std::string& code,
                        std::span<const NewMembership> memberships, ActorId by, Instant now);

/// Ends the stays that go on after `last`. A stay that has not begun by `today` and would end before it begins is taken
/// back; one that has begun after `last` stays.
/// @return the schools whose stay ended
std::vector<domain::OrganisationId> end_memberships(Connection& connection, RegionId region, GroupId group,
                                                    std::span<const domain::OrganisationId> schools, domain::Date last,
                                                    domain::Date today, const std::string& why, ActorId by,
                                                    Instant now);

/// Stays in groups, of one school or of all in the scope, by school and day.
[[nodiscard]] std::vector<SchoolStatus> statuses_of(Connection& connection, const Scope& scope,
                                                    std::optional<domain::OrganisationId> school,
                                                    std::optional<std::string_view> code = {});

/// Schools of the scope that are or were in any group, by name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<SchoolName>> page_of_schools(Connection& connection, const Scope& scope,
                                                              const PageRequest& request);
[[nodiscard]] std::vector<SchoolName> schools_of_scope(Connection& connection, const Scope& scope);

/// Days after `day` on which somebody of the scope joins or has left a group, in order.
[[nodiscard]] std::vector<domain::Date> days_of_change_after(Connection& connection, const Scope& scope,
                                                             domain::Date day);

[[nodiscard]] std::vector<TransitionPlan> transition_plans(Connection& connection, const Scope& scope,
                                                           TransitionGoal goal, const std::string& code);
/// @param year  nullopt takes the plan away
void set_transition_plan(Connection& connection, RegionId region, TransitionGoal goal, const std::string& code,
                         domain::OrganisationId school, std::optional<int> year, ActorId by, Instant now);

} // namespace vekha::store
