#include "store/waves.h"

#include "store/cursor_text.h"
#include "store/wave_codec.h"
#include "wire/names.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

namespace names = wire::names;

constexpr const char* wave_select =
    "select w.id, w.territory_id, t.name, w.title, w.from_day, w.to_day, w.group_code, w.state, w.scoring, "
    "w.opened_on, w.closed_on, w.scored_on, w.version ";
constexpr const char* wave_tables =
    "from waves w join territories t on t.region_id = w.region_id and t.id = w.territory_id "
    "where w.region_id = :region";

WaveRow read_wave(Row& row)
{
    WaveRow wave;
    wave.id = row.take<WaveId>();
    wave.territory = row.take<TerritoryId>();
    wave.territory_name = row.take<std::string>();
    wave.title = row.take<std::string>();
    wave.term.from = row.take<domain::Date>();
    wave.term.to = row.take<domain::Date>();
    wave.group = row.take<std::string>();
    const auto state = row.take<std::string>();
    for (const auto& [value, name] : domain::wave_states)
        if (name == state) wave.state = value;
    wave.scoring = decoded_scoring(row.take<std::string>());
    wave.opened_on = row.take<std::optional<domain::Date>>();
    wave.closed_on = row.take<std::optional<domain::Date>>();
    wave.scored_on = row.take<std::optional<domain::Date>>();
    wave.version = row.take<std::int64_t>();
    return wave;
}

/// Of a territory of the scope, or asking a school of it. Both conditions give their parameters the same values.
std::string seen(const Scope& scope, Params& params)
{
    auto of_schools = params;
    const auto school = inside(scope, {"s.territory_id", "s.organisation_id"}, of_schools);
    const auto own = inside(scope, {"w.territory_id", ""}, params);
    params = of_schools;
    return " and ((1 = 1" + own +
           ") or (w.state <> 'planned' and exists (select 1 from wave_schools s where s.region_id = w.region_id and "
           "s.wave_id = w.id" +
           school + ")))";
}

std::string narrowed(const WaveFilter& filter, Params& params)
{
    std::string sql;
    if (filter.state) {
        sql += " and w.state = :state";
        params.push_back({"state", names::of(*filter.state, domain::wave_states)});
    }
    if (filter.school) {
        sql += " and exists (select 1 from wave_schools x where x.region_id = w.region_id and x.organisation_id = "
               ":school and x.wave_id = w.id)";
        params.push_back({"school", *filter.school});
    }
    return sql;
}

/// How the schools of the scope answer, and how many they are.
void count_answers(Connection& connection, const Scope& scope, WaveRow& wave)
{
    Params params{{"region", scope.region}};
    const auto condition = inside(scope, {"s.territory_id", "s.organisation_id"}, params);
    params.push_back({"wave", wave.id});
    const auto schools = " from wave_schools s where s.region_id = :region and s.wave_id = :wave" + condition;
    wave.schools = connection.scalar<std::int64_t>("select count(*)" + schools, params);
    const auto boxes = "select b.audience, cast(sum(b.expected) as bigint), cast(sum(b.answered) as bigint) from "
                       "wave_schools s join wave_boxes b on "
                       "b.region_id = s.region_id and b.wave_id = s.wave_id and b.school_id = s.id where "
                       "s.region_id = :region and s.wave_id = :wave" +
                       condition + " group by b.audience";
    connection.each(boxes, params, [&](Row& row) {
        const auto name = row.take<std::string>();
        ResponseRate rate;
        for (const auto& [value, known] : domain::wave_audiences)
            if (known == name) rate.audience = value;
        rate.expected = row.take<std::int64_t>();
        rate.answered = row.take<std::int64_t>();
        wave.rates.push_back(rate);
    });
    std::ranges::sort(wave.rates, {}, &ResponseRate::audience);
}

} // namespace

std::optional<Page<WaveRow>> page_of_waves(Connection& connection, const Scope& scope, const WaveFilter& filter,
                                           const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = wave_tables + seen(scope, params);
    where += narrowed(filter, params);
    Page<WaveRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (w.from_day, w.id) < (:after_day, :after_id)";
        params.insert(params.end(), {{"after_day", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all(wave_select + where + " order by w.from_day desc, w.id desc limit :limit", params, read_wave);
    page.next = cut_to(page.items, request.limit,
                       [](const WaveRow& last) { return CursorText{domain::to_iso(last.term.from), last.id.value}; });
    for (auto& wave : page.items)
        count_answers(connection, scope, wave);
    return page;
}

std::optional<WaveRow> find_wave(Connection& connection, const Scope& scope, WaveId id)
{
    Params params{{"region", scope.region}};
    const auto condition = seen(scope, params);
    params.push_back({"id", id});
    auto wave =
        connection.first(std::string{wave_select} + wave_tables + " and w.id = :id" + condition, params, read_wave);
    if (wave) count_answers(connection, scope, *wave);
    return wave;
}

std::vector<domain::Questionnaire> questionnaires_of(Connection& connection, RegionId region, WaveId id)
{
    auto all = connection.all("select body from wave_questionnaires where region_id = :region and wave_id = :id",
                              {{"region", region}, {"id", id}},
                              [](Row& row) { return decoded_questionnaire(row.take<std::string>()); });
    std::ranges::sort(all, {}, &domain::Questionnaire::audience);
    return all;
}

WaveId insert_wave(Connection& connection, RegionId region, const NewWave& wave, ActorId by, Instant now)
{
    const auto id = connection.scalar<WaveId>(
        "insert into waves (region_id, territory_id, title, from_day, to_day, group_code, scoring, made_at, made_by, "
        "changed_at) values (:region, :territory, :title, :from, :to, :group, :scoring, :now, :by, :now) returning id",
        {{"region", region},
         {"territory", wave.territory},
         {"title", wave.title},
         {"from", wave.term.from},
         {"to", wave.term.to},
         {"group", wave.group},
         {"scoring", encoded(wave.scoring)},
         {"now", now},
         {"by", by}});
    for (const auto& questionnaire : wave.questionnaires)
        connection.execute("insert into wave_questionnaires (region_id, wave_id, audience, code, edition, body) values "
                           "(:region, :wave, :audience, :code, :edition, :body)",
                           {{"region", region},
                            {"wave", id},
                            {"audience", names::of(questionnaire.audience, domain::wave_audiences)},
                            {"code", questionnaire.code},
                            {"edition", questionnaire.edition},
                            {"body", encoded(questionnaire)}});
    return id;
}

bool update_wave(Connection& connection, RegionId region, WaveId id, std::int64_t version, const WaveChange& change,
                 Instant now)
{
    return connection.execute("update waves set title = :title, from_day = :from, to_day = :to, scoring = :scoring, "
                              "state = :state, opened_on = :opened, closed_on = :closed, scored_on = :scored, "
                              "version = version + 1, changed_at = :now "
                              "where region_id = :region and id = :id and version = :version",
                              {{"title", change.title},
                               {"from", change.term.from},
                               {"to", change.term.to},
                               {"scoring", encoded(change.scoring)},
                               {"state", names::of(change.state, domain::wave_states)},
                               {"opened", change.opened_on},
                               {"closed", change.closed_on},
                               {"scored", change.scored_on},
                               {"now", now},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

bool delete_wave(Connection& connection, RegionId region, WaveId id, std::int64_t version)
{
    const auto planned = connection.execute("update waves set version = version + 1 where region_id = :region and "
                                            "id = :id and version = :version and state = 'planned'",
                                            {{"region", region}, {"id", id}, {"version", version}});
    if (planned != 1) return false;
    const Params one{{"region", region}, {"id", id}};
    // Links may have been printed before anybody could answer.
    for (const auto* table : {"wave_tokens", "wave_forms"})
        connection.execute("delete from " + std::string{table} +
                               " where region_id = :region and batch_id in (select id from wave_batches where "
                               "region_id = :region and wave_id = :id)",
                           one);
    for (const auto* table : {"wave_batches", "wave_boxes", "wave_schools", "wave_questionnaires"})
        connection.execute("delete from " + std::string{table} + " where region_id = :region and wave_id = :id", one);
    connection.execute("delete from waves where region_id = :region and id = :id", one);
    return true;
}

bool is_scored(Connection& connection, RegionId region, WaveId id)
{
    return connection.scalar<std::int64_t>(
               "select count(*) from waves where region_id = :region and id = :id and state = 'scored'",
               {{"region", region}, {"id", id}}) > 0;
}

} // namespace vekha::store
