#include "store/audit.h"

#include "store/audit_chain.h"
#include "store/codec.h"
#include "store/cursor_text.h"
#include "store/folded.h"

namespace vekha::store
{

namespace
{

AuditRow read_row(Row& row)
{
    AuditRow stored;
    auto& event = stored.event;
    event.region = row.take<RegionId>();
    stored.id = row.take<AuditEventId>();
    event.at = row.take<Instant>();
    event.actor_id = row.take<ActorId>();
    event.actor = row.take<std::string>();
    event.behalf_id = row.take<std::optional<ActorId>>();
    event.behalf = row.take<std::optional<std::string>>();
    event.act = row.take<std::string>();
    event.object = row.take<std::string>();
    event.object_id = row.take<std::int64_t>();
    event.territory = row.take<std::optional<TerritoryId>>();
    event.organisation = row.take<std::optional<domain::OrganisationId>>();
    event.details = decoded_text_map(row.take<std::string>());
    event.changes = decoded_changes(row.take<std::string>());
    event.request = row.take<std::string>();
    stored.chain = row.take<std::string>();
    return stored;
}

constexpr const char* columns = "select region_id, id, at, actor_id, actor, behalf_id, behalf, act, object_kind, "
                                "object_id, territory_id, organisation_id, details, changes, request, chain";

struct Condition {
    std::string sql;
    Params params;

    void also(std::string_view more, Param param)
    {
        sql.append(" and ").append(more);
        params.push_back(std::move(param));
    }
};

Condition condition_of(const Scope& scope, const AuditFilter& filter)
{
    Condition condition{" from audit_events where region_id = :region", {{"region", scope.region}}};
    condition.sql += inside(scope, {}, condition.params);
    if (filter.actor) condition.also("actor_id = :actor", {"actor", *filter.actor});
    if (filter.act) condition.also("act = :act", {"act", *filter.act});
    if (filter.object) condition.also("object_kind = :object", {"object", *filter.object});
    if (filter.object_id) condition.also("object_id = :object_id", {"object_id", *filter.object_id});
    if (filter.from) condition.also("at >= :from", {"from", *filter.from});
    if (filter.before) condition.also("at < :before", {"before", *filter.before});
    if (!filter.text.empty()) condition.also("folded like :text escape '\\'", {"text", pattern_of(filter.text)});
    return condition;
}

std::vector<AuditRow> rows_before(Connection& connection, Condition condition, std::optional<AuditEventId> last,
                                  int limit)
{
    if (last) condition.also("id < :last", {"last", *last});
    condition.params.push_back({"limit", limit});
    return connection.all(columns + condition.sql + " order by id desc limit :limit", condition.params, read_row);
}

} // namespace

void append_audit(Connection& connection, AuditEvent event)
{
    if (connection.in_transaction()) {
        connection.unwritten_audit().push_back(std::move(event));
        return;
    }
    try {
        connection.begin();
        connection.unwritten_audit().push_back(std::move(event));
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
}

std::optional<AuditPage> page_of_audit(Connection& connection, const Scope& scope, const AuditFilter& filter,
                                       const PageRequest& request)
{
    auto condition = condition_of(scope, filter);
    AuditPage page;
    auto counted = condition.params;
    counted.push_back({"most", audit_counted_at_most + 1});
    page.total = connection.scalar<std::int64_t>(
        "select count(*) from (select 1 as one" + condition.sql + " limit :most) as counted", counted);
    page.more = page.total > audit_counted_at_most;
    if (page.more) page.total = audit_counted_at_most;
    std::optional<AuditEventId> last;
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        last = AuditEventId{after->id};
    }
    page.items = rows_before(connection, std::move(condition), last, request.limit + 1);
    page.next = cut_to(page.items, request.limit, [](const AuditRow& end) { return CursorText{"", end.id.value}; });
    return page;
}

std::vector<AuditRow> audit_before(Connection& connection, const Scope& scope, const AuditFilter& filter,
                                   std::optional<AuditEventId> last, int limit)
{
    return rows_before(connection, condition_of(scope, filter), last, limit);
}

std::string name_of_actor(Connection& connection, ActorId actor)
{
    return connection.scalar<std::string>("select name from people where id = :id", {{"id", actor}});
}

bool did_since(Connection& connection, const AuditEvent& event, Instant since)
{
    return connection.scalar<int>("select count(*) from (select 1 as one from audit_events where region_id = :region "
                                  "and at >= :since and actor_id = :actor and act = :act and object_kind = :object "
                                  "and object_id = :object_id limit 1) as found",
                                  {{"region", event.region},
                                   {"since", since},
                                   {"actor", event.actor_id},
                                   {"act", event.act},
                                   {"object", event.object},
                                   {"object_id", event.object_id}}) > 0;
}

} // namespace vekha::store
