#pragma once

#include "store/road_map_rows.h"
#include "store/row.h"

namespace vekha::store
{

/// An obligation with its activity and its road map, as every list of obligations reads it: select_obligation, what
/// else the list wants, obligation_tables, obligation_road_map, its condition on the alias o.
inline constexpr const char* obligation_tables =
    " from obligations o join edition_activities a on a.region_id = o.region_id and "
    "a.edition_id = o.edition_id and a.position = o.activity ";
inline constexpr const char* obligation_road_map =
    "join road_maps m on m.region_id = o.region_id and m.id = o.road_map_id ";
inline constexpr const char* select_obligation =
    "select o.id, o.version, o.road_map_id, m.title, a.activity_key, a.number, a.text, "
    "o.occurrence, o.kind, o.from_day, o.to_day, o.organisation_id, o.addressee, o.lead, "
    "o.stage, o.progress, o.territory_id, o.submitted_at, o.submitted_on, o.checked_at, "
    "o.checker, o.return_reason, o.term_was, o.replaced_by, o.acceptance, o.cancelled_why";

/// Takes the columns of select_obligation; states as of `today`.
[[nodiscard]] ObligationRow read_obligation(Row& row, domain::Date today);

} // namespace vekha::store
