#pragma once

#include "store/connection.h"
#include "store/page.h"
#include "store/person_rows.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// By name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<PersonRow>> page_of_people(Connection& connection, const Scope& scope,
                                                            const PersonFilter& filter, const PageRequest& request,
                                                            domain::Date day);

[[nodiscard]] std::optional<PersonRow> find_person(Connection& connection, const Scope& scope, PersonId id);

/// Everyone of the scope with exactly this name, two at most: enough to see that a name does not tell.
[[nodiscard]] std::vector<PersonRow> people_named(Connection& connection, const Scope& scope, std::string_view name);

[[nodiscard]] Contacts contacts_of(Connection& connection, RegionId region, PersonId id);

[[nodiscard]] PersonId insert_person(Connection& connection, const Belonging& belonging, const PersonFields& fields,
                                     Instant now);

/// Whether the person was still at `version`; nothing is changed when not. The version goes up by one.
[[nodiscard]] bool update_person(Connection& connection, const PersonRow& before, std::int64_t version,
                                 const PersonFields& fields, Instant now);
[[nodiscard]] bool move_person(Connection& connection, const PersonRow& before, std::int64_t version,
                               const Belonging& to, Instant now);
[[nodiscard]] bool close_person(Connection& connection, const PersonRow& before, std::int64_t version,
                                domain::Date last_day, Instant now);

/// The roles of some people, ended ones too, in the order they were given.
[[nodiscard]] std::vector<GivenRole> roles_of(Connection& connection, RegionId region,
                                              std::span<const PersonId> people);

void end_grant(Connection& connection, RegionId region, domain::GrantId grant, ActorId by, Instant now);

/// How many other people hold one of `roles` in the region on `day`; nobody who left or is shut out.
[[nodiscard]] std::int64_t others_holding(Connection& connection, RegionId region,
                                          const std::vector<std::string>& roles, PersonId except, domain::Date day);

} // namespace vekha::store
