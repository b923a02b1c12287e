#include "store/audit_chain.h"

#include "store/clean_text.h"
#include "store/codec.h"
#include "store/digest.h"
#include "store/folded.h"

#include <map>

namespace vekha::store
{

namespace
{

constexpr std::string_view version = "vekha-audit-1\n";

void add(std::string& bytes, std::string_view text)
{
    bytes += std::to_string(text.size());
    bytes += ':';
    bytes += text;
}

void add(std::string& bytes, std::int64_t number)
{
    add(bytes, std::to_string(number));
}

template <typename T>
void add(std::string& bytes, const std::optional<T>& maybe)
{
    if (maybe)
        add(bytes, *maybe);
    else
        bytes += '-';
}

template <typename Id>
std::optional<std::int64_t> number_of(const std::optional<Id>& id)
{
    return id ? std::optional{id->value} : std::nullopt;
}

AuditColumns columns_of(const AuditEvent& event)
{
    AuditColumns columns;
    columns.region = event.region.value;
    columns.at = event.at.time_since_epoch().count();
    columns.actor_id = event.actor_id.value;
    // As a column will hold it: the link is over what is kept.
    columns.actor = clean_text(event.actor);
    columns.behalf_id = number_of(event.behalf_id);
    if (event.behalf) columns.behalf = clean_text(*event.behalf);
    columns.act = clean_text(event.act);
    columns.object = clean_text(event.object);
    columns.object_id = event.object_id;
    columns.territory = number_of(event.territory);
    columns.organisation = number_of(event.organisation);
    columns.details = clean_text(encoded(event.details));
    columns.changes = clean_text(encoded(event.changes));
    columns.request = clean_text(event.request);
    return columns;
}

std::string folded_words(const AuditEvent& event)
{
    std::string words = event.actor;
    for (const auto& [name, value] : event.details)
        words += "\n" + value;
    for (const auto& change : event.changes)
        words += "\n" + change.was.value_or("") + "\n" + change.became.value_or("");
    return folded(words);
}

/// The end of the chain of a region, held until the transaction ends.
AuditHead take_head(Connection& connection, RegionId region)
{
    const std::string sql = "select id, chain from audit_heads where region_id = :region";
    const auto* held = connection.dialect() == Dialect::Postgres ? " for update" : "";
    const auto read = [&](Row& row) {
        AuditHead head{region, row.take<std::int64_t>(), {}};
        head.chain = row.take<std::string>();
        return head;
    };
    if (const auto head = connection.first(sql + held, {{"region", region}}, read)) return *head;
    connection.execute("insert into audit_heads (region_id, id, chain) values (:region, 0, :chain) "
                       "on conflict (region_id) do nothing",
                       {{"region", region}, {"chain", first_link()}});
    return {region, 0, first_link()};
}

struct LinkedEvent {
    AuditColumns columns;
    std::string folded;
    std::string chain;
};

Params params_of(const LinkedEvent& event)
{
    const auto& columns = event.columns;
    return {{"region_id", columns.region},
            {"id", columns.id},
            {"at", columns.at},
            {"actor_id", columns.actor_id},
            {"actor", columns.actor},
            {"behalf_id", columns.behalf_id},
            {"behalf", columns.behalf},
            {"act", columns.act},
            {"object_kind", columns.object},
            {"object_id", columns.object_id},
            {"territory_id", columns.territory},
            {"organisation_id", columns.organisation},
            {"details", columns.details},
            {"changes", columns.changes},
            {"request", columns.request},
            {"folded", event.folded},
            {"chain", event.chain}};
}

void insert(Connection& connection, const std::vector<LinkedEvent>& events)
{
    constexpr std::size_t worth_a_bulk = 8;
    if (events.size() < worth_a_bulk) {
        for (const auto& event : events)
            connection.execute("insert into audit_events (region_id, id, at, actor_id, actor, behalf_id, behalf, act, "
                               "object_kind, object_id, territory_id, organisation_id, details, changes, request, "
                               "folded, chain) values (:region_id, :id, :at, :actor_id, :actor, :behalf_id, :behalf, "
                               ":act, :object_kind, :object_id, :territory_id, :organisation_id, :details, :changes, "
                               ":request, :folded, :chain)",
                               params_of(event));
        return;
    }
    std::vector<std::string> names;
    for (const auto& param : params_of(events.front()))
        names.emplace_back(param.name);
    connection.bulk_insert("audit_events", names, [&](const Connection::AddRow& add_row) {
        for (const auto& event : events) {
            std::vector<Value> values;
            for (auto& param : params_of(event))
                values.push_back(std::move(param.value));
            add_row(values);
        }
    });
}

AuditEvent read_older(Row& row)
{
    AuditEvent event;
    event.region = row.take<RegionId>();
    event.at = row.take<Instant>();
    event.actor_id = row.take<ActorId>();
    event.actor = row.take<std::string>();
    event.act = row.take<std::string>();
    event.object = row.take<std::string>();
    event.object_id = row.take<std::int64_t>();
    event.details = decoded_text_map(row.take<std::string>());
    return event;
}

bool has_older_events(Connection& connection)
{
    const auto* sql = connection.dialect() == Dialect::Sqlite
                          ? "select count(*) from sqlite_master where name = 'audit_events_unchained'"
                          : "select count(*) from pg_tables where schemaname = current_schema() and "
                            "tablename = 'audit_events_unchained'";
    return connection.scalar<int>(sql) > 0;
}

} // namespace

std::string first_link()
{
    return std::string(64, '0');
}

std::string link_of(std::string_view before, const AuditColumns& columns)
{
    std::string bytes{version};
    add(bytes, before);
    add(bytes, columns.region);
    add(bytes, columns.id);
    add(bytes, columns.at);
    add(bytes, columns.actor_id);
    add(bytes, std::string_view{columns.actor});
    add(bytes, columns.behalf_id);
    add(bytes, columns.behalf);
    add(bytes, std::string_view{columns.act});
    add(bytes, std::string_view{columns.object});
    add(bytes, columns.object_id);
    add(bytes, columns.territory);
    add(bytes, columns.organisation);
    add(bytes, std::string_view{columns.details});
    add(bytes, std::string_view{columns.changes});
    add(bytes, std::string_view{columns.request});
    return sha256_of(bytes);
}

void write_audit(Connection& connection, const std::vector<AuditEvent>& events)
{
    std::map<RegionId, std::vector<const AuditEvent*>> by_region;
    for (const auto& event : events)
        by_region[event.region].push_back(&event);
    // In the order of the regions, so that two transactions never wait for each other.
    for (const auto& [region, of_region] : by_region) {
        auto head = take_head(connection, region);
        std::vector<LinkedEvent> linked;
        linked.reserve(of_region.size());
        for (const auto* event : of_region) {
            auto columns = columns_of(*event);
            columns.id = ++head.id;
            head.chain = link_of(head.chain, columns);
            linked.push_back({std::move(columns), folded_words(*event), head.chain});
        }
        insert(connection, linked);
        connection.execute("update audit_heads set id = :id, chain = :chain where region_id = :region",
                           {{"id", head.id}, {"chain", head.chain}, {"region", region}});
    }
}

std::int64_t chain_older_events(Connection& connection)
{
    if (!has_older_events(connection)) return 0;
    constexpr int at_once = 1000;
    std::int64_t moved = 0;
    std::int64_t last = 0;
    for (;;) {
        std::vector<AuditEvent> events;
        connection.each("select id, region_id, at, actor_id, actor, act, object_kind, object_id, details "
                        "from audit_events_unchained where id > :last order by id limit :limit",
                        {{"last", last}, {"limit", at_once}}, [&](Row& row) {
                            last = row.take<std::int64_t>();
                            events.push_back(read_older(row));
                        });
        if (events.empty()) break;
        write_audit(connection, events);
        moved += static_cast<std::int64_t>(events.size());
    }
    connection.script("drop table audit_events_unchained");
    return moved;
}

std::vector<AuditHead> audit_heads(Connection& connection)
{
    return connection.all("select region_id, id, chain from audit_heads order by region_id", {}, [](Row& row) {
        AuditHead head{row.take<RegionId>(), 0, {}};
        head.id = row.take<std::int64_t>();
        head.chain = row.take<std::string>();
        return head;
    });
}

} // namespace vekha::store
