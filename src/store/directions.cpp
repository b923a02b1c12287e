#include "store/directions.h"

#include "domain/direction.h"

namespace vekha::store
{

Directions::Directions(Connection& connection, RegionId region, const domain::Plan& plan)
{
    for (const auto& [label, name] : domain::directions_of(plan)) {
        const Params params{{"region", region}, {"name", name}};
        connection.execute("insert into directions (region_id, name) values (:region, :name) "
                           "on conflict (region_id, name) do nothing",
                           params);
        by_label_.emplace(label, connection.scalar<DirectionId>(
                                     "select id from directions where region_id = :region and name = :name", params));
    }
}

DirectionId Directions::of(std::string_view section) const
{
    const auto found = by_label_.find(domain::outermost(section));
    return found == by_label_.end() ? DirectionId{0} : found->second;
}

std::map<DirectionId, std::string> direction_names(Connection& connection, RegionId region)
{
    std::map<DirectionId, std::string> names;
    connection.each("select id, name from directions where region_id = :region", {{"region", region}}, [&](Row& row) {
        const auto id = row.take<DirectionId>();
        names.emplace(id, row.take<std::string>());
    });
    return names;
}

} // namespace vekha::store
