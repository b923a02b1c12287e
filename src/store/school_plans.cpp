#include "store/school_plans.h"

#include "store/codec.h"
#include "store/road_maps.h"

#include <set>

namespace vekha::store
{

void name_school_plan(Connection& connection, RegionId region, DraftId draft, RoadMapId road_map,
                      domain::OrganisationId school)
{
    connection.execute("insert into school_plans (region_id, draft_id, road_map_id, organisation_id) values (:region, "
                       ":draft, :road_map, :school)",
                       {{"region", region}, {"draft", draft}, {"road_map", road_map}, {"school", school}});
}

std::map<std::string, std::vector<PlanBelow>> plans_below(Connection& connection, RegionId region, RoadMapId road_map)
{
    std::map<DraftId, PlanBelow> plans;
    connection.each("select d.id, d.road_map_id, d.header, o.id, o.short_name, o.full_name from school_plans s join "
                    "drafts d on d.region_id = s.region_id and d.id = s.draft_id join organisations o on "
                    "o.region_id = s.region_id and o.id = s.organisation_id where s.region_id = :region and "
                    "s.road_map_id = :road_map and d.state <> 'discarded'",
                    {{"region", region}, {"road_map", road_map}}, [&](Row& row) {
                        PlanBelow plan;
                        plan.draft = row.take<DraftId>();
                        plan.road_map = row.take<std::optional<RoadMapId>>();
                        plan.title = decoded_header(row.take<std::string>()).title;
                        plan.organisation = row.take<domain::OrganisationId>();
                        plan.organisation_name = row.take<std::string>();
                        const auto full_name = row.take<std::string>();
                        if (plan.organisation_name.empty()) plan.organisation_name = full_name;
                        plans.emplace(plan.draft, std::move(plan));
                    });
    std::map<std::string, std::vector<PlanBelow>> below;
    if (plans.empty()) return below;
    // A derived row keeps the key of the row above for good, so that only its mark has to be looked for; quotes within
    // texts are escaped and never look like it.
    const auto mark = "%\"parent\":\"" + domain::to_text({road_map.value, ""}) + "%";
    connection.each("select r.draft_id, r.activity_key from school_plans s join draft_rows r on "
                    "r.region_id = s.region_id and r.draft_id = s.draft_id where s.region_id = :region and "
                    "s.road_map_id = :road_map and r.body like :mark order by r.draft_id, r.position",
                    {{"region", region}, {"road_map", road_map}, {"mark", mark}}, [&](Row& row) {
                        const auto plan = plans.find(row.take<DraftId>());
                        const auto key = row.take<std::string>();
                        if (plan != plans.end()) below[key].push_back(plan->second);
                    });
    return below;
}

std::map<std::string, RowAbove> rows_above(Connection& connection, const Scope& scope,
                                           const std::vector<std::string>& parents)
{
    std::map<std::int64_t, std::set<std::string>> wanted;
    for (const auto& text : parents)
        if (auto parent = domain::parent_row_from(text)) wanted[parent->road_map].insert(std::move(parent->activity));
    std::map<std::string, RowAbove> above;
    for (const auto& [road_map, keys] : wanted) {
        const auto edition = find_edition(connection, scope, RoadMapId{road_map});
        if (!edition) continue;
        connection.each("select activity_key, number from edition_activities where region_id = :region and "
                        "edition_id = :edition order by position",
                        {{"region", scope.region}, {"edition", edition->id}}, [&, road_map = road_map](Row& row) {
                            const auto key = row.take<std::string>();
                            const auto number = row.take<std::string>();
                            if (!wanted.at(road_map).contains(key)) return;
                            const domain::ParentRow parent{road_map, key};
                            above.emplace(domain::to_text(parent), RowAbove{parent, edition->header.title, number});
                        });
    }
    return above;
}

} // namespace vekha::store
