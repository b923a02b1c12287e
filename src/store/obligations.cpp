#include "store/obligations.h"

#include "domain/obligation.h"
#include "domain/week.h"
#include "store/codec.h"
#include "store/counts.h"
#include "store/counts_by_tallies.h"
#include "store/cursor_text.h"
#include "store/due.h"
#include "store/folded.h"
#include "store/obligation_columns.h"
#include "store/obligation_steps.h"
#include "wire/road_map_draft.h"

#include <chrono>

namespace vekha::store
{

namespace
{

constexpr ScopeColumns obligation_columns{"o.territory_id", "o.organisation_id"};
constexpr const char* tables = obligation_tables;
constexpr const char* road_map_table = obligation_road_map;
constexpr const char* columns = select_obligation;

struct Condition {
    std::string sql;
    Params params;

    void also(std::string_view text) { sql.append(" and ").append(text); }
    void also(std::string_view text, Param param)
    {
        also(text);
        params.push_back(std::move(param));
    }
};

void narrow_to_list(Condition& condition, ObligationList list, domain::Date today)
{
    const Param param{"today", today};
    switch (list) {
    case ObligationList::Overdue:
        condition.also("o.stage = 'owed' and o.due_day < :today", param);
        break;
    case ObligationList::NeedsDate:
        condition.also("o.stage = 'owed' and o.due_day = '9999-12-31'");
        break;
    case ObligationList::Upcoming:
        condition.also("o.stage = 'owed' and o.due_day > :today and o.from_day > :today", param);
        break;
    case ObligationList::Current:
        condition.also("o.stage = 'owed' and o.due_day >= :today and o.due_day < '9999-12-31' and "
                       "(o.from_day is null or o.from_day <= :today)",
                       param);
        break;
    case ObligationList::Week:
        condition.also("o.stage = 'owed' and o.due_day >= :today", param);
        condition.also("o.due_day <= :sunday", {"sunday", domain::end_of_week(today)});
        break;
    case ObligationList::Checking:
        condition.also("o.stage = 'checking'");
        break;
    case ObligationList::Done:
        condition.also("o.stage = 'done'");
        break;
    case ObligationList::Gone:
        condition.also("o.stage = 'gone'");
        break;
    }
}

/// The scope and the filter as SQL: the only place that writes them.
Condition condition_of(const Scope& scope, const ObligationFilter& filter)
{
    Condition condition{"where o.region_id = :region", {{"region", scope.region}}};
    if (!filter.list) condition.also("o.stage <> 'gone'");
    if (filter.progress) condition.also("o.progress = :progress", {"progress", name_of(*filter.progress)});
    condition.sql += inside(scope, obligation_columns, condition.params);
    if (filter.road_map) condition.also("o.road_map_id = :road_map", {"road_map", *filter.road_map});
    if (filter.organisation)
        condition.also("o.organisation_id = :organisation", {"organisation", *filter.organisation});
    if (filter.activity) condition.also("a.activity_key = :activity", {"activity", *filter.activity});
    if (filter.from) condition.also("o.due_day >= :from and o.due_day < '9999-12-31'", {"from", *filter.from});
    if (filter.to) condition.also("o.due_day <= :to", {"to", *filter.to});
    if (filter.direction) condition.also("a.direction_id = :direction", {"direction", *filter.direction});
    if (filter.directly_in) condition.also("o.territory_id = :directly_in", {"directly_in", *filter.directly_in});
    if (filter.owed_only) condition.also("o.stage = 'owed'");
    if (filter.by_name_only || filter.addressee) condition.also("o.organisation_id is null");
    if (filter.addressee) condition.also("o.addressee = :addressee", {"addressee", *filter.addressee});
    if (filter.in_time)
        condition.also(*filter.in_time ? "o.stage = 'done' and (o.submitted_on is null or o.submitted_on <= o.due_day)"
                                       : "o.stage = 'done' and o.submitted_on > o.due_day");
    if (!filter.text.empty())
        condition.also("(a.folded like :text escape '\\' or o.folded like :text escape '\\')",
                       {"text", pattern_of(filter.text)});
    return condition;
}

/// Counting needs the activities only where the filter asks about them.
std::string counted_tables(const ObligationFilter& filter)
{
    const bool asks = filter.activity || filter.direction || !filter.text.empty();
    return asks ? tables : " from obligations o ";
}

} // namespace

std::optional<Page<ObligationRow>> page_of_obligations(Connection& connection, const Scope& scope,
                                                       const ObligationFilter& filter, const PageRequest& request,
                                                       domain::Date today)
{
    auto condition = condition_of(scope, filter);
    if (filter.list) narrow_to_list(condition, *filter.list, today);
    Page<ObligationRow> page;
    const auto tallied = total_by_tallies(connection, scope, filter, today);
    page.total = tallied ? *tallied
                         : connection.scalar<std::int64_t>("select count(*)" + counted_tables(filter) + condition.sql,
                                                           condition.params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        condition.also(filter.farthest_first ? "(o.due_day, o.id) < (:due, :id)" : "(o.due_day, o.id) > (:due, :id)",
                       {"due", after->text});
        condition.params.push_back({"id", after->id});
    }
    condition.params.push_back({"limit", request.limit + 1});
    page.items = connection.all(columns + std::string{tables} + road_map_table + condition.sql +
                                    (filter.farthest_first ? " order by o.due_day desc, o.id desc limit :limit"
                                                           : " order by o.due_day, o.id limit :limit"),
                                condition.params, [&](Row& row) { return read_obligation(row, today); });
    page.next = cut_to(page.items, request.limit, [](const ObligationRow& last) {
        const auto& to = last.obligation.occurrence.to;
        return CursorText{to ? domain::to_iso(*to) : std::string{no_day}, last.obligation.id.value};
    });
    return page;
}

ObligationCounts counts_of_obligations(Connection& connection, const Scope& scope, const ObligationFilter& filter,
                                       domain::Date today)
{
    if (const auto tallied = counts_by_tallies(connection, scope, filter, today)) return *tallied;
    auto counted = filter;
    counted.list.reset();
    auto condition = condition_of(scope, counted);
    condition.params.push_back({"today", today});
    return connection
        .first("select " + std::string{count_columns} + counted_tables(filter) + condition.sql, condition.params,
               read_counts)
        .value_or(ObligationCounts{});
}

std::optional<std::vector<domain::ObligationId>>
duties_of_list(Connection& connection, const Scope& scope, const ObligationFilter& filter, domain::Date today, int most)
{
    auto condition = condition_of(scope, filter);
    if (filter.list) narrow_to_list(condition, *filter.list, today);
    condition.params.push_back({"limit", most + 1});
    auto found = connection.all("select o.id" + counted_tables(filter) + condition.sql +
                                    " order by o.due_day, o.id limit :limit",
                                condition.params, [](Row& row) { return row.take<domain::ObligationId>(); });
    if (found.size() > static_cast<std::size_t>(most)) return std::nullopt;
    return found;
}

std::optional<domain::Date> next_term_after(Connection& connection, const Scope& scope, domain::Date day)
{
    Params params{{"region", scope.region}, {"day", day}};
    const auto seen = inside(scope, obligation_columns, params);
    return connection.first("select o.due_day from obligations o where o.region_id = :region and o.stage = 'owed' and "
                            "o.due_day > :day and o.due_day < '9999-12-31'" +
                                seen + " order by o.due_day limit 1",
                            params, [](Row& row) { return row.take<domain::Date>(); });
}

std::optional<StoredObligation> find_obligation(Connection& connection, const Scope& scope, domain::ObligationId id,
                                                domain::Date today)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, obligation_columns, params);
    return connection.first(columns + std::string{", o.edition_id, o.dated_at, a.body, e.source, e.header"} + tables +
                                road_map_table +
                                "join editions e on e.region_id = o.region_id and e.id = o.edition_id "
                                "where o.region_id = :region and o.id = :id" +
                                seen,
                            params, [&](Row& row) {
                                StoredObligation stored;
                                stored.row = read_obligation(row, today);
                                stored.edition = row.take<EditionId>();
                                stored.dated_by_person = row.take<std::optional<Instant>>().has_value();
                                stored.activity = decoded_activity(row.take<std::string>());
                                stored.source = row.take<std::string>();
                                stored.header = decoded_header(row.take<std::string>());
                                stored.territory = stored.row.territory;
                                return stored;
                            });
}

std::int64_t date_obligations(Connection& connection, const Scope& scope, const StoredObligation& obligation,
                              std::optional<domain::Date> from, domain::Date to, DateReach reach, const std::string& by,
                              Instant now)
{
    const std::string set = "update obligations set kind = 'dated', from_day = :from, to_day = :to, due_day = :to, "
                            "dated_by = :by, dated_at = :now, version = version + 1 "
                            "where region_id = :region and ";
    const auto& row = obligation.row.obligation;
    Params params{{"from", from}, {"to", to}, {"by", by}, {"now", now}, {"region", scope.region}, {"id", row.id}};
    if (reach == DateReach::ThisOne) return connection.execute(set + "id = :id", params);
    params.push_back({"edition", obligation.edition});
    params.push_back({"occurrence", row.occurrence.number});
    params.push_back({"key", row.activity});
    const auto seen = inside(scope, {}, params);
    return connection.execute(set +
                                  "edition_id = :edition and occurrence = :occurrence and activity = (select position "
                                  "from edition_activities where region_id = :region and edition_id = :edition and "
                                  "activity_key = :key) and (id = :id or (due_day = '9999-12-31' and stage = 'owed'" +
                                  seen + "))",
                              params);
}

} // namespace vekha::store
