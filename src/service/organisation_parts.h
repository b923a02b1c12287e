#pragma once

#include "service/organisation_entries.h"
#include "service/work.h"

#include <map>
#include <optional>
#include <string>

/// What the use cases of the register share.
namespace vekha::service::organisation_parts
{

/// Seen by the caller. @error not-permitted, organisation-not-found
[[nodiscard]] Answer<KeptOrganisation> seen_organisation(Connection& connection, const Call& call,
                                                         domain::OrganisationId id);

/// Seen, not merged into another record, and the caller may change it.
/// @error not-permitted, organisation-not-found, organisation-merged
[[nodiscard]] Answer<KeptOrganisation> own_organisation(Connection& connection, const Call& call,
                                                        domain::OrganisationId id);

/// Whatever the caller sees: after a change that was allowed. @error organisation-not-found
[[nodiscard]] Answer<KeptOrganisation> kept_now(Connection& connection, const Call& call, domain::OrganisationId id);

/// Names and texts without blanks at their ends, each alias once and none that is the name itself.
[[nodiscard]] domain::RegisterEntry tidied(domain::RegisterEntry entry);

/// @error every code of domain::wrong_in; organisation-code-taken, organisation-not-found (the parent),
///        organisation-cycle
[[nodiscard]] Answer<void> fit_to_keep(Connection& connection, const Call& call, const domain::RegisterEntry& entry);

/// Where an organisation may be put. @error not-permitted, territory-not-found, territory-closed
[[nodiscard]] Answer<void> fit_into(Connection& connection, const Call& call, TerritoryId territory);

/// Moves it and records that; whether the caller may has been asked. @error changed-meanwhile
[[nodiscard]] Answer<void> put_into(Connection& connection, const Call& call, const KeptOrganisation& kept,
                                    TerritoryId territory, domain::Date day, const std::string& basis);

/// Closes it and records that. @error organisation-closed, dates-reversed, changed-meanwhile
[[nodiscard]] Answer<void> end_organisation(Connection& connection, const Call& call, const KeptOrganisation& kept,
                                            domain::Date day, std::map<std::string, std::string> details);

/// What differs between two states of an entry, by the names of the contract.
[[nodiscard]] domain::FieldChanges changes_between(const domain::RegisterEntry& was,
                                                   const domain::RegisterEntry& became);

} // namespace vekha::service::organisation_parts
