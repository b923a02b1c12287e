#include "store/successions.h"

namespace vekha::store
{

namespace
{

std::string_view name_of(SuccessionOf of)
{
    return of == SuccessionOf::Territory ? "territory" : "organisation";
}

std::vector<Succession> linked(Connection& connection, RegionId region, SuccessionOf of, std::int64_t id,
                               bool successors)
{
    const std::string other = successors ? "successor_id" : "predecessor_id";
    const std::string own = successors ? "predecessor_id" : "successor_id";
    const std::string named = of == SuccessionOf::Territory ? "n.name from successions s join territories n"
                                                            : "n.short_name from successions s join organisations n";
    return connection.all(
        "select s." + other + ", s.day, s.basis, " + named + " on n.region_id = s.region_id and n.id = s." + other +
            " where s.region_id = :region and s.object = :object and s." + own + " = :id order by s.day, s.id",
        {{"region", region}, {"object", name_of(of)}, {"id", id}}, [&](Row& row) {
            Succession link;
            link.other = row.take<std::int64_t>();
            link.day = row.take<domain::Date>();
            link.basis = row.take<std::string>();
            link.name = row.take<std::string>();
            link.is_successor = successors;
            return link;
        });
}

} // namespace

void link_succession(Connection& connection, RegionId region, SuccessionOf of, std::int64_t predecessor,
                     std::int64_t successor, domain::Date day, const std::string& basis)
{
    connection.execute("insert into successions (region_id, object, predecessor_id, successor_id, day, basis) "
                       "values (:region, :object, :predecessor, :successor, :day, :basis) on conflict do nothing",
                       {{"region", region},
                        {"object", name_of(of)},
                        {"predecessor", predecessor},
                        {"successor", successor},
                        {"day", day},
                        {"basis", basis}});
}

std::vector<Succession> successions_of(Connection& connection, RegionId region, SuccessionOf of, std::int64_t id)
{
    auto links = linked(connection, region, of, id, false);
    for (auto& link : linked(connection, region, of, id, true))
        links.push_back(std::move(link));
    return links;
}

} // namespace vekha::store
