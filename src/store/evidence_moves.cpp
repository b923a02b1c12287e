#include "store/evidence_moves.h"

namespace vekha::store
{

void move_evidence_with_duties(Connection& connection, RegionId region, domain::OrganisationId owner)
{
    const Params params{{"region", region}, {"owner", owner}};
    const auto home = connection.first("select territory_id from organisations where region_id = :region and "
                                       "id = :owner",
                                       params, [](Row& row) { return row.take<TerritoryId>(); });
    if (!home) return;
    // A cross join keeps SQLite from walking the links of the whole region: the duties of one body come first.
    connection.execute(
        "update evidence set organisation_id = :owner, territory_id = :home where region_id = :region and "
        "(organisation_id is null or organisation_id <> :owner or territory_id <> :home) and id in ("
        "select l.evidence_id from obligations o cross join evidence_links l where o.region_id = :region and "
        "o.organisation_id = :owner and o.territory_id = :home and l.region_id = o.region_id and "
        "l.obligation_id = o.id)",
        {{"region", region}, {"owner", owner}, {"home", *home}});
}

} // namespace vekha::store
