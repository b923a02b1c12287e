#pragma once

#include "domain/executor_suggestions.h"
#include "store/body_rows.h"
#include "store/connection.h"
#include "store/page.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// By name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<BodyRow>> page_of_bodies(Connection& connection, const Scope& scope,
                                                          const BodyFilter& filter, const PageRequest& request,
                                                          domain::Date day);
[[nodiscard]] std::optional<BodyRow> find_body(Connection& connection, const Scope& scope, domain::BodyId id,
                                               domain::Date day);
/// In the order of their parts, those who left last.
[[nodiscard]] std::vector<BodyMemberRow> members_of_body(Connection& connection, RegionId region, domain::BodyId body);

/// Bodies of a territory and of those above it, whatever the day: what a plan of the territory can mean.
[[nodiscard]] std::vector<domain::NamedBody> bodies_for_plan(Connection& connection, RegionId region,
                                                             TerritoryId territory);

[[nodiscard]] domain::BodyId insert_body(Connection& connection, const Belonging& belonging, const BodyFields& fields,
                                         ActorId by, Instant now);
/// @return false when the body is no longer at `version`; nothing is changed then
[[nodiscard]] bool update_body(Connection& connection, RegionId region, domain::BodyId id, std::int64_t version,
                               const BodyFields& fields, Instant now);
/// Raises the version alone: the members of the body changed.
[[nodiscard]] bool raise_body(Connection& connection, RegionId region, domain::BodyId id, std::int64_t version,
                              Instant now);
void insert_body_member(Connection& connection, RegionId region, domain::BodyId body, const BodyMemberFields& fields);
/// @return false when the body has no such member
[[nodiscard]] bool update_body_member(Connection& connection, RegionId region, domain::BodyId body, BodyMemberId member,
                                      const BodyMemberFields& fields);

/// The name of a person of the scope; nullopt when there is none.
[[nodiscard]] std::optional<std::string> name_of_person(Connection& connection, const Scope& scope, PersonId person);

/// By name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<AppointmentRow>> page_of_appointments(Connection& connection, const Scope& scope,
                                                                       const AppointmentFilter& filter,
                                                                       const PageRequest& request, domain::Date day);
[[nodiscard]] std::optional<AppointmentRow> find_appointment(Connection& connection, const Scope& scope,
                                                             AppointmentId id);
/// @param name  of the person, for sorting
[[nodiscard]] AppointmentId insert_appointment(Connection& connection, const Belonging& belonging,
                                               const AppointmentFields& fields, const std::string& name, ActorId by,
                                               Instant now);
/// @return false when the appointment is no longer at `version`; nothing is changed then
[[nodiscard]] bool update_appointment(Connection& connection, RegionId region, AppointmentId id, std::int64_t version,
                                      const AppointmentFields& fields, const std::string& name, Instant now);

} // namespace vekha::store
