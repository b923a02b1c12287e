#include "store/monitoring_rounds.h"

#include "store/cursor_text.h"
#include "store/monitoring_answers.h"
#include "store/monitoring_codec.h"
#include "wire/names.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

using domain::RoundState;
namespace names = wire::names;

constexpr const char* round_select =
    "select r.id, r.territory_id, t.name, r.form_code, r.title, r.from_day, r.to_day, r.due_day, r.group_code, "
    "r.state, r.opened_on, r.closed_on, r.version ";
constexpr const char* round_tables =
    "from monitoring_rounds r join territories t on t.region_id = r.region_id and t.id = r.territory_id "
    "where r.region_id = :region";

RoundRow read_round(Row& row)
{
    RoundRow round;
    round.id = row.take<RoundId>();
    round.territory = row.take<TerritoryId>();
    round.territory_name = row.take<std::string>();
    round.form_code = row.take<std::string>();
    round.title = row.take<std::string>();
    round.period.from = row.take<domain::Date>();
    round.period.to = row.take<domain::Date>();
    round.due = row.take<domain::Date>();
    round.group = row.take<std::string>();
    const auto state = row.take<std::string>();
    for (const auto& [value, name] : domain::round_states)
        if (name == state) round.state = value;
    round.opened_on = row.take<std::optional<domain::Date>>();
    round.closed_on = row.take<std::optional<domain::Date>>();
    round.version = row.take<std::int64_t>();
    return round;
}

/// Of a territory of the scope, or asking somebody of it. Both conditions give their parameters the same values.
std::string seen(const Scope& scope, Params& params)
{
    auto of_answers = params;
    const auto addressee = inside(scope, {"a.territory_id", "a.organisation_id"}, of_answers);
    const auto own = inside(scope, {"r.territory_id", ""}, params);
    params = of_answers;
    return " and ((1 = 1" + own +
           ") or (r.state <> 'planned' and exists (select 1 from monitoring_answers a where a.region_id = r.region_id "
           "and a.round_id = r.id" +
           addressee + ")))";
}

std::string narrowed(const RoundFilter& filter, Params& params)
{
    std::string sql;
    if (filter.state) {
        sql += " and r.state = :state";
        params.push_back({"state", names::of(*filter.state, domain::round_states)});
    }
    if (filter.form) {
        sql += " and r.form_code = :form";
        params.push_back({"form", *filter.form});
    }
    return sql;
}

} // namespace

std::optional<Page<RoundRow>> page_of_rounds(Connection& connection, const Scope& scope, const RoundFilter& filter,
                                             const PageRequest& request, domain::Date today)
{
    Params params{{"region", scope.region}};
    auto where = round_tables + seen(scope, params);
    where += narrowed(filter, params);
    Page<RoundRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (r.due_day, r.id) < (:after_day, :after_id)";
        params.insert(params.end(), {{"after_day", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all(round_select + where + " order by r.due_day desc, r.id desc limit :limit", params, read_round);
    page.next = cut_to(page.items, request.limit,
                       [](const RoundRow& last) { return CursorText{domain::to_iso(last.due), last.id.value}; });
    for (auto& round : page.items)
        round.figures = figures_of(connection, scope, round, today);
    return page;
}

std::optional<RoundRow> find_round(Connection& connection, const Scope& scope, RoundId id, domain::Date today)
{
    Params params{{"region", scope.region}};
    const auto condition = seen(scope, params);
    params.push_back({"id", id});
    auto round =
        connection.first(std::string{round_select} + round_tables + " and r.id = :id" + condition, params, read_round);
    if (round) round->figures = figures_of(connection, scope, *round, today);
    return round;
}

domain::MonitoringForm form_of_round(Connection& connection, RegionId region, RoundId id)
{
    return decoded_form(connection.scalar<std::string>(
        "select form from monitoring_rounds where region_id = :region and id = :id", {{"region", region}, {"id", id}}));
}

bool has_round(Connection& connection, RegionId region, TerritoryId territory, const std::string& form,
               domain::Date from)
{
    return connection.scalar<std::int64_t>(
               "select count(*) from monitoring_rounds where region_id = :region and form_code = :form and "
               "territory_id = :territory and from_day = :from",
               {{"region", region}, {"form", form}, {"territory", territory}, {"from", from}}) > 0;
}

RoundId insert_round(Connection& connection, RegionId region, const NewRound& round, ActorId by, Instant now)
{
    return connection.scalar<RoundId>(
        "insert into monitoring_rounds (region_id, territory_id, form_code, form, title, from_day, to_day, due_day, "
        "group_code, made_at, made_by, changed_at) values (:region, :territory, :code, :form, :title, :from, :to, "
        ":due, :group, :now, :by, :now) returning id",
        {{"region", region},
         {"territory", round.territory},
         {"code", round.form.code},
         {"form", encoded(round.form)},
         {"title", round.title},
         {"from", round.period.from},
         {"to", round.period.to},
         {"due", round.due},
         {"group", round.group},
         {"now", now},
         {"by", by}});
}

bool update_round(Connection& connection, RegionId region, RoundId id, std::int64_t version, const RoundChange& change,
                  Instant now)
{
    return connection.execute("update monitoring_rounds set title = :title, due_day = :due, state = :state, "
                              "opened_on = :opened, closed_on = :closed, version = version + 1, changed_at = :now "
                              "where region_id = :region and id = :id and version = :version",
                              {{"title", change.title},
                               {"due", change.due},
                               {"state", names::of(change.state, domain::round_states)},
                               {"opened", change.opened_on},
                               {"closed", change.closed_on},
                               {"now", now},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

bool delete_round(Connection& connection, RegionId region, RoundId id, std::int64_t version)
{
    const Params params{{"region", region}, {"id", id}, {"version", version}};
    const auto planned = connection.execute("update monitoring_rounds set version = version + 1 where "
                                            "region_id = :region and id = :id and version = :version and "
                                            "state = 'planned'",
                                            params);
    if (planned != 1) return false;
    const Params one{{"region", region}, {"id", id}};
    connection.execute("delete from monitoring_answers where region_id = :region and round_id = :id", one);
    connection.execute("delete from monitoring_rounds where region_id = :region and id = :id", one);
    return true;
}

} // namespace vekha::store
