#include "store/term_requests.h"

#include "store/cursor_text.h"

namespace vekha::store
{

namespace
{

using domain::RequestState;

constexpr ScopeColumns request_columns{"r.territory_id", "r.organisation_id"};

constexpr const char* select =
    "select r.id, r.obligation_id, o.road_map_id, m.title, a.number, a.text, o.addressee, r.organisation_id, "
    "r.territory_id, t.name, r.state, r.words, r.term_was, o.to_day, r.wished_day, r.asked_at, r.asked_on, r.asked_by, "
    "p.name, "
    "r.answer_by, r.escalated_on, r.answered_at, q.name, r.answer_words, r.granted_day, r.version from term_requests r "
    "join obligations o on o.region_id = r.region_id and o.id = r.obligation_id join edition_activities a on "
    "a.region_id = o.region_id and a.edition_id = o.edition_id and a.position = o.activity join road_maps m on "
    "m.region_id = o.region_id and m.id = o.road_map_id join territories t on t.region_id = r.region_id and t.id = "
    "r.territory_id left join people p on p.region_id = r.region_id and p.id = r.asked_by left join people q on "
    "q.region_id = r.region_id and q.id = r.answered_by ";

TermRequestRow read_request(Row& row)
{
    TermRequestRow read;
    read.id = row.take<TermRequestId>();
    read.obligation = row.take<domain::ObligationId>();
    read.road_map = row.take<RoadMapId>();
    read.road_map_title = row.take<std::string>();
    read.number = row.take<std::string>();
    read.text = row.take<std::string>();
    read.addressee.name = row.take<std::string>();
    read.addressee.organisation = row.take<std::optional<domain::OrganisationId>>();
    read.territory = row.take<TerritoryId>();
    read.territory_name = row.take<std::string>();
    read.state = domain::request_state_from_name(row.take<std::string>()).value_or(RequestState::Lapsed);
    read.words = row.take<std::string>();
    read.term_was = row.take<domain::Date>();
    read.term = row.take<std::optional<domain::Date>>();
    read.wished = row.take<domain::Date>();
    read.asked_at = row.take<Instant>();
    read.asked_on = row.take<domain::Date>();
    read.asked_by = row.take<ActorId>();
    read.asker = row.take<std::optional<std::string>>().value_or("");
    read.answer_by = row.take<domain::Date>();
    read.escalated_on = row.take<std::optional<domain::Date>>();
    read.answered_at = row.take<std::optional<Instant>>();
    read.answerer = row.take<std::optional<std::string>>().value_or("");
    read.answer_words = row.take<std::string>();
    read.granted = row.take<std::optional<domain::Date>>();
    read.version = row.take<std::int64_t>();
    return read;
}

/// The scope and the filter without its state.
std::string condition_of(const Scope& scope, const TermRequestFilter& filter, Params& params)
{
    params.push_back({"region", scope.region});
    auto sql = "where r.region_id = :region" + inside(scope, request_columns, params);
    if (filter.obligation) {
        sql += " and r.obligation_id = :obligation";
        params.push_back({"obligation", *filter.obligation});
    }
    if (filter.organisation) {
        sql += " and r.organisation_id = :organisation";
        params.push_back({"organisation", *filter.organisation});
    }
    if (filter.escalated) sql += " and r.escalated_on is not null";
    return sql;
}

} // namespace

std::optional<Page<TermRequestRow>> page_of_term_requests(Connection& connection, const Scope& scope,
                                                          const TermRequestFilter& filter, const PageRequest& request)
{
    Params params;
    auto condition = condition_of(scope, filter, params);
    if (filter.state) {
        condition += " and r.state = :state";
        params.push_back({"state", domain::name_of(*filter.state)});
    }
    Page<TermRequestRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) from term_requests r " + condition, params);
    const bool nearest_first = filter.state == RequestState::Open;
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        condition +=
            nearest_first ? " and (r.answer_by, r.id) > (:day, :id)" : " and (r.answer_by, r.id) < (:day, :id)";
        params.push_back({"day", after->text});
        params.push_back({"id", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    const std::string order = nearest_first ? " order by r.answer_by, r.id limit :limit"
                                            : " order by r.answer_by desc, r.id desc limit :limit";
    page.items = connection.all(select + condition + order, params, read_request);
    page.next = cut_to(page.items, request.limit, [](const TermRequestRow& last) {
        return CursorText{domain::to_iso(last.answer_by), last.id.value};
    });
    return page;
}

TermRequestCounts counts_of_term_requests(Connection& connection, const Scope& scope, const TermRequestFilter& filter,
                                          domain::Date today)
{
    Params params{{"today", today}};
    const auto condition = condition_of(scope, filter, params);
    TermRequestCounts counts;
    connection.each("select r.state, count(*), coalesce(sum(case when r.answer_by < :today then 1 else 0 end), 0), "
                    "coalesce(sum(case when r.escalated_on is not null then 1 else 0 end), 0) from term_requests r " +
                        condition + " group by r.state",
                    params, [&](Row& row) {
                        const auto state = domain::request_state_from_name(row.take<std::string>());
                        const auto all = row.take<std::int64_t>();
                        if (state == RequestState::Granted || state == RequestState::Refused) counts.answered += all;
                        if (state != RequestState::Open) return;
                        counts.open = all;
                        counts.late = row.take<std::int64_t>();
                        counts.escalated = row.take<std::int64_t>();
                    });
    return counts;
}

std::optional<TermRequestRow> find_term_request(Connection& connection, const Scope& scope, TermRequestId id)
{
    Params params;
    const auto condition = condition_of(scope, {}, params);
    params.push_back({"id", id});
    return connection.first(select + condition + " and r.id = :id", params, read_request);
}

bool has_open_request(Connection& connection, RegionId region, domain::ObligationId obligation)
{
    return connection.scalar<int>("select count(*) from term_requests where region_id = :region and obligation_id = "
                                  ":obligation and state = 'open'",
                                  {{"region", region}, {"obligation", obligation}}) > 0;
}

TermRequestId insert_term_request(Connection& connection, const NewTermRequest& request, Instant now)
{
    const auto& belonging = request.belonging;
    return connection.scalar<TermRequestId>(
        "insert into term_requests (region_id, territory_id, organisation_id, obligation_id, words, term_was, "
        "wished_day, asked_at, asked_on, asked_by, answer_by) values (:region, :territory, :organisation, :obligation, "
        ":words, :term_was, :wished, :now, :asked_on, :by, :answer_by) returning id",
        {{"region", belonging.region},
         {"territory", belonging.territory},
         {"organisation", belonging.organisation},
         {"obligation", request.obligation},
         {"words", request.words},
         {"term_was", request.term_was},
         {"wished", request.wished},
         {"now", now},
         {"asked_on", request.asked_on},
         {"by", request.by},
         {"answer_by", request.answer_by}});
}

bool answer_term_request(Connection& connection, RegionId region, TermRequestId id, std::int64_t version,
                         const TermAnswer& answer, Instant now)
{
    return connection.execute("update term_requests set state = :state, answer_words = :words, granted_day = :granted, "
                              "answered_at = :now, answered_by = :by, version = version + 1 where region_id = :region "
                              "and id = :id and version = :version and state = 'open'",
                              {{"state", domain::name_of(answer.state)},
                               {"words", answer.words},
                               {"granted", answer.granted},
                               {"now", now},
                               {"by", answer.by},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

std::vector<TermRequestId> requests_to_escalate(Connection& connection, RegionId region, domain::Date today, int most)
{
    return connection.all("select id from term_requests where region_id = :region and state = 'open' and answer_by < "
                          ":today and escalated_on is null order by answer_by, id limit :most",
                          {{"region", region}, {"today", today}, {"most", most}},
                          [](Row& row) { return row.take<TermRequestId>(); });
}

bool escalate(Connection& connection, RegionId region, TermRequestId id, domain::Date today)
{
    return connection.execute("update term_requests set escalated_on = :today, version = version + 1 where region_id = "
                              ":region and id = :id and state = 'open' and escalated_on is null",
                              {{"today", today}, {"region", region}, {"id", id}}) == 1;
}

std::int64_t lapse_requests(Connection& connection, RegionId region, Instant now)
{
    return connection.execute("update term_requests set state = 'lapsed', answered_at = :now, version = version + 1 "
                              "where region_id = :region and state = 'open' and exists (select 1 from obligations o "
                              "where o.region_id = term_requests.region_id and o.id = term_requests.obligation_id and "
                              "o.stage in ('done', 'gone'))",
                              {{"now", now}, {"region", region}});
}

AnswerTerm answer_term_of(Connection& connection, RegionId region, TerritoryId territory)
{
    return connection
        .first("select s.territory_id, s.working_days, s.version from territory_tree t join answer_terms s on "
               "s.region_id = t.region_id and s.territory_id = t.ancestor_id where t.region_id = :region and "
               "t.territory_id = :territory order by t.depth limit 1",
               {{"region", region}, {"territory", territory}},
               [&](Row& row) {
                   AnswerTerm term;
                   term.of = row.take<TerritoryId>();
                   term.working_days = row.take<int>();
                   const auto version = row.take<std::int64_t>();
                   term.version = term.of == territory ? version : 0;
                   return term;
               })
        .value_or(AnswerTerm{});
}

bool set_answer_term(Connection& connection, RegionId region, TerritoryId territory, int working_days,
                     std::int64_t version, ActorId by, Instant now)
{
    if (answer_term_of(connection, region, territory).version != version) return false;
    connection.execute("insert into answer_terms (region_id, territory_id, working_days, version, changed_at, "
                       "changed_by) values (:region, :territory, :days, :version, :now, :by) on conflict (region_id, "
                       "territory_id) do update set working_days = excluded.working_days, version = excluded.version, "
                       "changed_at = excluded.changed_at, changed_by = excluded.changed_by",
                       {{"region", region},
                        {"territory", territory},
                        {"days", working_days},
                        {"version", version + 1},
                        {"now", now},
                        {"by", by}});
    return true;
}

} // namespace vekha::store
