#include "store/plan_register.h"

namespace vekha::store
{

Scope register_of_plan(Connection& connection, const Belonging& belonging)
{
    Scope scope{belonging.region, belonging.territory, {}, {}};
    scope.reach.territories = {belonging.territory};
    // Bodies above a municipality are few; a hundred is more than any region has.
    scope.reach.organisations =
        connection.all("select o.id from territory_tree t join organisations o on o.region_id = t.region_id and "
                       "o.territory_id = t.ancestor_id where t.region_id = :region and t.territory_id = :territory and "
                       "t.depth > 0 and "
                       "o.kind <> 'school' order by o.id limit 100",
                       {{"region", belonging.region}, {"territory", belonging.territory}},
                       [](Row& row) { return row.take<domain::OrganisationId>(); });
    return scope;
}

} // namespace vekha::store
