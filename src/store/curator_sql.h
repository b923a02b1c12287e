#pragma once

#include "store/connection.h"
#include "store/curator_rows.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace vekha::store::curator_sql
{

/// An assignment `a` of a curator that is in force on :day.
inline constexpr std::string_view in_force = " a.role = 'curator' and (a.from_day is null or a.from_day <= :day) and "
                                             "(a.to_day is null or a.to_day >= :day)";

/// Assignments `a` with the names of the person `p`, the school `s` and its territory `t`.
inline constexpr std::string_view assignment_select =
    "select a.id, a.person_id, p.name, a.organisation_id, s.short_name, t.name, a.from_day, a.to_day, "
    "a.order_number, a.order_day, a.end_reason, a.handover, a.followed_by, a.version from assignments a "
    "join people p on p.region_id = a.region_id and p.id = a.person_id "
    "join organisations s on s.region_id = a.region_id and s.id = a.organisation_id "
    "join territories t on t.region_id = s.region_id and t.id = s.territory_id "
    "where a.region_id = :region and a.role = 'curator'";

[[nodiscard]] AssignmentRow read_assignment(Row& row);

/// Millionths of a degree; nothing unless both are there.
[[nodiscard]] std::optional<domain::Coordinates> read_coordinates(Row& row);

/// What stands before the rows that begin with `key`, when the scope is asked for a second time in one statement: its
/// parameters are there already.
[[nodiscard]] std::string inside_again(const Scope& scope, const ScopeColumns& columns);

/// Of all assignments in force on `day` or later, those that `of(row)` puts to one of `rows`.
template <typename Rows, typename Find>
void add_assignments(Connection& connection, RegionId region, domain::Date day, Rows& rows, Find find)
{
    if (rows.empty()) return;
    connection.each(std::string{assignment_select} + " and (a.to_day is null or a.to_day >= :day) order by a.from_day, "
                                                     "a.id",
                    {{"region", region}, {"day", day}}, [&](Row& row) {
                        auto read = read_assignment(row);
                        if (auto* found = find(read)) found->assignments.push_back(std::move(read));
                    });
}

} // namespace vekha::store::curator_sql
