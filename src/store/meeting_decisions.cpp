#include "store/cursor_text.h"
#include "store/meetings.h"
#include "store/place_name.h"
#include "wire/names.h"

namespace vekha::store
{

namespace
{

namespace names = wire::names;

constexpr ScopeColumns decision_columns{"d.territory_id", "d.organisation_id"};
constexpr const char* decision_select =
    "select d.id, d.meeting_id, m.title, m.held_on, d.territory_id, t.name, d.organisation_id, "
    "coalesce(o.short_name, ''), d.text, d.responsible, d.due_day, d.state, d.words, d.obligation_id, d.closed_on, "
    "d.version ";
constexpr const char* decision_tables =
    "from meeting_decisions d join meetings m on m.region_id = d.region_id and m.id = d.meeting_id "
    "join territories t on t.region_id = d.region_id and t.id = d.territory_id "
    "left join organisations o on o.region_id = d.region_id and o.id = d.organisation_id where d.region_id = :region";

DecisionRow read_decision(Row& row)
{
    DecisionRow decision;
    decision.id = row.take<DecisionId>();
    decision.meeting = row.take<MeetingId>();
    decision.meeting_title = row.take<std::string>();
    decision.held_on = row.take<domain::Date>();
    decision.place = read_place(row);
    auto& fields = decision.fields;
    fields.organisation = decision.place.organisation;
    fields.text = row.take<std::string>();
    fields.responsible = row.take<std::string>();
    fields.due = row.take<domain::Date>();
    const auto state = row.take<std::string>();
    for (const auto& [value, name] : domain::decision_states)
        if (name == state) fields.state = value;
    fields.words = row.take<std::string>();
    fields.obligation = row.take<std::optional<domain::ObligationId>>();
    decision.closed_on = row.take<std::optional<domain::Date>>();
    decision.version = row.take<std::int64_t>();
    return decision;
}

Params params_of(RegionId region, const DecisionFields& fields, Instant now)
{
    return {{"region", region},
            {"text", fields.text},
            {"responsible", fields.responsible},
            {"due", fields.due},
            {"state", names::of(fields.state, domain::decision_states)},
            {"words", fields.words},
            {"obligation", fields.obligation},
            {"now", now}};
}

std::string narrowed(const DecisionFilter& filter, Params& params, domain::Date today)
{
    std::string sql;
    if (filter.state) {
        sql += " and d.state = :state";
        params.push_back({"state", names::of(*filter.state, domain::decision_states)});
    }
    if (filter.overdue) {
        sql += " and d.state = 'open' and d.due_day < :today";
        params.push_back({"today", today});
    }
    if (filter.meeting) {
        sql += " and d.meeting_id = :meeting";
        params.push_back({"meeting", *filter.meeting});
    }
    return sql;
}

} // namespace

std::optional<Page<DecisionRow>> page_of_decisions(Connection& connection, const Scope& scope,
                                                   const DecisionFilter& filter, const PageRequest& request,
                                                   domain::Date today)
{
    Params params{{"region", scope.region}};
    auto where = decision_tables + inside(scope, decision_columns, params);
    where += narrowed(filter, params, today);
    Page<DecisionRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (d.due_day, d.id) > (:after_day, :after_id)";
        params.insert(params.end(), {{"after_day", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items =
        connection.all(decision_select + where + " order by d.due_day, d.id limit :limit", params, read_decision);
    page.next = cut_to(page.items, request.limit, [](const DecisionRow& last) {
        return CursorText{domain::to_iso(last.fields.due), last.id.value};
    });
    return page;
}

std::optional<DecisionRow> find_decision(Connection& connection, const Scope& scope, DecisionId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, decision_columns, params);
    return connection.first(std::string{decision_select} + decision_tables + " and d.id = :id" + seen, params,
                            read_decision);
}

DecisionId insert_decision(Connection& connection, const Belonging& belonging, MeetingId meeting,
                           const DecisionFields& fields, ActorId by, Instant now)
{
    auto params = params_of(belonging.region, fields, now);
    params.insert(params.end(), {{"meeting", meeting},
                                 {"territory", belonging.territory},
                                 {"organisation", belonging.organisation},
                                 {"by", by}});
    return connection.scalar<DecisionId>(
        "insert into meeting_decisions (region_id, meeting_id, territory_id, organisation_id, text, responsible, "
        "due_day, state, words, obligation_id, made_at, made_by, changed_at) values (:region, :meeting, :territory, "
        ":organisation, :text, :responsible, :due, :state, :words, :obligation, :now, :by, :now) returning id",
        params);
}

bool update_decision(Connection& connection, RegionId region, DecisionId id, std::int64_t version,
                     const DecisionFields& fields, domain::Date today, Instant now)
{
    auto params = params_of(region, fields, now);
    std::optional<domain::Date> closed;
    if (fields.state != domain::DecisionState::Open) closed = today;
    params.insert(params.end(), {{"id", id}, {"version", version}, {"closed", closed}});
    return connection.execute("update meeting_decisions set text = :text, responsible = :responsible, due_day = :due, "
                              "state = :state, words = :words, obligation_id = :obligation, closed_on = :closed, "
                              "version = version + 1, changed_at = :now where region_id = :region and id = :id and "
                              "version = :version",
                              params) == 1;
}

} // namespace vekha::store
