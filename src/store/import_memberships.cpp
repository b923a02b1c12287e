#include "store/import_memberships.h"

namespace vekha::store
{

std::map<domain::OrganisationId, std::int64_t> memberships_made(Connection& connection, RegionId region, GroupId group,
                                                                Instant made_at)
{
    std::map<domain::OrganisationId, std::int64_t> made;
    connection.each("select organisation_id, id from memberships where region_id = :region and group_id = :group and "
                    "made_at = :made_at",
                    {{"region", region}, {"group", group}, {"made_at", made_at}}, [&](Row& row) {
                        const auto school = row.take<domain::OrganisationId>();
                        made[school] = row.take<std::int64_t>();
                    });
    return made;
}

void set_end_of_membership(Connection& connection, RegionId region, std::int64_t membership, domain::Date last)
{
    connection.execute("update memberships set to_day = :last where region_id = :region and id = :id",
                       {{"last", last}, {"region", region}, {"id", membership}});
}

} // namespace vekha::store
