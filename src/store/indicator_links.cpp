#include "store/codec.h"
#include "store/indicators.h"

namespace vekha::store
{

namespace
{

IndicatorLink read_link(Row& row)
{
    IndicatorLink link;
    link.indicator = row.take<IndicatorId>();
    link.road_map = row.take<RoadMapId>();
    link.activity = row.take<std::string>();
    link.goal = row.take<int>();
    link.target = row.take<int>();
    return link;
}

/// The rows of goals stand in the header of the newest edition.
void name_goal(IndicatorLink& link, const std::string& header)
{
    const auto plan = decoded_header(header);
    const auto index = static_cast<std::size_t>(link.goal);
    if (link.goal == 0 || index > plan.goals.size()) return;
    link.number = plan.goals[index - 1].number;
    link.text = plan.goals[index - 1].aim;
}

} // namespace

void link_indicator(Connection& connection, RegionId region, const IndicatorLink& link)
{
    connection.execute("insert into indicator_links (region_id, indicator_id, road_map_id, activity_key, goal, target) "
                       "values (:region, :indicator, :road_map, :activity, :goal, :target) on conflict do nothing",
                       {{"region", region},
                        {"indicator", link.indicator},
                        {"road_map", link.road_map},
                        {"activity", link.activity},
                        {"goal", link.goal},
                        {"target", link.target}});
}

std::vector<IndicatorLink> links_of_indicator(Connection& connection, RegionId region, IndicatorId id)
{
    return connection.all(
        "select l.indicator_id, l.road_map_id, l.activity_key, l.goal, l.target, m.title, a.number, a.text, e.header "
        "from indicator_links l join road_maps m on m.region_id = l.region_id and m.id = l.road_map_id "
        "join editions e on e.region_id = m.region_id and e.road_map_id = m.id and e.number = m.editions "
        "left join edition_activities a on a.region_id = e.region_id and a.edition_id = e.id and a.activity_key = "
        "l.activity_key where l.region_id = :region and l.indicator_id = :id order by l.road_map_id, l.goal, "
        "a.position",
        {{"region", region}, {"id", id}}, [](Row& row) {
            auto link = read_link(row);
            link.road_map_title = row.take<std::string>();
            link.number = row.take<std::optional<std::string>>().value_or("");
            link.text = row.take<std::optional<std::string>>().value_or("");
            name_goal(link, row.take<std::string>());
            return link;
        });
}

std::vector<IndicatorLink> links_of_road_map(Connection& connection, RegionId region, RoadMapId road_map)
{
    return connection.all("select indicator_id, road_map_id, activity_key, goal, target from indicator_links where "
                          "region_id = :region and road_map_id = :road_map order by activity_key, goal, target, "
                          "indicator_id",
                          {{"region", region}, {"road_map", road_map}}, read_link);
}

} // namespace vekha::store
