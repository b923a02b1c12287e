#include "store/monitoring_answers.h"

#include "domain/rights.h"
#include "store/cursor_text.h"
#include "store/folded.h"
#include "store/monitoring_codec.h"
#include "store/place_name.h"
#include "wire/names.h"

#include <set>

namespace vekha::store
{

namespace
{

using domain::AnswerState;
using domain::Timeliness;
namespace names = wire::names;

constexpr ScopeColumns answer_columns{"a.territory_id", "a.organisation_id"};
constexpr const char* timeliness =
    "case when a.submitted_on is not null then case when a.submitted_on <= r.due_day then 'on-time' else 'late' end "
    "when r.state <> 'closed' and r.due_day >= :today then 'pending' else 'missing' end";
constexpr const char* columns = "select a.id, a.round_id, a.territory_id, t.name, a.organisation_id, "
                                "coalesce(o.short_name, ''), a.name, a.state, ";
constexpr const char* more_columns =
    ", a.asked, a.given, a.submitted_on, a.submitter, a.checker, a.words, a.editor, a.changed_at, a.reminders, "
    "a.reminded_at, a.version";
constexpr const char* tables =
    " from monitoring_answers a join monitoring_rounds r on r.region_id = a.region_id and r.id = a.round_id "
    "join territories t on t.region_id = a.region_id and t.id = a.territory_id "
    "left join organisations o on o.region_id = a.region_id and o.id = a.organisation_id "
    "where a.region_id = :region";

template <typename Enum, std::size_t N>
Enum named(const std::string& text, const names::Table<Enum, N>& table)
{
    for (const auto& [value, name] : table)
        if (name == text) return value;
    return table.front().first;
}

std::string select(std::string_view besides = "")
{
    return std::string{columns} + timeliness + more_columns + std::string{besides} + tables;
}

AnswerRow read_answer(Row& row)
{
    AnswerRow answer;
    answer.id = row.take<AnswerId>();
    answer.round = row.take<RoundId>();
    answer.place = read_place(row);
    answer.name = row.take<std::string>();
    answer.state = named(row.take<std::string>(), domain::answer_states);
    answer.timeliness = named(row.take<std::string>(), domain::timeliness_names);
    answer.asked = row.take<int>();
    answer.given = row.take<int>();
    answer.submitted_on = row.take<std::optional<domain::Date>>();
    answer.submitter = row.take<std::string>();
    answer.checker = row.take<std::string>();
    answer.words = row.take<std::string>();
    answer.editor = row.take<std::string>();
    answer.changed_at = row.take<Instant>();
    answer.reminders = row.take<std::int64_t>();
    answer.reminded_at = row.take<std::optional<Instant>>();
    answer.version = row.take<std::int64_t>();
    return answer;
}

constexpr const char* filled_columns = ", a.filled, a.submitter_id";

StoredAnswer read_filled(Row& row)
{
    StoredAnswer answer;
    answer.row = read_answer(row);
    answer.filled = decoded_filled(row.take<std::string>());
    answer.submitter = row.take<std::optional<ActorId>>();
    return answer;
}

std::string narrowed(const AnswerFilter& filter, Params& params)
{
    std::string sql;
    if (filter.state) {
        sql += " and a.state = :state";
        params.push_back({"state", names::of(*filter.state, domain::answer_states)});
    }
    if (filter.timeliness) {
        sql += std::string{" and "} + timeliness + " = :timeliness";
        params.push_back({"timeliness", names::of(*filter.timeliness, domain::timeliness_names)});
    }
    return sql;
}

void count(domain::RoundFigures& figures, AnswerState state, Timeliness when, std::int64_t many)
{
    figures.addressees += many;
    switch (state) {
    case AnswerState::Empty:
        figures.empty += many;
        break;
    case AnswerState::Draft:
        figures.draft += many;
        break;
    case AnswerState::Submitted:
        figures.submitted += many;
        break;
    case AnswerState::Returned:
        figures.returned += many;
        break;
    case AnswerState::Accepted:
        figures.accepted += many;
        break;
    }
    switch (when) {
    case Timeliness::Pending:
        figures.pending += many;
        break;
    case Timeliness::OnTime:
        figures.on_time += many;
        break;
    case Timeliness::Late:
        figures.late += many;
        break;
    case Timeliness::Missing:
        figures.missing += many;
        break;
    }
}

} // namespace

std::optional<Page<AnswerRow>> page_of_answers(Connection& connection, const Scope& scope, const RoundRow& round,
                                               const AnswerFilter& filter, const PageRequest& request,
                                               domain::Date today)
{
    Params params{{"region", scope.region}, {"round", round.id}};
    auto where = " and a.round_id = :round" + inside(scope, answer_columns, params);
    where += narrowed(filter, params);
    // A statement takes no more parameters than it names, and the day stands in the timeliness only.
    const Param day{"today", today};
    if (filter.timeliness) params.push_back(day);
    Page<AnswerRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + std::string{tables} + where, params);
    if (!filter.timeliness) params.push_back(day);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (a.sort_name, a.id) > (:after_name, :after_id)";
        params.insert(params.end(), {{"after_name", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(select() + where + " order by a.sort_name, a.id limit :limit", params, read_answer);
    page.next = cut_to(page.items, request.limit,
                       [](const AnswerRow& last) { return CursorText{sort_name_of(last.name), last.id.value}; });
    return page;
}

domain::RoundFigures figures_of(Connection& connection, const Scope& scope, const RoundRow& round, domain::Date today)
{
    Params params{{"region", scope.region}, {"round", round.id}, {"today", today}};
    const auto where = inside(scope, answer_columns, params);
    domain::RoundFigures figures;
    connection.each(std::string{"select a.state, "} + timeliness +
                        " as timeliness, count(*) from monitoring_answers a join monitoring_rounds r on "
                        "r.region_id = a.region_id and r.id = a.round_id where a.region_id = :region and "
                        "a.round_id = :round" +
                        where + " group by 1, 2",
                    params, [&](Row& row) {
                        const auto state = named(row.take<std::string>(), domain::answer_states);
                        const auto when = named(row.take<std::string>(), domain::timeliness_names);
                        count(figures, state, when, row.take<std::int64_t>());
                    });
    return figures;
}

std::optional<StoredAnswer> find_answer(Connection& connection, const Scope& scope, AnswerId id, domain::Date today)
{
    Params params{{"region", scope.region}, {"id", id}, {"today", today}};
    const auto seen = inside(scope, answer_columns, params);
    return connection.first(select(filled_columns) + " and r.state <> 'planned' and a.id = :id" + seen, params,
                            read_filled);
}

std::vector<StoredAnswer> answers_of(Connection& connection, const Scope& scope, const RoundRow& round,
                                     const AnswerFilter& filter, domain::Date today)
{
    Params params{{"region", scope.region}, {"round", round.id}, {"today", today}};
    auto where = " and a.round_id = :round" + inside(scope, answer_columns, params);
    where += narrowed(filter, params);
    return connection.all(select(filled_columns) + where + " order by a.sort_name, a.id", params, read_filled);
}

std::vector<AnswerRow> missing_of(Connection& connection, const Scope& scope, const RoundRow& round, domain::Date today)
{
    Params params{{"region", scope.region}, {"round", round.id}, {"today", today}};
    const auto where = inside(scope, answer_columns, params);
    return connection.all(select() + " and a.round_id = :round and a.state in ('empty', 'draft', 'returned')" + where +
                              " order by a.sort_name, a.id",
                          params, read_answer);
}

void insert_answers(Connection& connection, RegionId region, RoundId round, std::span<const NewAnswer> addressees,
                    Instant now)
{
    for (const auto& addressee : addressees)
        connection.execute("insert into monitoring_answers (region_id, round_id, territory_id, organisation_id, name, "
                           "sort_name, asked, changed_at) values (:region, :round, :territory, :organisation, :name, "
                           ":sort, :asked, :now)",
                           {{"region", region},
                            {"round", round},
                            {"territory", addressee.territory},
                            {"organisation", addressee.organisation},
                            {"name", addressee.name},
                            {"sort", sort_name_of(addressee.name)},
                            {"asked", addressee.asked},
                            {"now", now}});
}

bool fill_answer(Connection& connection, RegionId region, AnswerId id, std::int64_t version, const AnswerFill& fill,
                 ActorId by, const std::string& name, Instant now)
{
    Params params{{"filled", encoded(fill.filled)},
                  {"given", fill.given},
                  {"state", names::of(fill.state, domain::answer_states)},
                  {"now", now},
                  {"by", by},
                  {"name", name},
                  {"region", region},
                  {"id", id},
                  {"version", version}};
    std::string sent;
    if (fill.submitted_on) {
        sent = ", submitted_at = :now, submitted_on = coalesce(submitted_on, :day), submitter_id = :by, "
               "submitter = :name, words = '', checker = ''";
        params.push_back({"day", *fill.submitted_on});
    }
    return connection.execute("update monitoring_answers set filled = :filled, given = :given, state = :state, "
                              "changed_at = :now, editor_id = :by, editor = :name, version = version + 1" +
                                  sent + " where region_id = :region and id = :id and version = :version",
                              params) == 1;
}

bool check_answer(Connection& connection, RegionId region, AnswerId id, std::int64_t version, AnswerState state,
                  const std::string& words, const std::string& by, Instant now)
{
    return connection.execute("update monitoring_answers set state = :state, words = :words, checker = :by, "
                              "changed_at = :now, version = version + 1 where region_id = :region and id = :id and "
                              "version = :version",
                              {{"state", names::of(state, domain::answer_states)},
                               {"words", words},
                               {"by", by},
                               {"now", now},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

std::vector<PersonId> people_of_addressee(Connection& connection, RegionId region, const PlaceName& addressee,
                                          domain::Date day)
{
    Params params{{"region", region}, {"day", day}};
    std::string exactly = "organisation_id is null and territory_id = :of";
    if (addressee.organisation) {
        exactly = "organisation_id = :of";
        params.push_back({"of", *addressee.organisation});
    } else {
        params.push_back({"of", addressee.territory});
    }
    std::set<PersonId> people;
    connection.each("select person_id, role from grants where region_id = :region and " + exactly +
                        " and ended_at is null and (from_day is null or from_day <= :day) and (to_day is null or "
                        "to_day >= :day)",
                    params, [&](Row& row) {
                        const auto person = row.take<PersonId>();
                        const auto role = row.take<std::string>();
                        if (domain::rights_table().allows(role, domain::permission::monitoring_answer))
                            people.insert(person);
                    });
    return {people.begin(), people.end()};
}

void note_reminders(Connection& connection, RegionId region, std::span<const AnswerId> answers, Instant now)
{
    for (const auto id : answers)
        connection.execute("update monitoring_answers set reminders = reminders + 1, reminded_at = :now where "
                           "region_id = :region and id = :id",
                           {{"now", now}, {"region", region}, {"id", id}});
}

} // namespace vekha::store
