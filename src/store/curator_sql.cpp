#include "store/curator_sql.h"

namespace vekha::store::curator_sql
{

AssignmentRow read_assignment(Row& row)
{
    AssignmentRow read;
    read.id = row.take<AssignmentId>();
    read.person = row.take<PersonId>();
    read.person_name = row.take<std::string>();
    read.school = row.take<domain::OrganisationId>();
    read.school_name = row.take<std::string>();
    read.territory_name = row.take<std::string>();
    read.term.from = row.take<std::optional<domain::Date>>();
    read.term.to = row.take<std::optional<domain::Date>>();
    read.order.number = row.take<std::string>();
    read.order.day = row.take<std::optional<domain::Date>>();
    read.end_reason = row.take<std::string>();
    read.handover = row.take<std::string>();
    read.followed_by = row.take<std::optional<AssignmentId>>();
    read.version = row.take<std::int64_t>();
    return read;
}

std::optional<domain::Coordinates> read_coordinates(Row& row)
{
    const auto latitude = row.take<std::optional<std::int64_t>>();
    const auto longitude = row.take<std::optional<std::int64_t>>();
    if (!latitude || !longitude) return std::nullopt;
    return domain::Coordinates{*latitude, *longitude};
}

std::string inside_again(const Scope& scope, const ScopeColumns& columns)
{
    Params known;
    return inside(scope, columns, known);
}

} // namespace vekha::store::curator_sql
