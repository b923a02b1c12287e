#include "store/import_grants.h"

namespace vekha::store
{

std::vector<StandingGrant> grants_of_region(Connection& connection, RegionId region)
{
    return connection.all("select person_id, role, territory_id, organisation_id from grants "
                          "where region_id = :region and ended_at is null order by id",
                          {{"region", region}}, [](Row& row) {
                              StandingGrant grant;
                              grant.person = row.take<PersonId>();
                              grant.role = row.take<std::string>();
                              grant.territory = row.take<std::optional<TerritoryId>>();
                              grant.organisation = row.take<std::optional<domain::OrganisationId>>();
                              return grant;
                          });
}

std::vector<std::string> roles_at(Connection& connection, RegionId region, domain::OrganisationId organisation)
{
    return connection.all("select distinct role from grants where region_id = :region and organisation_id = :id and "
                          "ended_at is null order by role",
                          {{"region", region}, {"id", organisation}}, [](Row& row) { return row.take<std::string>(); });
}

void end_grants_of_import(Connection& connection, RegionId region, ImportId import, Instant from, Instant to,
                          ActorId by, Instant now)
{
    connection.execute("update grants set ended_at = :now, ended_by = :by where region_id = :region and "
                       "ended_at is null and given_at between :from and :to and person_id in (select object_id from "
                       "import_changes where region_id = :region and import_id = :import and act = 'updated' and "
                       "object = 'person')",
                       {{"now", now}, {"by", by}, {"region", region}, {"from", from}, {"to", to}, {"import", import}});
}

} // namespace vekha::store
