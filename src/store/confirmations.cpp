#include "store/identification_findings.h"
#include "store/place_name.h"

#include <map>

namespace vekha::store
{

namespace
{

ConfirmationRow read_confirmation(Row& row)
{
    ConfirmationRow confirmation;
    confirmation.id = row.take<ConfirmationId>();
    confirmation.group = row.take<GroupId>();
    confirmation.group_code = row.take<std::string>();
    confirmation.group_year = row.take<int>();
    confirmation.order = read_order(row);
    confirmation.from = row.take<domain::Date>();
    confirmation.listed = row.take<std::int64_t>();
    confirmation.taken = row.take<std::int64_t>();
    confirmation.joined = row.take<std::int64_t>();
    confirmation.ended = row.take<std::int64_t>();
    confirmation.made_at = row.take<Instant>();
    confirmation.maker = row.take<std::string>();
    return confirmation;
}

} // namespace

ConfirmationId insert_confirmation(Connection& connection, RegionId region, const NewConfirmation& confirmation,
                                   Instant now)
{
    const auto id = connection.scalar<ConfirmationId>(
        "insert into identification_confirmations (region_id, identification_id, group_id, group_code, group_year, "
        "order_number, order_day, order_issuer, from_day, listed, taken, joined, ended, made_at, made_by, maker) "
        "values "
        "(:region, :run, :group, :code, :year, :number, :order_day, :issuer, :from, :listed, :taken, :joined, :ended, "
        ":now, :by, :maker) returning id",
        {{"region", region},
         {"run", confirmation.run},
         {"group", confirmation.group},
         {"code", confirmation.group_code},
         {"year", confirmation.group_year},
         {"number", confirmation.order.number},
         {"order_day", confirmation.order.day},
         {"issuer", confirmation.order.issuer},
         {"from", confirmation.from},
         {"listed", confirmation.listed},
         {"taken", confirmation.taken},
         {"joined", confirmation.joined},
         {"ended", confirmation.ended},
         {"now", now},
         {"by", confirmation.by},
         {"maker", confirmation.maker}});
    for (const auto& exception : confirmation.exceptions)
        connection.execute("insert into identification_exceptions (region_id, confirmation_id, organisation_id, taken, "
                           "basis, words) values (:region, :id, :school, :taken, :basis, :words)",
                           {{"region", region},
                            {"id", id},
                            {"school", exception.school.id},
                            {"taken", exception.taken ? 1 : 0},
                            {"basis", domain::name_of(exception.basis)},
                            {"words", exception.words}});
    return id;
}

std::vector<OpenStay> open_stays(Connection& connection, RegionId region, TerritoryId territory,
                                 const std::string& code, domain::Date from)
{
    auto scope = whole_region(region, territory);
    scope.within = territory;
    Params params{{"region", region}, {"code", code}, {"from", from}};
    const auto where = inside(scope, {"o.territory_id", "o.id"}, params);
    return connection.all(
        "select distinct o.sort_name, o.id, o.code, o.short_name, o.territory_id, m.group_id, "
        "g.territory_id, g.year from memberships m join organisations o on o.region_id = m.region_id and "
        "o.id = m.organisation_id left join school_groups g on g.region_id = m.region_id and "
        "g.id = m.group_id where m.region_id = :region and m.group_code = :code and "
        "(m.to_day is null or m.to_day >= :from)" +
            where + " order by o.sort_name, o.id",
        params, [](Row& row) {
            (void)row.take<std::string>();
            OpenStay stay;
            stay.school.id = row.take<domain::OrganisationId>();
            stay.school.code = row.take<std::string>();
            stay.school.name = row.take<std::string>();
            stay.school.territory = row.take<TerritoryId>();
            stay.group = row.take<std::optional<GroupId>>();
            stay.group_of = row.take<std::optional<TerritoryId>>();
            stay.group_year = row.take<std::optional<int>>();
            return stay;
        });
}

void end_stays_without_group(Connection& connection, RegionId region, const std::string& code,
                             std::span<const domain::OrganisationId> schools, domain::Date last, const std::string& why,
                             ActorId by, Instant now)
{
    for (const auto school : schools)
        connection.execute("update memberships set to_day = :last, end_note = :why, ended_at = :now, ended_by = :by "
                           "where region_id = :region and organisation_id = :school and group_code = :code and "
                           "group_id is null and (to_day is null or to_day > :last) and "
                           "(from_day is null or from_day <= :last)",
                           {{"last", last},
                            {"why", why},
                            {"now", now},
                            {"by", by},
                            {"region", region},
                            {"school", school},
                            {"code", code}});
}

std::vector<ConfirmationRow> confirmations_of(Connection& connection, const Scope& scope, IdentificationId run)
{
    auto found = connection.all(
        "select id, group_id, group_code, group_year, order_number, order_day, order_issuer, from_day, listed, taken, "
        "joined, ended, made_at, maker from identification_confirmations where region_id = :region and "
        "identification_id = :run order by id",
        {{"region", scope.region}, {"run", run}}, read_confirmation);
    std::map<ConfirmationId, ConfirmationRow*> by_id;
    for (auto& row : found)
        by_id.emplace(row.id, &row);
    Params params{{"region", scope.region}, {"run", run}};
    const auto where = inside(scope, {"o.territory_id", "o.id"}, params);
    connection.each("select e.confirmation_id, o.id, o.code, o.short_name, o.territory_id, e.taken, e.basis, e.words "
                    "from identification_confirmations c join identification_exceptions e on "
                    "e.region_id = c.region_id and e.confirmation_id = c.id join organisations o on "
                    "o.region_id = e.region_id and o.id = e.organisation_id where c.region_id = :region and "
                    "c.identification_id = :run" +
                        where + " order by e.confirmation_id, o.sort_name, o.id",
                    params, [&](Row& row) {
                        auto& exceptions = by_id.at(row.take<ConfirmationId>())->exceptions;
                        ListException exception;
                        exception.school.id = row.take<domain::OrganisationId>();
                        exception.school.code = row.take<std::string>();
                        exception.school.name = row.take<std::string>();
                        exception.school.territory = row.take<TerritoryId>();
                        exception.taken = row.take<bool>();
                        exception.basis =
                            domain::group_basis_from_name(row.take<std::string>()).value_or(domain::GroupBasis::Unsaid);
                        exception.words = row.take<std::string>();
                        exceptions.push_back(std::move(exception));
                    });
    return found;
}

} // namespace vekha::store
