#include "store/obligations.h"

#include "domain/obligation.h"
#include "store/codec.h"
#include "store/counts.h"
#include "store/cursor_text.h"
#include "store/due.h"
#include "store/folded.h"
#include "wire/road_map_draft.h"

#include <chrono>

namespace vekha::store
{

namespace
{

constexpr ScopeColumns obligation_columns{"o.territory_id", "o.organisation_id"};

constexpr const char* tables = " from obligations o join edition_activities a on a.region_id = o.region_id and "
                               "a.edition_id = o.edition_id and a.position = o.activity ";
constexpr const char* road_map_table = "join road_maps m on m.region_id = o.region_id and m.id = o.road_map_id ";
constexpr const char* columns = "select o.id, o.version, o.road_map_id, m.title, a.activity_key, a.number, a.text, "
                                "o.occurrence, o.kind, o.from_day, o.to_day, o.organisation_id, o.addressee, o.lead";

ObligationRow read_obligation(Row& row, domain::Date today)
{
    ObligationRow read;
    auto& obligation = read.obligation;
    obligation.id = row.take<domain::ObligationId>();
    read.version = row.take<std::int64_t>();
    read.road_map = row.take<RoadMapId>();
    read.road_map_title = row.take<std::string>();
    obligation.activity = row.take<std::string>();
    read.number = row.take<std::string>();
    read.text = row.take<std::string>();
    obligation.occurrence.number = row.take<int>();
    obligation.occurrence.kind =
        wire::occurrence_kind_from_name(row.take<std::string>()).value_or(domain::OccurrenceKind::Undated);
    obligation.occurrence.from = row.take<std::optional<domain::Date>>();
    obligation.occurrence.to = row.take<std::optional<domain::Date>>();
    obligation.addressee.organisation = row.take<std::optional<domain::OrganisationId>>();
    obligation.addressee.name = row.take<std::string>();
    obligation.lead = row.take<bool>();
    read.state = domain::due_state_of(obligation, today);
    return read;
}

domain::Date end_of_week(domain::Date day)
{
    const auto days_to_sunday = (7 - static_cast<int>(domain::weekday_of(day).c_encoding())) % 7;
    return domain::plus_days(day, days_to_sunday);
}

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
        condition.also("o.due_day < :today", param);
        break;
    case ObligationList::NeedsDate:
        condition.also("o.due_day = '9999-12-31'");
        break;
    case ObligationList::Upcoming:
        condition.also("o.due_day > :today and o.from_day > :today", param);
        break;
    case ObligationList::Current:
        condition.also("o.due_day >= :today and o.due_day < '9999-12-31' and "
                       "(o.from_day is null or o.from_day <= :today)",
                       param);
        break;
    case ObligationList::Week:
        condition.also("o.due_day >= :today", param);
        condition.also("o.due_day <= :sunday", {"sunday", end_of_week(today)});
        break;
    }
}

/// The scope and the filter as SQL: the only place that writes them.
Condition condition_of(const Scope& scope, const ObligationFilter& filter)
{
    Condition condition{"where o.region_id = :region and o.state = 'open'", {{"region", scope.region}}};
    condition.sql += inside(scope, obligation_columns, condition.params);
    if (filter.road_map) condition.also("o.road_map_id = :road_map", {"road_map", *filter.road_map});
    if (filter.organisation)
        condition.also("o.organisation_id = :organisation", {"organisation", *filter.organisation});
    if (filter.activity) condition.also("a.activity_key = :activity", {"activity", *filter.activity});
    if (filter.from) condition.also("o.due_day >= :from and o.due_day < '9999-12-31'", {"from", *filter.from});
    if (filter.to) condition.also("o.due_day <= :to", {"to", *filter.to});
    if (!filter.text.empty())
        condition.also("(a.folded like :text escape '\\' or o.folded like :text escape '\\')",
                       {"text", pattern_of(filter.text)});
    return condition;
}

/// Counting needs the activities only where the filter asks about them.
std::string counted_tables(const ObligationFilter& filter)
{
    const bool asks = filter.activity || !filter.text.empty();
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
    page.total =
        connection.scalar<std::int64_t>("select count(*)" + counted_tables(filter) + condition.sql, condition.params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        condition.also("(o.due_day, o.id) > (:due, :id)", {"due", after->text});
        condition.params.push_back({"id", after->id});
    }
    condition.params.push_back({"limit", request.limit + 1});
    page.items = connection.all(columns + std::string{tables} + road_map_table + condition.sql +
                                    " order by o.due_day, o.id limit :limit",
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
    auto condition = condition_of(scope, filter);
    condition.params.push_back({"today", today});
    return connection
        .first("select " + std::string{count_columns} + counted_tables(filter) + condition.sql, condition.params,
               read_counts)
        .value_or(ObligationCounts{});
}

std::optional<domain::Date> next_term_after(Connection& connection, const Scope& scope, domain::Date day)
{
    Params params{{"region", scope.region}, {"day", day}};
    const auto seen = inside(scope, obligation_columns, params);
    return connection.first("select o.due_day from obligations o where o.region_id = :region and o.state = 'open' and "
                            "o.due_day > :day and o.due_day < '9999-12-31'" +
                                seen + " order by o.due_day limit 1",
                            params, [](Row& row) { return row.take<domain::Date>(); });
}

std::optional<StoredObligation> find_obligation(Connection& connection, const Scope& scope, domain::ObligationId id,
                                                domain::Date today)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, obligation_columns, params);
    return connection.first(columns +
                                std::string{", o.edition_id, o.dated_at, a.body, e.source, e.header, o.territory_id"} +
                                tables + road_map_table +
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
                                stored.territory = row.take<TerritoryId>();
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
                                  "activity_key = :key) and (id = :id or (due_day = '9999-12-31' and state = 'open'" +
                                  seen + "))",
                              params);
}

} // namespace vekha::store
