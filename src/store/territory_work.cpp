#include "store/territory_work.h"

#include "store/codec.h"

#include <algorithm>
#include <map>
#include <set>

namespace vekha::store
{

namespace
{

/// How many of the oldest proofs are looked at: enough to name those who keep people waiting.
constexpr int oldest_looked_at = 1000;

constexpr std::string_view in_territory =
    "territory_id in (select territory_id from territory_tree where region_id = :region and ancestor_id = :territory)";

std::string issuer_of(const domain::Plan& header)
{
    for (const auto& approval : header.approvals)
        if (approval.position) return *approval.position;
    return "";
}

} // namespace

std::vector<TerritoryNode> nodes_of(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection.all("select t.id, t.parent_id, t.name from territory_tree s join territories t on t.region_id = "
                          "s.region_id and t.id = s.territory_id where s.region_id = :region and "
                          "s.ancestor_id = :territory order by s.depth, t.name, t.id",
                          {{"region", region}, {"territory", territory}}, [](Row& row) {
                              TerritoryNode node;
                              node.id = row.take<TerritoryId>();
                              node.parent = row.take<std::optional<TerritoryId>>();
                              node.name = row.take<std::string>();
                              return node;
                          });
}

std::vector<NamedBody> bodies_of(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection.all("select id, short_name, territory_id from organisations where region_id = :region and " +
                              std::string{in_territory} + " and merged_into is null order by sort_name, id",
                          {{"region", region}, {"territory", territory}}, [](Row& row) {
                              NamedBody body;
                              body.id = row.take<domain::OrganisationId>();
                              body.name = row.take<std::string>();
                              body.territory = row.take<TerritoryId>();
                              return body;
                          });
}

std::vector<WaitingBody> waiting_bodies(Connection& connection, const TallyQuestion& question, int most)
{
    const Params params{{"region", question.region},
                        {"territory", question.territory},
                        {"today", question.today},
                        {"looked_at", oldest_looked_at},
                        {"most", most}};
    return connection.all(
        "select g.id, g.short_name, (select coalesce(sum(t.n), 0) from obligation_tallies t where t.region_id = "
        ":region and t.slice = 3 and t.body_key = g.id and t.stage = 'checking'), w.since, a.person_id, p.name from "
        "(select organisation_id, min(submitted_on) as since from (select organisation_id, submitted_on from "
        "obligations where region_id = :region and stage = 'checking' and submitted_on is not null and "
        "organisation_id is not null and " +
            std::string{in_territory} +
            " order by submitted_on limit :looked_at) oldest group by organisation_id order by 2, 1 limit :most) w "
            "join organisations g on g.region_id = :region and g.id = w.organisation_id left join assignments a on "
            "a.region_id = :region and a.organisation_id = g.id and a.role = 'curator' and (a.from_day is null or "
            "a.from_day <= :today) and (a.to_day is null or a.to_day >= :today) left join people p on p.region_id = "
            ":region and p.id = a.person_id order by w.since, g.sort_name, g.id, a.id",
        params, [](Row& row) {
            WaitingBody body;
            body.body = row.take<domain::OrganisationId>();
            body.name = row.take<std::string>();
            body.waiting = row.take<std::int64_t>();
            body.since = row.take<domain::Date>();
            body.curator = row.take<std::optional<PersonId>>();
            body.curator_name = row.take<std::optional<std::string>>().value_or("");
            return body;
        });
}

std::vector<AskedByAct> asked_in_month(Connection& connection, RegionId region, domain::OrganisationId body,
                                       domain::Date month)
{
    const Params params{{"region", region},
                        {"body", body},
                        {"first", domain::first_of_month(domain::year_of(month), domain::month_of(month))},
                        {"last", domain::last_of_month(domain::year_of(month), domain::month_of(month))}};
    std::map<RoadMapId, AskedByAct> acts;
    std::map<RoadMapId, std::set<std::string>> seen;
    connection.each("select o.road_map_id, m.title, e.header, a.body, count(*) from obligations o join road_maps m on "
                    "m.region_id = o.region_id and m.id = o.road_map_id join editions e on e.region_id = o.region_id "
                    "and e.id = o.edition_id join edition_activities a on a.region_id = o.region_id and a.edition_id = "
                    "o.edition_id and a.position = o.activity where o.region_id = :region and "
                    "o.organisation_id = :body and o.stage in ('owed', 'checking', 'done') and "
                    "o.due_day >= :first and o.due_day <= :last group by o.road_map_id, m.title, e.id, e.header, "
                    "a.position, a.body order by o.road_map_id, a.position",
                    params, [&](Row& row) {
                        const auto id = row.take<RoadMapId>();
                        auto& act = acts[id];
                        act.road_map = id;
                        act.title = row.take<std::string>();
                        const auto header = row.take<std::string>();
                        if (act.activities == 0) act.issuer = issuer_of(decoded_header(header));
                        const auto activity = decoded_activity(row.take<std::string>());
                        act.duties += row.take<std::int64_t>();
                        ++act.activities;
                        const auto& document = activity.expected.raw;
                        if (!document.empty() && seen[id].insert(document).second) act.documents.push_back(document);
                    });
    std::vector<AskedByAct> asked;
    for (auto& [id, act] : acts)
        asked.push_back(std::move(act));
    std::ranges::stable_sort(asked, std::ranges::greater{}, &AskedByAct::duties);
    return asked;
}

} // namespace vekha::store
