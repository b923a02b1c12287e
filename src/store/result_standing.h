#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"

#include <string_view>

/// Of all that files say of one thing, one is in force.
namespace vekha::store
{

/// How much a file of a kind says of a school and work: the lowest stands first.
[[nodiscard]] int rank_of_cell(std::string_view kind, bool distribution);

/// For every school and work that the file tells of: the cell of the newest file in force is in force, and no other.
/// Rows of participants stand before statistics of them, a distribution before figures, however new those are.
/// Statistics of one kind, work, level, label and school come from one file. To be called when the file came into
/// force, ceased to be, or told of one school more.
void settle_results(Connection& connection, RegionId region, ResultFileId file);

/// The same for every work that any file tells of this school: to be called when records of one school were joined.
void settle_results(Connection& connection, RegionId region, domain::OrganisationId school);

} // namespace vekha::store
