#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/scope.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Names in the database, URLs and tables: school, authority, methodical-centre, other.
[[nodiscard]] std::string_view name_of(domain::OrganisationKind kind);
[[nodiscard]] std::optional<domain::OrganisationKind> organisation_kind_from_name(std::string_view name);

/// Register: a person or a table named it. Plan: so far only an approved road map does.
enum class Origin { Register, Plan };

/// Every organisation of the territory, by name, with the groups it belongs to on `day`.
[[nodiscard]] std::vector<domain::Organisation> register_of(Connection& connection, const Scope& scope,
                                                            domain::Date day);

/// One page of it, by name. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<domain::Organisation>> page_of_register(Connection& connection, const Scope& scope,
                                                                         std::optional<domain::OrganisationKind> kind,
                                                                         const PageRequest& request, domain::Date day);

/// @throws DatabaseError (UniqueViolation) when another organisation of the region has the code
[[nodiscard]] domain::OrganisationId insert_organisation(Connection& connection, const Scope& scope,
                                                         const domain::Organisation& organisation, Origin origin,
                                                         Instant now);

/// Overwrites all but the id. Groups it left end the day before `day`, new ones begin on it.
void update_organisation(Connection& connection, const Scope& scope, const domain::Organisation& organisation,
                         domain::Date day, Instant now);

} // namespace vekha::store
