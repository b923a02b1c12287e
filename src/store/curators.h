#pragma once

#include "store/connection.h"
#include "store/curator_rows.h"
#include "store/page.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// candidate, selected, declined, withdrawn.
[[nodiscard]] std::string_view name_of(domain::CuratorState state);
[[nodiscard]] std::optional<domain::CuratorState> curator_state_from_name(std::string_view name);

/// Everyone with a profile or a school: those of the scope, and those who have a school of it. By name; nullopt when
/// the cursor is none of ours.
[[nodiscard]] std::optional<Page<CuratorRow>> page_of_curators(Connection& connection, const Scope& scope,
                                                               const CuratorFilter& filter, const PageRequest& request,
                                                               domain::Date day);

/// All of them.
[[nodiscard]] std::vector<CuratorRow> curators_of(Connection& connection, const Scope& scope, domain::Date day);

/// One of them.
[[nodiscard]] std::optional<CuratorRow> find_curator(Connection& connection, const Scope& scope, PersonId person,
                                                     domain::Date day);

/// A person of the scope with or without a profile; nobody whose data were erased.
[[nodiscard]] std::optional<CuratorRow> find_candidate(Connection& connection, const Scope& scope, PersonId person,
                                                       domain::Date day);

/// @return false when the kept version is not `expected` (0: none is kept); nothing is changed then
[[nodiscard]] bool save_profile(Connection& connection, RegionId region, PersonId person,
                                const domain::CuratorProfile& profile, std::int64_t expected, ActorId by, Instant now);

/// Organisations that the person directs or works in: never to be curated by the person.
[[nodiscard]] std::set<domain::OrganisationId> own_organisations(Connection& connection, RegionId region,
                                                                 PersonId person, domain::Date day);

/// The same of everyone with a profile.
[[nodiscard]] std::map<PersonId, std::set<domain::OrganisationId>> own_organisations(Connection& connection,
                                                                                     RegionId region, domain::Date day);

} // namespace vekha::store
