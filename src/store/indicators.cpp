#include "store/indicators.h"

#include "store/cursor_text.h"
#include "store/folded.h"
#include "wire/indicator.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

constexpr std::string_view columns =
    "select i.id, i.territory_id, t.name, i.state, i.version, i.sort_name from indicators i "
    "join territories t on t.region_id = i.region_id and t.id = i.territory_id where i.region_id = :region";

IndicatorRow read_indicator(Row& row)
{
    IndicatorRow read;
    read.id = row.take<IndicatorId>();
    read.territory = row.take<TerritoryId>();
    read.territory_name = row.take<std::string>();
    read.state = indicator_state_from_name(row.take<std::string>()).value_or(IndicatorState::Active);
    read.version = row.take<std::int64_t>();
    read.sort_name = row.take<std::string>();
    return read;
}

domain::Indicator decoded(const std::string& body)
{
    const auto value = wire::parse(body);
    std::optional<wire::WireError> wrong;
    auto indicator = value ? wire::read_indicator(wire::Cursor{*value, wrong}) : domain::Indicator{};
    if (!value || wrong) throw DatabaseError(DatabaseFault::Other, "indicator_editions.body is none of ours");
    return indicator;
}

/// Names of parameters outlive every call.
std::string_view id_name(std::size_t n)
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> made;
        for (int each = 0; each < 200; ++each)
            made.push_back("indicator" + std::to_string(each));
        return made;
    }();
    return names.at(n);
}

std::string listed(std::span<const IndicatorId> ids, Params& params)
{
    std::string sql = " in (";
    for (std::size_t n = 0; n < ids.size(); ++n) {
        sql += (n == 0 ? ":" : ", :") + std::string{id_name(n)};
        params.push_back({id_name(n), ids[n]});
    }
    return sql + ")";
}

void add_parts(Connection& connection, RegionId region, std::vector<IndicatorRow>& rows)
{
    std::map<IndicatorId, IndicatorRow*> by_id;
    std::vector<IndicatorId> ids;
    for (auto& row : rows) {
        by_id.emplace(row.id, &row);
        ids.push_back(row.id);
    }
    constexpr std::size_t at_once = 200;
    for (std::size_t from = 0; from < ids.size(); from += at_once) {
        Params params{{"region", region}};
        const auto among = listed(std::span{ids}.subspan(from, std::min(at_once, ids.size() - from)), params);
        connection.each("select indicator_id, number, from_year, body from indicator_editions where region_id = "
                        ":region and indicator_id" +
                            among + " order by indicator_id, number",
                        params, [&](Row& row) {
                            auto& editions = by_id.at(row.take<IndicatorId>())->editions;
                            IndicatorEdition edition;
                            edition.number = row.take<int>();
                            edition.from_year = row.take<int>();
                            edition.indicator = decoded(row.take<std::string>());
                            editions.push_back(std::move(edition));
                        });
        connection.each("select indicator_id, year, rule, value, words from indicator_targets where region_id = "
                        ":region and indicator_id" +
                            among + " order by indicator_id, year",
                        params, [&](Row& row) {
                            auto& targets = by_id.at(row.take<IndicatorId>())->targets;
                            domain::YearTarget target;
                            target.year = row.take<int>();
                            const auto rule = row.take<std::string>();
                            for (const auto& [value, name] : wire::names::target_rules)
                                if (name == rule) target.rule = value;
                            target.value = {row.take<std::int64_t>()};
                            target.words = row.take<std::string>();
                            targets.push_back(std::move(target));
                        });
    }
}

/// Of the territories that the scope reaches, those above them included. Where a list is narrowed to one territory:
/// what lies below it and what is asked of it from above.
std::string seen(const Scope& scope, Params& params)
{
    auto reach = scope;
    reach.within.reset();
    auto sql = inside(reach, {"i.territory_id", ""}, params);
    if (!scope.within) return sql;
    params.push_back({"within", *scope.within});
    return sql + " and (i.territory_id in (select ancestor_id from territory_tree where region_id = :region and "
                 "territory_id = :within) or i.territory_id in (select territory_id from territory_tree where "
                 "region_id = :region and ancestor_id = :within))";
}

std::string filtered(const IndicatorFilter& filter, Params& params)
{
    std::string where = " and i.state = :state";
    params.push_back({"state", name_of(filter.state)});
    if (!filter.text.empty()) {
        where += " and i.sort_name like :text escape '\\'";
        params.push_back({"text", pattern_of(sort_name_of(filter.text))});
    }
    if (filter.road_map) {
        where += " and i.id in (select l.indicator_id from indicator_links l where l.region_id = :region and "
                 "l.road_map_id = :road_map)";
        params.push_back({"road_map", *filter.road_map});
    }
    if (!filter.only.empty()) where += " and i.id" + listed(filter.only, params);
    return where;
}

std::string listed_as(const domain::Indicator& indicator)
{
    return sort_name_of(indicator.code + " " + indicator.name);
}

} // namespace

const domain::Indicator& IndicatorRow::in_year(int year) const
{
    const auto later = std::ranges::find_if(editions, [&](const auto& one) { return one.from_year > year; });
    return later == editions.begin() ? editions.front().indicator : std::prev(later)->indicator;
}

std::optional<domain::YearTarget> IndicatorRow::target_of(int year) const
{
    const auto found = std::ranges::find(targets, year, &domain::YearTarget::year);
    return found == targets.end() ? std::nullopt : std::optional{*found};
}

std::optional<Page<IndicatorRow>> page_of_indicators(Connection& connection, const Scope& scope,
                                                     const IndicatorFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = seen(scope, params) + filtered(filter, params);
    Page<IndicatorRow> page;
    page.total = connection.scalar<std::int64_t>(
        "select count(*) from indicators i where i.region_id = :region" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (i.sort_name, i.id) > (:name, :id)";
        params.push_back({"name", after->text});
        params.push_back({"id", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(std::string{columns} + where + " order by i.sort_name, i.id limit :limit", params,
                                read_indicator);
    page.next = cut_to(page.items, request.limit,
                       [](const IndicatorRow& last) { return CursorText{last.sort_name, last.id.value}; });
    add_parts(connection, scope.region, page.items);
    return page;
}

std::optional<IndicatorRow> find_indicator(Connection& connection, const Scope& scope, IndicatorId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto where = seen(scope, params);
    auto rows = connection.all(std::string{columns} + where + " and i.id = :id", params, read_indicator);
    add_parts(connection, scope.region, rows);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

IndicatorId insert_indicator(Connection& connection, const Belonging& belonging, const domain::Indicator& indicator,
                             int from_year, ActorId by, Instant now)
{
    const auto id = connection.scalar<IndicatorId>(
        "insert into indicators (region_id, territory_id, code, sort_name, made_at, made_by, changed_at, changed_by) "
        "values (:region, :territory, :code, :sort, :now, :by, :now, :by) returning id",
        {{"region", belonging.region},
         {"territory", belonging.territory},
         {"code", indicator.code},
         {"sort", listed_as(indicator)},
         {"now", now},
         {"by", by}});
    put_edition(connection, belonging.region, id, {1, from_year, indicator}, by, now);
    return id;
}

bool indicator_code_taken(Connection& connection, RegionId region, TerritoryId territory, std::string_view code,
                          IndicatorId except)
{
    return connection.scalar<std::int64_t>(
               "select count(*) from indicators where region_id = :region and territory_id "
               "= :territory and code = :code and id <> :except",
               {{"region", region}, {"territory", territory}, {"code", code}, {"except", except}}) > 0;
}

bool touch_indicator(Connection& connection, RegionId region, IndicatorId id, std::int64_t expected,
                     const domain::Indicator& newest, IndicatorState state, ActorId by, Instant now)
{
    return connection.execute("update indicators set code = :code, sort_name = :sort, state = :state, changed_at = "
                              ":now, changed_by = :by, version = version + 1 where region_id = :region and id = :id "
                              "and version = :expected",
                              {{"region", region},
                               {"id", id},
                               {"expected", expected},
                               {"code", newest.code},
                               {"sort", listed_as(newest)},
                               {"state", name_of(state)},
                               {"now", now},
                               {"by", by}}) == 1;
}

void put_edition(Connection& connection, RegionId region, IndicatorId id, const IndicatorEdition& edition, ActorId by,
                 Instant now)
{
    connection.execute("insert into indicator_editions (region_id, indicator_id, number, from_year, body, made_at, "
                       "made_by) values (:region, :id, :number, :year, :body, :now, :by) on conflict (region_id, "
                       "indicator_id, number) do update set from_year = excluded.from_year, body = excluded.body",
                       {{"region", region},
                        {"id", id},
                        {"number", edition.number},
                        {"year", edition.from_year},
                        {"body", wire::print(wire::to_json(edition.indicator))},
                        {"now", now},
                        {"by", by}});
}

void set_targets(Connection& connection, RegionId region, IndicatorId id, std::span<const domain::YearTarget> targets)
{
    connection.execute("delete from indicator_targets where region_id = :region and indicator_id = :id",
                       {{"region", region}, {"id", id}});
    for (const auto& target : targets)
        connection.execute("insert into indicator_targets (region_id, indicator_id, year, rule, value, words) values "
                           "(:region, :id, :year, :rule, :value, :words)",
                           {{"region", region},
                            {"id", id},
                            {"year", target.year},
                            {"rule", wire::names::of(target.rule, wire::names::target_rules)},
                            {"value", target.value.parts},
                            {"words", target.words}});
}

std::string_view name_of(IndicatorState state)
{
    return state == IndicatorState::Active ? "active" : "withdrawn";
}

std::optional<IndicatorState> indicator_state_from_name(std::string_view name)
{
    if (name == "active") return IndicatorState::Active;
    if (name == "withdrawn") return IndicatorState::Withdrawn;
    return std::nullopt;
}

} // namespace vekha::store
