#include "store/review_queue.h"

#include "store/cursor_text.h"
#include "store/obligation_columns.h"

#include <charconv>

namespace vekha::store
{

namespace
{

constexpr ScopeColumns obligation_columns{"o.territory_id", "o.organisation_id"};

/// Stage and progress stand as literals: the indexes of 0016 hold only what they name.
std::string_view condition_of(const ReviewFilter& filter)
{
    switch (filter.list) {
    case ReviewList::Changed:
        return "o.stage = 'checking' and o.progress = 'changed'";
    case ReviewList::Confirm:
        return "o.progress = 'accepted'";
    case ReviewList::Check:
        break;
    }
    if (!filter.kind) return "o.stage = 'checking' and o.progress in ('submitted', 'reworked')";
    return *filter.kind == ReviewKind::First ? "o.stage = 'checking' and o.progress = 'submitted'"
                                             : "o.stage = 'checking' and o.progress = 'reworked'";
}

/// Since when it waits; a number for whatever row.
std::string_view since_of(ReviewList list)
{
    switch (list) {
    case ReviewList::Confirm:
        return "coalesce(o.checked_at, 0)";
    case ReviewList::Changed:
        return "coalesce(o.moved_at, 0)";
    case ReviewList::Check:
        break;
    }
    return "coalesce(o.submitted_at, 0)";
}

struct Condition {
    std::string sql;
    Params params;
};

Condition narrowed(const Scope& scope, const ReviewFilter& filter)
{
    Condition condition{"where o.region_id = :region and ", {{"region", scope.region}}};
    condition.sql += condition_of(filter);
    condition.sql += inside(scope, obligation_columns, condition.params);
    if (filter.organisation) {
        condition.sql += " and o.organisation_id = :organisation";
        condition.params.push_back({"organisation", *filter.organisation});
    }
    if (filter.road_map) {
        condition.sql += " and o.road_map_id = :road_map";
        condition.params.push_back({"road_map", *filter.road_map});
    }
    return condition;
}

constexpr std::string_view who_and_how_much =
    "(select s.actor from obligation_steps s where s.region_id = o.region_id and s.obligation_id = o.id and "
    "s.step = 'submit' order by s.id desc limit 1), "
    "(select count(*) from evidence_links l join evidence e on e.region_id = l.region_id and e.id = l.evidence_id "
    "where l.region_id = o.region_id and l.obligation_id = o.id and e.state = 'present')";

/// The place after `cursor`, as a condition. @return false when it is none of ours
bool after(Condition& condition, const std::string& cursor, std::string_view sorted_by, bool by_day)
{
    const auto place = read_cursor(cursor);
    if (!place) return false;
    condition.sql += " and (" + std::string{sorted_by} + ", o.id) > (:after, :id)";
    condition.params.push_back({"id", place->id});
    if (by_day) {
        condition.params.push_back({"after", place->text});
        return true;
    }
    std::int64_t instant = 0;
    const auto* end = place->text.data() + place->text.size();
    const auto read = std::from_chars(place->text.data(), end, instant);
    condition.params.push_back({"after", instant});
    return read.ec == std::errc{} && read.ptr == end;
}

/// What the page shows of the claim, when there is a live one.
constexpr const char* claims = "left join review_claims c on c.region_id = o.region_id and c.obligation_id = o.id and "
                               "c.version = o.version and c.until > :now ";

std::optional<ReviewClaim> read_claim(Row& row)
{
    const auto person = row.take<std::optional<PersonId>>();
    const auto name = row.take<std::optional<std::string>>();
    const auto since = row.take<std::optional<Instant>>();
    const auto until = row.take<std::optional<Instant>>();
    if (!person) return std::nullopt;
    return ReviewClaim{*person, name.value_or(""), since.value_or(Instant{}), until.value_or(Instant{})};
}

/// Rows with what they are sorted by.
template <typename Item>
struct Sorted {
    Item item;
    std::string by;
};

Sorted<ReviewRow> read_review(Row& row, domain::Date today)
{
    Sorted<ReviewRow> read;
    read.item.obligation = read_obligation(row, today);
    read.item.waits_since = row.take<Instant>();
    read.by = row.take<std::string>();
    read.item.sender = row.take<std::optional<std::string>>().value_or("");
    read.item.proofs = row.take<std::int64_t>();
    read.item.claim = read_claim(row);
    return read;
}

Sorted<ReturnedRow> read_returned(Row& row, domain::Date today)
{
    Sorted<ReturnedRow> read;
    read.item.obligation = read_obligation(row, today);
    read.by = row.take<std::string>();
    read.item.returned_at = row.take<Instant>();
    read.item.words = row.take<std::optional<std::string>>().value_or("");
    return read;
}

template <typename Item>
void fill(Page<Item>& page, std::vector<Sorted<Item>> rows, int limit)
{
    page.next = cut_to(rows, limit, [](const Sorted<Item>& last) {
        return CursorText{last.by, last.item.obligation.obligation.id.value};
    });
    for (auto& row : rows)
        page.items.push_back(std::move(row.item));
}

} // namespace

std::optional<Page<ReviewRow>> page_of_review(Connection& connection, const Scope& scope, const ReviewFilter& filter,
                                              const PageRequest& request, domain::Date today, Instant now)
{
    const bool by_day = filter.order == ReviewOrder::Term;
    const std::string since{since_of(filter.list)};
    const auto sorted_by = by_day ? std::string{"o.due_day"} : since;
    Page<ReviewRow> page;
    page.total = count_of_review(connection, scope, filter);
    auto condition = narrowed(scope, filter);
    if (request.cursor && !after(condition, *request.cursor, sorted_by, by_day)) return std::nullopt;
    condition.params.push_back({"limit", request.limit + 1});
    condition.params.push_back({"now", now});
    auto rows =
        connection.all(select_obligation + (", " + since + ", " + sorted_by + ", ") + std::string{who_and_how_much} +
                           ", c.person_id, c.name, c.since, c.until" + obligation_tables + obligation_road_map +
                           claims + condition.sql + " order by " + sorted_by + ", o.id limit :limit",
                       condition.params, [&](Row& row) { return read_review(row, today); });
    fill(page, std::move(rows), request.limit);
    return page;
}

std::int64_t count_of_review(Connection& connection, const Scope& scope, const ReviewFilter& filter)
{
    const auto condition = narrowed(scope, filter);
    return connection.scalar<std::int64_t>("select count(*) from obligations o " + condition.sql, condition.params);
}

std::optional<Page<ReturnedRow>> page_of_returned(Connection& connection, const Scope& scope,
                                                  std::optional<PersonId> sender, const PageRequest& request,
                                                  domain::Date today)
{
    Condition condition{"where o.region_id = :region and o.stage = 'owed' and o.progress = 'returned'",
                        {{"region", scope.region}}};
    condition.sql += inside(scope, obligation_columns, condition.params);
    if (sender) {
        condition.sql += " and o.submitted_by = :sender";
        condition.params.push_back({"sender", *sender});
    }
    Page<ReturnedRow> page;
    page.total =
        connection.scalar<std::int64_t>("select count(*) from obligations o " + condition.sql, condition.params);
    if (request.cursor && !after(condition, *request.cursor, "o.due_day", true)) return std::nullopt;
    condition.params.push_back({"limit", request.limit + 1});
    auto rows = connection.all(
        select_obligation +
            std::string{", o.due_day, coalesce(o.checked_at, 0), (select s.words from obligation_steps s where "
                        "s.region_id = o.region_id and s.obligation_id = o.id and s.step = 'return' "
                        "order by s.id desc limit 1)"} +
            obligation_tables + obligation_road_map + condition.sql + " order by o.due_day, o.id limit :limit",
        condition.params, [&](Row& row) { return read_returned(row, today); });
    fill(page, std::move(rows), request.limit);
    return page;
}

} // namespace vekha::store
