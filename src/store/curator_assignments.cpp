#include "store/curator_assignments.h"

#include "store/curator_sql.h"
#include "store/cursor_text.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

using curator_sql::assignment_select;
using curator_sql::read_assignment;

constexpr ScopeColumns of_school{"s.territory_id", "s.id"};

std::string from_on(std::optional<domain::Date> day, Params& params)
{
    if (!day) return "";
    params.push_back({"day", *day});
    return " and (a.to_day is null or a.to_day >= :day)";
}

std::string basis_of(const OrderOfAssignment& order)
{
    return order.day ? order.number + ", " + domain::to_iso(*order.day) : order.number;
}

} // namespace

std::vector<AssignmentRow> assignments_of_person(Connection& connection, RegionId region, PersonId person,
                                                 std::optional<domain::Date> day)
{
    Params params{{"region", region}, {"person", person}};
    const auto days = from_on(day, params);
    return connection.all(std::string{assignment_select} + " and a.person_id = :person" + days +
                              " order by a.from_day, a.id",
                          params, read_assignment);
}

std::vector<AssignmentRow> assignments_of_school(Connection& connection, RegionId region, domain::OrganisationId school,
                                                 std::optional<domain::Date> day)
{
    Params params{{"region", region}, {"school", school}};
    const auto days = from_on(day, params);
    return connection.all(std::string{assignment_select} + " and a.organisation_id = :school" + days +
                              " order by a.from_day, a.id",
                          params, read_assignment);
}

std::optional<AssignmentRow> find_assignment(Connection& connection, const Scope& scope, AssignmentId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, of_school, params);
    return connection.first(std::string{assignment_select} + seen + " and a.id = :id", params, read_assignment);
}

std::optional<Page<AssignmentRow>> page_of_assignments(Connection& connection, const Scope& scope,
                                                       const AssignmentFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = inside(scope, of_school, params);
    if (filter.person) {
        where += " and a.person_id = :person";
        params.push_back({"person", *filter.person});
    }
    if (filter.school) {
        where += " and a.organisation_id = :school";
        params.push_back({"school", *filter.school});
    }
    if (filter.day) {
        where += " and" + std::string{curator_sql::in_force};
        params.push_back({"day", *filter.day});
    }
    Page<AssignmentRow> page;
    page.total = connection.scalar<std::int64_t>(
        "select count(*) from assignments a join organisations s on s.region_id = a.region_id and s.id = "
        "a.organisation_id where a.region_id = :region and a.role = 'curator'" +
            where,
        params);
    if (request.cursor) {
        const auto before = read_cursor(*request.cursor);
        if (!before) return std::nullopt;
        where += " and a.id < :before";
        params.push_back({"before", before->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(std::string{assignment_select} + where + " order by a.id desc limit :limit", params,
                                read_assignment);
    page.next =
        cut_to(page.items, request.limit, [](const AssignmentRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

AssignmentId insert_assignment(Connection& connection, RegionId region, const NewAssignment& assignment, ActorId by,
                               Instant now)
{
    return connection.scalar<AssignmentId>(
        "insert into assignments (region_id, person_id, organisation_id, role, from_day, to_day, basis, order_number, "
        "order_day, made_at, made_by) values (:region, :person, :school, 'curator', :from, :to, :basis, :number, "
        ":order_day, :now, :by) returning id",
        {{"region", region},
         {"person", assignment.person},
         {"school", assignment.school},
         {"from", assignment.term.from},
         {"to", assignment.term.to},
         {"basis", basis_of(assignment.order)},
         {"number", assignment.order.number},
         {"order_day", assignment.order.day},
         {"now", now},
         {"by", by}});
}

bool end_assignment(Connection& connection, RegionId region, AssignmentId id, std::int64_t version,
                    const EndOfAssignment& end)
{
    return connection.execute("update assignments set to_day = :to, end_reason = :reason, handover = :handover, "
                              "followed_by = :followed, version = version + 1 where region_id = :region and id = :id "
                              "and version = :version",
                              {{"to", end.last_day},
                               {"reason", end.reason},
                               {"handover", end.handover},
                               {"followed", end.followed_by},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

bool holds_role(Connection& connection, RegionId region, PersonId person, std::string_view role,
                const domain::Term& term)
{
    const auto terms = connection.all(
        "select from_day, to_day from grants where region_id = :region and person_id = :person and role = :role and "
        "ended_at is null",
        {{"region", region}, {"person", person}, {"role", role}}, [](Row& row) {
            const auto from = row.take<std::optional<domain::Date>>();
            return domain::Term{from, row.take<std::optional<domain::Date>>()};
        });
    return std::ranges::any_of(terms, [&](const domain::Term& one) { return one.meets(term); });
}

} // namespace vekha::store
