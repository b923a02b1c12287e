#include "store/plan_corrections.h"

#include "store/cursor_text.h"
#include "store/place_name.h"
#include "wire/names.h"

namespace vekha::store
{

namespace
{

namespace names = wire::names;

constexpr const char* columns =
    "select c.id, c.territory_id, t.name, c.organisation_id, coalesce(g.short_name, ''), c.obligation_id, "
    "o.road_map_id, m.title, a.number, a.text, o.to_day, c.round_id, coalesce(r.title, ''), c.proposal, c.state, "
    "c.words, c.decider, c.decided_on, c.version";
constexpr const char* tables =
    " from plan_corrections c join territories t on t.region_id = c.region_id and t.id = c.territory_id "
    "left join organisations g on g.region_id = c.region_id and g.id = c.organisation_id "
    "join obligations o on o.region_id = c.region_id and o.id = c.obligation_id "
    "join road_maps m on m.region_id = o.region_id and m.id = o.road_map_id "
    "join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and a.position = "
    "o.activity "
    "left join monitoring_rounds r on r.region_id = c.region_id and r.id = c.round_id where c.region_id = :region";
constexpr ScopeColumns correction_columns{"c.territory_id", "c.organisation_id"};

CorrectionRow read_correction(Row& row)
{
    CorrectionRow read;
    read.id = row.take<CorrectionId>();
    read.place = read_place(row);
    read.obligation = row.take<domain::ObligationId>();
    read.road_map = row.take<RoadMapId>();
    read.road_map_title = row.take<std::string>();
    read.number = row.take<std::string>();
    read.activity = row.take<std::string>();
    read.due = row.take<std::optional<domain::Date>>();
    read.round = row.take<std::optional<RoundId>>();
    read.round_title = row.take<std::string>();
    read.proposal = row.take<std::string>();
    const auto state = row.take<std::string>();
    for (const auto& [value, name] : domain::correction_states)
        if (name == state) read.state = value;
    read.words = row.take<std::string>();
    read.decider = row.take<std::string>();
    read.decided_on = row.take<std::optional<domain::Date>>();
    read.version = row.take<std::int64_t>();
    return read;
}

void propose_one(Connection& connection, RegionId region, const AnswerRow& answer, const domain::DutyNote& note,
                 ActorId by, Instant now)
{
    const Params params{{"region", region},
                        {"answer", answer.id},
                        {"round", answer.round},
                        {"territory", answer.place.territory},
                        {"now", now},
                        {"organisation", answer.place.organisation},
                        {"by", by},
                        {"obligation", note.obligation},
                        {"proposal", note.correction}};
    // Only a duty of the same school: a foreign number proposes nothing.
    connection.execute("insert into plan_corrections (region_id, territory_id, organisation_id, obligation_id, "
                       "round_id, answer_id, proposal, made_at, made_by, changed_at) select :region, :territory, "
                       "organisation_id, id, :round, :answer, :proposal, :now, :by, :now from obligations "
                       "where region_id = :region and id = :obligation and organisation_id = :organisation and not "
                       "exists (select 1 from plan_corrections c where c.region_id = :region and "
                       "c.answer_id = :answer and c.obligation_id = :obligation)",
                       params);
}

} // namespace

std::optional<Page<CorrectionRow>> page_of_corrections(Connection& connection, const Scope& scope,
                                                       const CorrectionFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = tables + inside(scope, correction_columns, params);
    if (filter.state) {
        where += " and c.state = :state";
        params.push_back({"state", names::of(*filter.state, domain::correction_states)});
    }
    if (filter.round) {
        where += " and c.round_id = :round";
        params.push_back({"round", *filter.round});
    }
    Page<CorrectionRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and c.id < :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(columns + where + " order by c.id desc limit :limit", params, read_correction);
    page.next =
        cut_to(page.items, request.limit, [](const CorrectionRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

std::optional<CorrectionRow> find_correction(Connection& connection, const Scope& scope, CorrectionId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, correction_columns, params);
    return connection.first(std::string{columns} + tables + " and c.id = :id" + seen, params, read_correction);
}

void propose_corrections(Connection& connection, RegionId region, const AnswerRow& answer,
                         std::span<const domain::DutyNote> notes, ActorId by, Instant now)
{
    connection.execute("delete from plan_corrections where region_id = :region and answer_id = :answer and "
                       "state = 'proposed'",
                       {{"region", region}, {"answer", answer.id}});
    for (const auto& note : notes)
        if (!note.correction.empty()) propose_one(connection, region, answer, note, by, now);
}

bool decide_correction(Connection& connection, RegionId region, CorrectionId id, std::int64_t version,
                       domain::CorrectionState state, const std::string& words, const std::string& by,
                       domain::Date today, Instant now)
{
    return connection.execute("update plan_corrections set state = :state, words = :words, decider = :by, "
                              "decided_on = :today, changed_at = :now, version = version + 1 where "
                              "region_id = :region and id = :id and version = :version",
                              {{"state", names::of(state, domain::correction_states)},
                               {"words", words},
                               {"by", by},
                               {"today", today},
                               {"now", now},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

} // namespace vekha::store
