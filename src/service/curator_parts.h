#pragma once

#include "service/curators.h"
#include "service/permit.h"
#include "service/work.h"
#include "store/curated_schools.h"
#include "store/curator_assignments.h"
#include "store/curators.h"

#include <string_view>

/// What the use cases about curators share.
namespace vekha::service
{

inline constexpr std::size_t longest_curator_text = 2000;
inline constexpr std::size_t most_curator_values = 50;

/// @error not-permitted, organisation-not-found when out of sight
[[nodiscard]] Answer<store::CuratedSchool> find_seen_school(Connection& connection, const Call& call,
                                                            domain::OrganisationId school);

/// A person with a profile or a school. @error not-permitted, curator-not-found when out of sight
[[nodiscard]] Answer<CuratorRow> find_seen_curator(Connection& connection, const Call& call, PersonId person);

/// Whether something may be done to what lies at a school.
[[nodiscard]] Answer<void> permit_at(Connection& connection, const Call& call, Permission permission,
                                     domain::OrganisationId school);

/// Trims every text and drops empty ones and repetitions. @error value-too-long, too-many-values
[[nodiscard]] Answer<std::vector<std::string>> checked_texts(const std::vector<std::string>& texts);
/// @error value-too-long
[[nodiscard]] Answer<std::string> checked_text(std::string_view text);
/// @error risk-unknown, too-many-values
[[nodiscard]] Answer<std::vector<std::string>> checked_risks(const std::vector<std::string>& codes);

struct WantedAssignment {
    const CuratorRow& curator;
    const store::CuratedSchool& school;
    domain::Term term;
};

/// Every rule that the assignment would break, read inside the transaction that makes it.
[[nodiscard]] std::vector<std::string_view> broken_rules(Connection& connection, const Call& call,
                                                         const WantedAssignment& wanted);

/// The refusal of the first of the codes, all of them as its items.
[[nodiscard]] unexpected<Refusal> refused_for(const std::vector<std::string_view>& codes);

/// Makes the assignment with its event, and gives the role where the person has none.
[[nodiscard]] store::AssignmentId make_assignment(Connection& connection, const Call& call,
                                                  const WantedAssignment& wanted,
                                                  const store::OrderOfAssignment& order);

/// @error order-missing, value-too-long, window-reversed
[[nodiscard]] Answer<store::OrderOfAssignment> checked_order(const store::OrderOfAssignment& order,
                                                             const domain::Term& term);

} // namespace vekha::service
