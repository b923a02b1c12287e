#include "store/acceptances.h"
#include "store/codec.h"
#include "store/directions.h"
#include "store/due.h"
#include "store/folded.h"
#include "store/road_maps.h"

#include "wire/road_map_draft.h"

#include <unordered_map>

namespace vekha::store
{

namespace
{

std::string searched_text(const domain::Activity& activity)
{
    std::string text = activity.text;
    for (const auto& executor : activity.responsible)
        text += " " + executor.name;
    return folded(text);
}

void insert_activities(Connection& connection, RegionId region, EditionId edition, const domain::Plan& plan)
{
    const Directions directions{connection, region, plan};
    connection.bulk_insert("edition_activities",
                           {"region_id", "edition_id", "position", "activity_key", "number", "section", "text", "body",
                            "folded", "direction_id"},
                           [&](const Connection::AddRow& add) {
                               std::int64_t position = 0;
                               for (const auto& activity : plan.activities)
                                   add({region, edition, ++position, activity.key, activity.number, activity.section,
                                        activity.text, encoded(activity), searched_text(activity),
                                        directions.of(activity.section)});
                           });
}

std::unordered_map<std::int64_t, TerritoryId> territories_of_register(Connection& connection, RegionId region)
{
    std::unordered_map<std::int64_t, TerritoryId> territories;
    connection.each("select id, territory_id from organisations where region_id = :region", {{"region", region}},
                    [&](Row& row) {
                        const auto id = row.take<std::int64_t>();
                        territories.emplace(id, row.take<TerritoryId>());
                    });
    return territories;
}

} // namespace

MadeRoadMap insert_road_map(Connection& connection, const Belonging& belonging, const domain::Plan& plan,
                            const NewEdition& edition)
{
    MadeRoadMap made;
    made.road_map = connection.scalar<RoadMapId>(
        "insert into road_maps (region_id, territory_id, organisation_id, title, editions, created_at) "
        "values (:region, :territory, :organisation, :title, 1, :now) returning id",
        {{"region", belonging.region},
         {"territory", belonging.territory},
         {"organisation", belonging.organisation},
         {"title", plan.title},
         {"now", edition.approved_at}});
    made.edition = connection.scalar<EditionId>(
        "insert into editions (region_id, road_map_id, number, draft_id, source, file_sha256, header, calendar, "
        "activities, approved_at, approved_by) values (:region, :road_map, 1, :draft, :source, :sha256, :header, "
        ":calendar, :activities, :now, :by) returning id",
        {{"region", belonging.region},
         {"road_map", made.road_map},
         {"draft", edition.draft},
         {"source", edition.source},
         {"sha256", edition.file_sha256},
         {"header", encoded_header(plan)},
         {"calendar", encoded(edition.calendar)},
         {"activities", plan.activities.size()},
         {"now", edition.approved_at},
         {"by", edition.approved_by}});
    insert_activities(connection, belonging.region, made.edition, plan);
    return made;
}

void insert_obligations(Connection& connection, const Belonging& belonging, const MadeRoadMap& made,
                        const domain::Plan& plan, std::span<const domain::Obligation> obligations)
{
    std::unordered_map<std::string_view, std::int64_t> positions;
    for (const auto& activity : plan.activities)
        positions.emplace(activity.key, static_cast<std::int64_t>(positions.size()) + 1);
    const auto columns = std::vector<std::string>{
        "region_id", "territory_id", "road_map_id", "edition_id", "activity",        "occurrence",
        "kind",      "from_day",     "to_day",      "due_day",    "organisation_id", "addressee",
        "folded",    "lead",         "progress",    "stage",      "acceptance"};
    const auto territories = territories_of_register(connection, belonging.region);
    const auto territory_of = [&](const std::optional<domain::OrganisationId>& organisation) {
        const auto known = organisation ? territories.find(organisation->value) : territories.end();
        return known == territories.end() ? belonging.territory : known->second;
    };
    connection.bulk_insert("obligations", columns, [&](const Connection::AddRow& add) {
        for (const auto& each : obligations) {
            const auto& [number, from, to, kind] = each.occurrence;
            add({belonging.region, territory_of(each.addressee.organisation), made.road_map, made.edition,
                 positions.at(each.activity), number, wire::name_of(kind), from, to,
                 to ? domain::to_iso(*to) : std::string{no_day}, each.addressee.organisation, each.addressee.name,
                 folded(each.addressee.name), each.lead ? 1 : 0, name_of(domain::Progress::Planned),
                 name_of(domain::Stage::Owed), each.by_agreement ? name_of(Acceptance::Asked) : ""});
        }
    });
}

} // namespace vekha::store
