#include "store/audience.h"

#include "domain/progress.h"
#include "store/codec.h"
#include "store/evidence_moves.h"
#include "store/folded.h"
#include "store/road_maps.h"
#include "wire/road_map_draft.h"

#include <set>

namespace vekha::store
{

namespace
{

domain::KeptObligation read_kept(Row& row)
{
    domain::KeptObligation kept;
    auto& obligation = kept.obligation;
    obligation.id = row.take<domain::ObligationId>();
    obligation.activity = row.take<std::string>();
    obligation.occurrence.number = row.take<int>();
    obligation.occurrence.kind =
        wire::occurrence_kind_from_name(row.take<std::string>()).value_or(domain::OccurrenceKind::Undated);
    obligation.occurrence.from = row.take<std::optional<domain::Date>>();
    obligation.occurrence.to = row.take<std::optional<domain::Date>>();
    obligation.addressee.organisation = row.take<std::optional<domain::OrganisationId>>();
    obligation.addressee.name = row.take<std::string>();
    obligation.lead = row.take<bool>();
    const auto stage = domain::stage_from_name(row.take<std::string>());
    // A duty that was cancelled for another reason than its audience does not come back with it.
    const bool left = row.take<std::optional<std::string>>().has_value();
    if (stage != domain::Stage::Owed) kept.state = left ? domain::KeptState::Cancelled : domain::KeptState::Settled;
    return kept;
}

} // namespace

std::vector<RoadMapId> road_maps_above(Connection& connection, RegionId region,
                                       std::span<const TerritoryId> territories)
{
    std::set<RoadMapId> found;
    for (const auto territory : std::set<TerritoryId>{territories.begin(), territories.end()})
        connection.each("select m.id from territory_tree t join road_maps m on m.region_id = t.region_id and "
                        "m.territory_id = t.ancestor_id where t.region_id = :region and t.territory_id = :territory",
                        {{"region", region}, {"territory", territory}},
                        [&](Row& row) { found.insert(row.take<RoadMapId>()); });
    return {found.begin(), found.end()};
}

std::vector<RoadMapId> road_maps_below(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection.all("select m.id from territory_tree t join road_maps m on m.region_id = t.region_id and "
                          "m.territory_id = t.territory_id where t.region_id = :region and "
                          "t.ancestor_id = :territory order by m.id",
                          {{"region", region}, {"territory", territory}},
                          [](Row& row) { return row.take<RoadMapId>(); });
}

ApprovedPlan approved_plan(Connection& connection, RegionId region, RoadMapId road_map)
{
    auto approved =
        connection
            .first("select e.id, m.territory_id, m.organisation_id, m.title, e.header, e.calendar from road_maps m "
                   "join editions e on e.region_id = m.region_id and e.road_map_id = m.id and e.number = m.editions "
                   "where m.region_id = :region and m.id = :road_map",
                   {{"region", region}, {"road_map", road_map}},
                   [](Row& row) {
                       ApprovedPlan read;
                       read.edition = row.take<EditionId>();
                       read.territory = row.take<TerritoryId>();
                       read.organisation = row.take<std::optional<domain::OrganisationId>>();
                       read.title = row.take<std::string>();
                       read.plan = decoded_header(row.take<std::string>());
                       read.calendar = decoded_calendar(row.take<std::string>());
                       return read;
                   })
            .value();
    approved.road_map = road_map;
    approved.plan.activities = activities_of_edition(connection, region, approved.edition);
    return approved;
}

std::vector<domain::KeptObligation> kept_obligations(Connection& connection, RegionId region, EditionId edition,
                                                     const std::optional<domain::RowOf>& row)
{
    Params params{{"region", region}, {"edition", edition}};
    std::string only;
    if (row) {
        only = " and a.activity_key = :activity and o.organisation_id = :organisation";
        params.push_back({"activity", row->activity});
        params.push_back({"organisation", row->organisation});
    }
    return connection.all("select o.id, a.activity_key, o.occurrence, o.kind, o.from_day, o.to_day, "
                          "o.organisation_id, o.addressee, o.lead, o.stage, o.cancelled_on from obligations o join "
                          "edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and "
                          "a.position = o.activity where o.region_id = :region and o.edition_id = :edition" +
                              only,
                          params, read_kept);
}

void apply_audience_change(Connection& connection, RegionId region, const ApprovedPlan& approved,
                           const domain::AudienceChange& change, domain::Date today, const std::string& why)
{
    insert_obligations(connection, approved.belonging(region), {approved.road_map, approved.edition}, approved.plan,
                       change.appear);
    for (const auto id : change.cancel)
        connection.execute("update obligations set progress = 'cancelled', stage = 'gone', cancelled_on = :today, "
                           "cancelled_why = :why, "
                           "version = version + 1 where region_id = :region and id = :id",
                           {{"today", today}, {"why", why}, {"region", region}, {"id", id}});
    for (const auto id : change.reopen)
        connection.execute(
            "update obligations set progress = 'planned', stage = 'owed', cancelled_on = null, cancelled_why = null, "
            "not_applicable = 0, version = version + 1 where region_id = :region and id = :id",
            {{"region", region}, {"id", id}});
    for (const auto& [id, addressee] : change.identify) {
        connection.execute("update obligations set organisation_id = :organisation, addressee = :name, "
                           "folded = :folded, version = version + 1, territory_id = (select territory_id from "
                           "organisations where region_id = :region and id = :organisation) "
                           "where region_id = :region and id = :id",
                           {{"organisation", addressee.organisation},
                            {"name", addressee.name},
                            {"folded", folded(addressee.name)},
                            {"region", region},
                            {"id", id}});
        if (addressee.organisation) move_evidence_with_duties(connection, region, *addressee.organisation);
    }
}

} // namespace vekha::store
