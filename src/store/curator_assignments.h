#pragma once

#include "store/connection.h"
#include "store/curator_rows.h"
#include "store/page.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Every assignment of a curator that touches the days from `day` on.
[[nodiscard]] std::vector<AssignmentRow> assignments_of_person(Connection& connection, RegionId region, PersonId person,
                                                               std::optional<domain::Date> day);
/// Every curator that the school has from `day` on.
[[nodiscard]] std::vector<AssignmentRow> assignments_of_school(Connection& connection, RegionId region,
                                                               domain::OrganisationId school,
                                                               std::optional<domain::Date> day);

[[nodiscard]] std::optional<AssignmentRow> find_assignment(Connection& connection, const Scope& scope, AssignmentId id);

struct AssignmentFilter {
    std::optional<PersonId> person;
    std::optional<domain::OrganisationId> school;
    std::optional<domain::Date> day; ///< in force on it
};

/// Of the schools of the scope, the newest first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<AssignmentRow>> page_of_assignments(Connection& connection, const Scope& scope,
                                                                     const AssignmentFilter& filter,
                                                                     const PageRequest& request);

struct NewAssignment {
    PersonId person;
    domain::OrganisationId school;
    domain::Term term;
    OrderOfAssignment order;
};

[[nodiscard]] AssignmentId insert_assignment(Connection& connection, RegionId region, const NewAssignment& assignment,
                                             ActorId by, Instant now);

struct EndOfAssignment {
    domain::Date last_day;
    std::string reason;
    std::string handover;
    std::optional<AssignmentId> followed_by;
};

/// @return false when the assignment is no longer at `version`; nothing is changed then
[[nodiscard]] bool end_assignment(Connection& connection, RegionId region, AssignmentId id, std::int64_t version,
                                  const EndOfAssignment& end);

/// Whether the person has the role on any day of the term: a grant that was not taken back.
[[nodiscard]] bool holds_role(Connection& connection, RegionId region, PersonId person, std::string_view role,
                              const domain::Term& term);

} // namespace vekha::store
