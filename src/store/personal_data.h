#pragma once

#include "domain/personal_data.h"
#include "store/connection.h"
#include "store/page.h"
#include "store/person_rows.h"

#include <optional>
#include <string>
#include <vector>

namespace vekha::store
{

/// What one table holds about a person: rows of the columns of its line, in their order.
[[nodiscard]] std::vector<std::vector<std::optional<std::string>>>
personal_rows(Connection& connection, const domain::StoredData& stored, RegionId region, PersonId person);

/// Blanks what tables brought of a person: rows as they were read and what carrying them out changed, found by the
/// person, by the name and by the e-mail. The files name others too and cannot be blanked: those imports name
/// `empty_file` from now on, a file of the region, and theirs are purged as unused. To be called before erase_person().
void forget_in_imports(Connection& connection, const PersonRow& person, const std::string& name,
                       const std::string& empty_file);

/// Deletes or renames as every line says; the row in people keeps its number and is called `name`.
void erase_person(Connection& connection, const PersonRow& person, const std::string& name, domain::Date day,
                  Instant now);

/// Those who left on `day` or before and whose data are still there, the longest gone first; at most `most`.
[[nodiscard]] std::vector<PersonRow> people_closed_by(Connection& connection, const Scope& scope, domain::Date day,
                                                      int most);

} // namespace vekha::store
