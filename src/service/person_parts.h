#pragma once

#include "service/people.h"
#include "service/work.h"

/// What the use cases about people share.
namespace vekha::service
{

/// @error not-permitted, person-not-found when out of sight
[[nodiscard]] Answer<PersonRow> find_seen_person(Connection& connection, const Call& call, PersonId id);

/// The person, seen, still here, and at `version`, and what to do is permitted.
/// @error not-permitted, view-as-read-only, person-not-found, person-closed, changed-meanwhile
[[nodiscard]] Answer<PersonRow> find_changeable(Connection& connection, const Call& call, PersonId id,
                                                std::int64_t version);

[[nodiscard]] PersonView view_of_person(Connection& connection, const Call& call, const PersonRow& person);

/// Where a workplace is, once `permission` is sure there.
/// @error territory-not-found, organisation-not-found, workplace-contradictory, not-permitted, view-as-read-only
[[nodiscard]] Answer<store::Belonging> place_of(Connection& connection, const Call& call, Permission permission,
                                                const Workplace& workplace);

/// The fields with blanks trimmed. @error value-empty, email-malformed, phone-malformed
[[nodiscard]] Answer<PersonFields> checked(PersonFields fields);

/// A name or an address of one who stands higher is not for those below to change: links go where it says.
/// @error person-not-below
[[nodiscard]] Answer<void> check_not_above(Connection& connection, const Call& call, const PersonRow& person);

/// Ends each of the roles and records it. @error those of may_delegate, last-administrator
[[nodiscard]] Answer<void> end_roles(Connection& connection, const Call& call, const PersonRow& person,
                                     const std::vector<GivenRole>& roles);

/// The event of a change of a person, seen by who reads the audit where the person works.
void record_person(Connection& connection, const Call& call, std::string_view act, const PersonRow& person,
                   std::map<std::string, std::string> details = {});

/// «Муниципальный координатор · Заречный округ» for the audit.
[[nodiscard]] std::string told(const GivenRole& role);

/// «Заречный округ · СОШ № 4» for the audit.
[[nodiscard]] std::string workplace_told(const PersonRow& person);

} // namespace vekha::service
