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

void ask_condition(Connection& connection, RegionId region, RoadMapId road_map, const domain::AskedCondition& asked,
                   int year)
{
    connection.execute("insert into condition_answers (region_id, road_map_id, activity_key, organisation_id, year, "
                       "kind, condition) values (:region, :road_map, :activity, :organisation, :year, :kind, :words) "
                       "on conflict (region_id, road_map_id, activity_key, organisation_id, year) do update set "
                       "state = case when condition_answers.state = 'past' then 'asked' else condition_answers.state "
                       "end",
                       {{"region", region},
                        {"road_map", road_map},
                        {"activity", asked.row.activity},
                        {"organisation", asked.row.organisation},
                        {"year", year},
                        {"kind", domain::name_of(asked.condition.kind)},
                        {"words", asked.condition.words}});
}

void forget_question(Connection& connection, RegionId region, RoadMapId road_map, const RowOf& row, int year)
{
    connection.execute("update condition_answers set state = 'past', version = version + 1 where region_id = :region "
                       "and road_map_id = :road_map and activity_key = :activity and organisation_id = :organisation "
                       "and year = :year and state = 'asked'",
                       {{"region", region},
                        {"road_map", road_map},
                        {"activity", row.activity},
                        {"organisation", row.organisation},
                        {"year", year}});
}

std::vector<RowDuty> duties_of_row(Connection& connection, RegionId region, EditionId edition, const RowOf& row)
{
    return connection.all(
        "select o.id, case when o.dated_at is null then 0 else 1 end, o.not_applicable from "
        "edition_activities a join obligations o on o.region_id = a.region_id and o.edition_id = "
        "a.edition_id and o.activity = a.position where a.region_id = :region and a.edition_id = "
        ":edition and a.activity_key = :activity and o.organisation_id = :organisation order by o.id",
        {{"region", region}, {"edition", edition}, {"activity", row.activity}, {"organisation", row.organisation}},
        [](Row& read) {
            RowDuty duty;
            duty.id = read.take<domain::ObligationId>();
            duty.dated_by_person = read.take<bool>();
            duty.not_applicable = read.take<bool>();
            return duty;
        });
}

void set_applicable(Connection& connection, RegionId region, domain::ObligationId id, bool applicable,
                    domain::Date today)
{
    connection.execute("update obligations set not_applicable = :not, cancelled_on = :day where region_id = :region "
                       "and id = :id",
                       {{"not", applicable ? 0 : 1},
                        {"day", applicable ? std::nullopt : std::optional{today}},
                        {"region", region},
                        {"id", id}});
}

bool date_duty(Connection& connection, RegionId region, domain::ObligationId id, domain::Date to, const std::string& by,
               Instant now)
{
    return connection.execute("update obligations set kind = 'dated', to_day = :to, due_day = :to, dated_by = :by, "
                              "dated_at = :now, version = version + 1 where region_id = :region and id = :id and "
                              "due_day = '9999-12-31'",
                              {{"to", to}, {"by", by}, {"now", now}, {"region", region}, {"id", id}}) == 1;
}

std::vector<UnsettledRoadMap> unsettled_road_maps(Connection& connection, RegionId region, int year, int most)
{
    return connection.all("select id, terms_year from road_maps where region_id = :region and terms_year < :year order "
                          "by terms_year, id limit :most",
                          {{"region", region}, {"year", year}, {"most", most}}, [](Row& row) {
                              const auto id = row.take<RoadMapId>();
                              return UnsettledRoadMap{id, row.take<int>() == 0};
                          });
}

} // namespace vekha::store
