#include "store/organisation_changes.h"

#include "store/evidence_moves.h"
#include "store/organisation_columns.h"

namespace vekha::store
{

namespace
{

using domain::Organisation;
using domain::OrganisationId;

OrganisationPlace read_place(Row& row)
{
    OrganisationPlace place;
    place.territory = row.take<TerritoryId>();
    place.name = row.take<std::string>();
    place.from = row.take<std::optional<domain::Date>>();
    place.to = row.take<std::optional<domain::Date>>();
    place.basis = row.take<std::string>();
    return place;
}

void begin_place(Connection& connection, RegionId region, OrganisationId id, TerritoryId territory,
                 std::optional<domain::Date> from, const std::string& basis)
{
    connection.execute("insert into organisation_places (region_id, organisation_id, territory_id, from_day, basis) "
                       "values (:region, :id, :territory, :from, :basis)",
                       {{"region", region}, {"id", id}, {"territory", territory}, {"from", from}, {"basis", basis}});
}

/// The place in force ends the day before `day`; one that began on that day or later was never so.
void keep_place(Connection& connection, RegionId region, const Organisation& organisation, TerritoryId territory,
                domain::Date day, const std::string& basis)
{
    if (places_of(connection, region, organisation.id).empty())
        begin_place(connection, region, organisation.id, organisation.territory, std::nullopt, "");
    const Params params{{"region", region}, {"id", organisation.id}, {"day", day}};
    connection.execute("delete from organisation_places where region_id = :region and organisation_id = :id and "
                       "from_day >= :day",
                       params);
    connection.execute(
        "update organisation_places set to_day = :last where region_id = :region and "
        "organisation_id = :id and (to_day is null or to_day >= :day)",
        {{"last", domain::plus_days(day, -1)}, {"region", region}, {"id", organisation.id}, {"day", day}});
    begin_place(connection, region, organisation.id, territory, day, basis);
}

/// What goes with a school into its new territory: duties from the day on, drafts, plans that still oblige, people.
void take_along(Connection& connection, RegionId region, OrganisationId id, TerritoryId territory, domain::Date day)
{
    const Params params{{"territory", territory}, {"region", region}, {"id", id}};
    Params dated = params;
    dated.push_back({"day", day});
    connection.execute("update obligations set territory_id = :territory where region_id = :region and "
                       "organisation_id = :id and due_day >= :day",
                       dated);
    move_evidence_with_duties(connection, region, id);
    connection.execute("update term_requests set territory_id = :territory where region_id = :region and "
                       "organisation_id = :id and state = 'open'",
                       params);
    connection.execute("update road_maps set territory_id = :territory where region_id = :region and "
                       "organisation_id = :id and exists (select 1 from obligations o where o.region_id = "
                       "road_maps.region_id and o.road_map_id = road_maps.id and o.due_day >= :day)",
                       dated);
    connection.execute("update drafts set territory_id = :territory where region_id = :region and "
                       "organisation_id = :id and state = 'open'",
                       params);
    connection.execute(
        "update visits set territory_id = :territory where region_id = :region and organisation_id = :id "
        "and due_day >= :day",
        dated);
    connection.execute(
        "update people set territory_id = :territory where region_id = :region and organisation_id = :id", params);
}

} // namespace

bool close_organisation(Connection& connection, RegionId region, OrganisationId id, domain::Date day,
                        std::int64_t expected, Instant now)
{
    return connection.execute("update organisations set closed_on = :day, version = version + 1, changed_at = :now "
                              "where region_id = :region and id = :id and version = :expected",
                              {{"day", day}, {"now", now}, {"region", region}, {"id", id}, {"expected", expected}}) ==
           1;
}

bool move_organisation(Connection& connection, RegionId region, const Organisation& organisation, TerritoryId territory,
                       domain::Date day, const std::string& basis, std::int64_t expected, Instant now)
{
    const auto moved = connection.execute(
        "update organisations set territory_id = :territory, version = version + 1, "
        "changed_at = :now where region_id = :region and id = :id and "
        "version = :expected",
        {{"territory", territory}, {"now", now}, {"region", region}, {"id", organisation.id}, {"expected", expected}});
    if (moved != 1) return false;
    keep_place(connection, region, organisation, territory, day, basis);
    take_along(connection, region, organisation.id, territory, day);
    return true;
}

std::vector<OrganisationPlace> places_of(Connection& connection, RegionId region, OrganisationId organisation)
{
    return connection.all("select p.territory_id, t.name, p.from_day, p.to_day, p.basis from organisation_places p "
                          "join territories t on t.region_id = p.region_id and t.id = p.territory_id "
                          "where p.region_id = :region and p.organisation_id = :id order by p.id",
                          {{"region", region}, {"id", organisation}}, read_place);
}

bool say_apart(Connection& connection, RegionId region, OrganisationPair pair, PersonId by, Instant now)
{
    return connection.execute(
               "insert into organisations_apart (region_id, first_id, second_id, said_at, said_by) "
               "values (:region, :first, :second, :now, :by) on conflict do nothing",
               {{"region", region}, {"first", pair.first}, {"second", pair.second}, {"now", now}, {"by", by}}) == 1;
}

std::set<OrganisationPair> pairs_apart(Connection& connection, RegionId region)
{
    std::set<OrganisationPair> pairs;
    connection.each("select first_id, second_id from organisations_apart where region_id = :region",
                    {{"region", region}}, [&](Row& row) {
                        const auto first = row.take<OrganisationId>();
                        pairs.emplace(first, row.take<OrganisationId>());
                    });
    return pairs;
}

std::vector<domain::RegisterEntry> entries_of(Connection& connection, const Scope& scope, domain::Date day)
{
    Params params{{"region", scope.region}, {"day", day}};
    const auto seen = inside(scope, {"territory_id", "id"}, params);
    return connection.all("select " + std::string{organisation_columns} +
                              ", inn, gia_code, vpr_login from organisations where region_id = :region and "
                              "merged_into is null and (closed_on is null or closed_on > :day)" +
                              seen + " order by id",
                          params, [](Row& row) {
                              domain::RegisterEntry entry;
                              entry.organisation = read_organisation(row);
                              entry.passport.inn = row.take<std::string>();
                              entry.passport.gia_code = row.take<std::string>();
                              entry.passport.vpr_login = row.take<std::string>();
                              return entry;
                          });
}

} // namespace vekha::store
