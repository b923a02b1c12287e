#include "store/row_terms.h"

#include <algorithm>
#include <unordered_map>

namespace vekha::store
{

namespace
{

using domain::ChoiceState;
using domain::ConditionState;
using domain::RowOf;

struct KeptRow {
    std::int64_t id = 0;
    std::string state;
    bool settled = false; ///< picked and not given up; answered
};

using KeptRows = std::map<RowOf, KeptRow>;

KeptRows kept_rows(Connection& connection, const std::string& sql, const Params& params)
{
    KeptRows kept;
    connection.each(sql, params, [&](Row& row) {
        KeptRow each;
        each.id = row.take<std::int64_t>();
        RowOf of;
        of.activity = row.take<std::string>();
        of.organisation = row.take<domain::OrganisationId>();
        each.state = row.take<std::string>();
        each.settled = row.take<bool>();
        kept.emplace(std::move(of), std::move(each));
    });
    return kept;
}

/// Where each row stands in its plan: lists show them in that order.
class PlanOrder
{
public:
    explicit PlanOrder(const domain::Plan& plan)
    {
        for (const auto& activity : plan.activities)
            at_.emplace(activity.key, at_.size());
    }

    template <typename Item, typename RowIn>
    void sort(std::vector<Item>& items, RowIn row_in) const
    {
        std::ranges::stable_sort(items, {}, [&](const Item& item) { return at_.at(row_in(item).activity); });
    }

private:
    std::unordered_map<std::string, std::size_t> at_;
};

void set_state(Connection& connection, const std::string& table, RegionId region, std::int64_t id,
               std::string_view state)
{
    connection.execute("update " + table +
                           " set state = :state, version = version + 1 where region_id = :region and "
                           "id = :id",
                       {{"state", state}, {"region", region}, {"id", id}});
}

void keep_offers(Connection& connection, RegionId region, RoadMapId road_map, std::vector<RowOf> offered,
                 const PlanOrder& order)
{
    auto kept = kept_rows(connection,
                          "select id, activity_key, organisation_id, state, case when chosen_at is not null and "
                          "given_up_at is null then 1 else 0 end from row_choices where region_id = :region and "
                          "road_map_id = :road_map",
                          {{"region", region}, {"road_map", road_map}});
    order.sort(offered, [](const RowOf& row) -> const RowOf& { return row; });
    std::vector<RowOf> fresh;
    for (auto& row : offered) {
        const auto known = kept.find(row);
        if (known == kept.end()) {
            fresh.push_back(std::move(row));
            continue;
        }
        if (known->second.state == domain::name_of(ChoiceState::Past))
            set_state(connection, "row_choices", region, known->second.id,
                      domain::name_of(known->second.settled ? ChoiceState::Chosen : ChoiceState::Offered));
        kept.erase(known);
    }
    for (const auto& [row, each] : kept)
        if (each.state != domain::name_of(ChoiceState::Past))
            set_state(connection, "row_choices", region, each.id, domain::name_of(ChoiceState::Past));
    if (fresh.empty()) return;
    connection.bulk_insert("row_choices", {"region_id", "road_map_id", "activity_key", "organisation_id"},
                           [&](const Connection::AddRow& add) {
                               for (const auto& row : fresh)
                                   add({region, road_map, row.activity, row.organisation});
                           });
}

void keep_questions(Connection& connection, RegionId region, RoadMapId road_map,
                    std::vector<domain::AskedCondition> asked, int year, const PlanOrder& order)
{
    auto kept = kept_rows(connection,
                          "select id, activity_key, organisation_id, state, case when answered_at is not null then 1 "
                          "else 0 end from condition_answers where region_id = :region and road_map_id = :road_map and "
                          "year = :year",
                          {{"region", region}, {"road_map", road_map}, {"year", year}});
    order.sort(asked, [](const domain::AskedCondition& each) -> const RowOf& { return each.row; });
    std::vector<domain::AskedCondition> fresh;
    for (auto& each : asked) {
        const auto known = kept.find(each.row);
        if (known == kept.end()) {
            fresh.push_back(std::move(each));
            continue;
        }
        if (known->second.state == domain::name_of(ConditionState::Past))
            set_state(connection, "condition_answers", region, known->second.id,
                      domain::name_of(ConditionState::Asked));
        kept.erase(known);
    }
    for (const auto& [row, each] : kept)
        if (each.state == domain::name_of(ConditionState::Asked))
            set_state(connection, "condition_answers", region, each.id, domain::name_of(ConditionState::Past));
    if (fresh.empty()) return;
    connection.bulk_insert("condition_answers",
                           {"region_id", "road_map_id", "activity_key", "organisation_id", "year", "kind", "condition"},
                           [&](const Connection::AddRow& add) {
                               for (const auto& each : fresh)
                                   add({region, road_map, each.row.activity, each.row.organisation, year,
                                        domain::name_of(each.condition.kind), each.condition.words});
                           });
}

} // namespace

void add_settled_terms(Connection& connection, RegionId region, RoadMapId road_map, domain::RowTerms& terms)
{
    const Params params{{"region", region}, {"road_map", road_map}};
    const auto read_row = [](Row& row) {
        RowOf of;
        of.activity = row.take<std::string>();
        of.organisation = row.take<domain::OrganisationId>();
        return of;
    };
    // Who left and comes back takes up what it had picked.
    connection.each("select activity_key, organisation_id from row_choices where region_id = :region and road_map_id = "
                    ":road_map and (state = 'chosen' or (state = 'past' and chosen_at is not null and given_up_at is "
                    "null))",
                    params, [&](Row& row) { terms.chosen.insert(read_row(row)); });
    connection.each("select activity_key, organisation_id, year, state from condition_answers where region_id = "
                    ":region and road_map_id = :road_map and state in ('holds', 'holds-not')",
                    params, [&](Row& row) {
                        auto of = read_row(row);
                        const auto year = row.take<int>();
                        const auto state = row.take<std::string>();
                        terms.answers.insert_or_assign({std::move(of), year},
                                                       state == domain::name_of(ConditionState::Holds));
                    });
}

void keep_row_terms(Connection& connection, RegionId region, RoadMapId road_map, const domain::Plan& plan,
                    const domain::SettledRows& settled, int year)
{
    const PlanOrder order{plan};
    keep_offers(connection, region, road_map, settled.offered, order);
    keep_questions(connection, region, road_map, settled.asked, year, order);
    connection.execute("update road_maps set terms_year = :year where region_id = :region and id = :road_map and "
                       "terms_year < :year",
                       {{"year", year}, {"region", region}, {"road_map", road_map}});
}

std::vector<UnsettledRoadMap> unsettled_road_maps(Connection& connection, int year, int most)
{
    return connection.all("select region_id, id, terms_year from road_maps where terms_year < :year order by "
                          "terms_year, region_id, id limit :most",
                          {{"year", year}, {"most", most}}, [](Row& row) {
                              UnsettledRoadMap each;
                              each.region = row.take<RegionId>();
                              each.road_map = row.take<RoadMapId>();
                              each.never = row.take<int>() == 0;
                              return each;
                          });
}

} // namespace vekha::store
